import { explanationOf } from "../support/command";
import { EMULATOR_ACCOUNT } from "../support/environment";
import { MARK, PipelineRepository, secretOf } from "../support/pipeline-repository";
import { Runner } from "../support/runner";

const PULL_REQUEST = "examples/ci/github-pull-request.yml";
const APPLY = "examples/ci/github-apply.yml";
const NIGHTLY = "examples/ci/github-nightly.yml";

const CHANGED = [{ name: "export", region: "us-east-1", accountId: EMULATOR_ACCOUNT }];

let project: PipelineRepository;
let runner: Runner;

beforeAll(() => {
  project = new PipelineRepository();
  runner = new Runner(project.folder);
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
  test("applies the stack that it adds", async () => {
    const { outputs } = await runner.githubJob(APPLY, "choose", { "github.event.before": project.before });
    expect(JSON.parse(outputs.stacks!)).toEqual(CHANGED);
    const { printed } = await runner.githubJob(APPLY, "apply", { "matrix.name": "export" });
    expect(printed).toMatch(/Apply complete! Resources: \d+ added, 0 changed, 0 destroyed\./);
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

test("no secret is printed, given to another job, or sent to GitHub", async () => {
  await runner.githubJob(PULL_REQUEST, "review", { "github.base_ref": "main" });
  await runner.githubJob(PULL_REQUEST, "plan", { "matrix.name": "export" });
  expect(runner.log.includes(await secretOf(project))).toBe(false);
});
