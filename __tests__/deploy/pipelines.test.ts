import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { explanationOf } from "./support/command";
import { resetEmulator } from "./support/emulator";
import { EMULATOR_ACCOUNT } from "./support/environment";
import { Project } from "./support/project";
import { Runner } from "./support/runner";

const FOLDER = path.join(__dirname, "..", "..", "examples", "ci");
const PULL_REQUEST = path.join(FOLDER, "github-pull-request.yml");
const APPLY = path.join(FOLDER, "github-apply.yml");
const NIGHTLY = path.join(FOLDER, "github-nightly.yml");
const HOOKS = path.join(FOLDER, "pre-commit-config.yaml");
const GITLAB = path.join(FOLDER, "gitlab-ci.yml");

const MAIN = `stacks:
  currents:
    region: us-east-1
    accountId: "${EMULATOR_ACCOUNT}"
    bucket: { name: example-pipeline-currents }
    currents:
      auth: { method: role, brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000001 }
`;

const EXPORT = `  export:
    region: us-east-1
    accountId: "${EMULATOR_ACCOUNT}"
    bucket: { name: example-pipeline-export }
    export:
      auth: { method: access-key }
`;

const CHANGED = [{ name: "export", region: "us-east-1", accountId: EMULATOR_ACCOUNT }];
const MARK = "<!-- braze-s3 review -->";

let project: Project;
let runner: Runner;

function git(...args: readonly string[]): string {
  const identity = ["-c", "user.name=test", "-c", "user.email=test@example.com"];
  return execFileSync("git", [...identity, ...args], { cwd: project.folder, encoding: "utf8" }).trim();
}

function commit(): string {
  git("add", "braze.yaml");
  git("commit", "--quiet", "--message", "a configuration");
  return git("rev-parse", "HEAD");
}

let before: string;

beforeAll(async () => {
  await resetEmulator();
  project = new Project(MAIN);
  runner = new Runner(project.folder);
  git("init", "--quiet", "--initial-branch", "main");
  before = commit();
  git("update-ref", "refs/remotes/origin/main", before);
  git("checkout", "--quiet", "-b", "add-export");
  project.write(MAIN + EXPORT);
  commit();
});
afterAll(() => runner.remove());

describe("a pull request on GitHub that adds a stack", () => {
  let outputs: Readonly<Record<string, string>>;
  beforeAll(async () => {
    ({ outputs } = await runner.githubJob(PULL_REQUEST, "review", { "github.base_ref": "main" }));
  });

  test("plans this stack alone", async () => {
    expect(JSON.parse(outputs.stacks!)).toEqual(CHANGED);
    const { printed } = await runner.githubJob(PULL_REQUEST, "plan", { "matrix.name": "export" });
    expect(printed).toMatch(/Plan: \d+ to add, 0 to change, 0 to destroy\./);
    expect(printed).toContain("export_secret_access_key = (sensitive value)");
  });

  test("gets a review that says what Braze will be able to do", () => {
    expect(outputs.review).toContain("s3:DeleteObject");
  });

  const comment = async (): Promise<string> => {
    await runner.githubJob(PULL_REQUEST, "comment", {
      "github.token": "none",
      "github.event.pull_request.number": "7",
      "needs.review.outputs.review": outputs.review!,
    });
    return runner.calls();
  };

  test("gets one comment: a first run makes it", async () => {
    runner.answer([{ id: 1, user: { login: "somebody" }, body: MARK }]);
    const calls = await comment();
    expect(calls).toContain("--method POST repos/example/infrastructure/issues/7/comments");
    expect(calls).toContain(`${MARK}\n${outputs.review!}\n`);
  });

  test("gets one comment: a later run writes it again", async () => {
    runner.answer([{ id: 2, user: { login: "github-actions[bot]" }, body: `${MARK}\nan older review` }]);
    const calls = await comment();
    expect(calls).toContain("--method PATCH repos/example/infrastructure/issues/comments/2");
    expect(calls).not.toContain("--method POST");
  });
});

describe("a merge on GitHub", () => {
  test("applies the stack that it adds, and no secret is printed", async () => {
    const { outputs } = await runner.githubJob(APPLY, "choose", { "github.event.before": before });
    expect(JSON.parse(outputs.stacks!)).toEqual(CHANGED);
    const { printed } = await runner.githubJob(APPLY, "apply", { "matrix.name": "export" });
    expect(printed).toMatch(/Apply complete! Resources: \d+ added, 0 changed, 0 destroyed\./);
    const { export_secret_access_key: secret } = await project.outputs("export");
    expect(secret).toEqual(expect.stringMatching(/^\S{20,}$/));
    expect(printed).not.toContain(secret);
  });
});

describe("the night on GitHub", () => {
  test("verifies every stack", async () => {
    const { outputs } = await runner.githubJob(NIGHTLY, "choose", {});
    expect(JSON.parse(outputs.stacks!)).toEqual([{ ...CHANGED[0], name: "currents" }, ...CHANGED]);
  });

  test("passes for a stack that is deployed", async () => {
    const { printed } = await runner.githubJob(NIGHTLY, "verify", { "matrix.name": "export" });
    expect(printed).toContain("pass  bucket-exists");
    expect(printed).toContain("No changes. Your infrastructure matches the configuration.");
  });

  test("fails for a stack that isn't deployed", async () => {
    expect(await explanationOf(runner.githubJob(NIGHTLY, "verify", { "matrix.name": "currents" }))).toContain(
      "currents",
    );
  });

  const tell = async (isWell: boolean, issues: readonly object[]): Promise<string> => {
    runner.answer(issues);
    await runner.githubJob(NIGHTLY, "tell", {
      "github.token": "none",
      "github.repository": "example/infrastructure",
      "needs.choose.result == 'success' && needs.verify.result == 'success'": String(isWell),
      "github.server_url": "https://github.com",
      "github.run_id": "9",
    });
    return runner.calls().split("\n").slice(1).join("\n");
  };
  const OPEN = [{ number: 3, title: "Braze's buckets are not as they should be" }];

  test("opens one issue", async () => {
    expect(await tell(false, [{ number: 2, title: "another issue" }])).toMatch(/^ *.*issue create --title Braze's/m);
    expect(await tell(false, OPEN)).toContain("issue comment 3 --body Still so: https://github.com/");
  });

  test("closes the issue when all is well again, and else says nothing", async () => {
    expect(await tell(true, OPEN)).toContain("issue close 3");
    expect(await tell(true, [])).not.toContain("issue c");
  });
});

describe("a merge request on GitLab", () => {
  const asked: string[] = [];
  let notes: readonly object[] = [];
  let gitlab: Server;
  let variables: Readonly<Record<string, string>>;

  beforeAll(async () => {
    gitlab = createServer((request, response) => {
      let body = "";
      request.on("data", (part) => (body += String(part)));
      request.on("end", () => {
        asked.push(`${request.method} ${request.url} ${body}`);
        response.end(JSON.stringify(request.method === "GET" ? notes : {}));
      });
    });
    await new Promise<void>((resolve) => gitlab.listen(0, "127.0.0.1", resolve));
    variables = {
      CI_API_V4_URL: `http://127.0.0.1:${(gitlab.address() as AddressInfo).port}/api/v4`,
      CI_PROJECT_ID: "5",
      CI_MERGE_REQUEST_IID: "8",
      CI_MERGE_REQUEST_DIFF_BASE_SHA: before,
      REVIEW_TOKEN: "none",
      AWS_TOKEN: "none",
      AWS_WEB_IDENTITY_TOKEN_FILE: path.join(runner.temporary, "token"),
    };
  });
  afterAll(() => gitlab.close());

  test("gets one note with the review: a first run makes it, a later one writes it again", async () => {
    await runner.gitlabJob(GITLAB, "review", variables);
    const review = readFileSync(path.join(project.folder, "review.md"), "utf8");
    await runner.gitlabJob(GITLAB, "note", variables);
    notes = [{ id: 4, body: `${MARK}\nan older review` }];
    await runner.gitlabJob(GITLAB, "note", variables);
    const body = `${JSON.stringify({ body: `${MARK}\n${review}` }, undefined, 2)}\n`.replaceAll("\n", "");
    const list = "/api/v4/projects/5/merge_requests/8/notes";
    expect(asked).toEqual([
      `GET ${list}?per_page=100 `,
      `POST ${list} ${body}`,
      `GET ${list}?per_page=100 `,
      `PUT ${list}/4 ${body}`,
    ]);
  });

  test("plans the stack that it adds", async () => {
    const printed = await runner.gitlabJob(GITLAB, "plan", variables);
    expect(printed).toContain("No changes. Your infrastructure matches the configuration.");
    expect(printed.match(/Terraform has been successfully initialized/g)).toHaveLength(1);
  });
});

describe("a commit, with the hooks of pre-commit", () => {
  afterEach(() => project.write(MAIN + EXPORT));

  test("passes if the Terraform is what synth writes", async () => {
    project.synth();
    await runner.hook(HOOKS, "braze-s3-check");
    await runner.hook(HOOKS, "braze-s3-synth");
  });

  test("fails if the Terraform is older than the configuration", async () => {
    project.synth();
    project.write((MAIN + EXPORT).replace("pipeline-export", "pipeline-other"));
    await runner.hook(HOOKS, "braze-s3-check");
    expect(await explanationOf(runner.hook(HOOKS, "braze-s3-synth"))).toContain("cdktf.out/stacks/export/cdk.tf.json");
  });

  test("fails if the configuration has a problem, and says where", async () => {
    project.write(MAIN.replace("method: role", "method: roles"));
    expect(await explanationOf(runner.hook(HOOKS, "braze-s3-check"))).toContain("braze.yaml:7:23");
  });
});
