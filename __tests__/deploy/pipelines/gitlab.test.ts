import { readFileSync } from "node:fs";
import path from "node:path";
import { explanationOf } from "../support/command";
import { MARK, PipelineRepository, secretOf } from "../support/pipeline-repository";
import { RecordingApi } from "../support/recording-api";
import { Runner } from "../support/runner";

const GITLAB = "examples/ci/gitlab-ci.yml";
const TITLE = "Braze's buckets are not as they should be";
const NOTES = "/api/v4/projects/5/merge_requests/8/notes";
const ISSUES = "/api/v4/projects/5/issues";

let project: PipelineRepository;
let runner: Runner;
const gitlab = new RecordingApi();
let variables: Readonly<Record<string, string>>;

beforeAll(async () => {
  project = new PipelineRepository();
  runner = new Runner(project.folder);
  variables = {
    CI_API_V4_URL: `${await gitlab.start()}/api/v4`,
    CI_COMMIT_BEFORE_SHA: project.before,
    CI_MERGE_REQUEST_DIFF_BASE_SHA: project.before,
    CI_MERGE_REQUEST_IID: "8",
    CI_PIPELINE_ID: "6",
    CI_PIPELINE_URL: "https://gitlab.example.com/group/project/-/pipelines/6",
    CI_PROJECT_DIR: project.folder,
    CI_PROJECT_ID: "5",
    REVIEW_TOKEN: "none",
    AWS_TOKEN: "none",
  };
});
beforeEach(() => gitlab.asked.splice(0));
afterAll(() => {
  gitlab.stop();
  runner.remove();
});

const job = async (name: string): Promise<string> => runner.gitlabJob(GITLAB, name, variables);

describe("a merge request that adds a stack", () => {
  let review: string;
  beforeAll(async () => {
    await job("review");
    review = readFileSync(path.join(project.folder, "review.md"), "utf8");
  });

  const written = (text: string): string => `${JSON.stringify({ body: text }, undefined, 2)}\n`.replaceAll("\n", "");
  const noted = async (notes: readonly object[]): Promise<string[]> => {
    gitlab.answers = { [NOTES]: notes, "/api/v4/user": { id: 2 } };
    await job("note");
    return gitlab.asked;
  };

  test("gets one note with the review: a first run makes it", async () => {
    expect(review).toContain("s3:DeleteObject");
    expect(await noted([{ id: 3, author: { id: 1 }, body: `${MARK}\nsomebody's note` }])).toEqual([
      "GET /api/v4/user",
      `GET ${NOTES}?per_page=100&sort=asc`,
      `POST ${NOTES} ${written(`${MARK}\n${review}`)}`,
    ]);
  });

  test("gets one note with the review: a later run writes it again", async () => {
    expect(await noted([{ id: 4, author: { id: 2 }, body: `${MARK}\nan older review` }])).toEqual([
      "GET /api/v4/user",
      `GET ${NOTES}?per_page=100&sort=asc`,
      `PUT ${NOTES}/4 ${written(`${MARK}\n${review}`)}`,
    ]);
  });

  test("plans this stack alone", async () => {
    const printed = await job("plan");
    expect(printed.match(/Terraform has been successfully initialized/g)).toHaveLength(1);
    expect(printed).toMatch(/Plan: \d+ to add, 0 to change, 0 to destroy\./);
    expect(printed).toContain("export_secret_access_key = (sensitive value)");
  });
});

describe("a merge", () => {
  test("applies the stack that it adds, once somebody starts the job", async () => {
    const printed = await job("apply");
    expect(printed.match(/Apply complete! Resources: \d+ added, 0 changed, 0 destroyed\./g)).toHaveLength(1);
  });
});

describe("the night", () => {
  test("fails if a stack isn't deployed, and still verifies and plans the others", async () => {
    const explanation = await explanationOf(job("verify"));
    expect(explanation).toContain("pass bucket-exists");
    expect(explanation).toContain("No changes. Your infrastructure matches the configuration.");
    expect(explanation).toMatch(/Plan: \d+ to add, 0 to change, 0 to destroy\./);
  });

  test("passes once every stack is deployed", async () => {
    await project.apply("currents");
    expect((await job("verify")).match(/No changes\. Your infrastructure matches/g)).toHaveLength(2);
  });

  const told = async (failed: readonly object[], issues: readonly object[]): Promise<string[]> => {
    gitlab.answers = { [ISSUES]: issues, "/api/v4/projects/5/pipelines/6/jobs?scope[]=failed": failed };
    await job("tell");
    expect(gitlab.asked.slice(0, 2)).toEqual([
      "GET /api/v4/projects/5/pipelines/6/jobs?scope[]=failed",
      `GET ${ISSUES}?state=opened&in=title&search=${TITLE}`,
    ]);
    return gitlab.asked.slice(2);
  };
  const OPEN = [{ iid: 9, title: TITLE }];

  test("opens one issue if a job failed", async () => {
    expect(await told([{ name: "verify" }], [{ iid: 1, title: `${TITLE}: another issue` }])).toEqual([
      `POST ${ISSUES} title=${TITLE}&description=https://gitlab.example.com/group/project/-/pipelines/6`,
    ]);
    gitlab.asked.splice(0);
    expect(await told([{ name: "verify" }], OPEN)).toEqual([]);
  });

  test("closes the issue when all is well again, and else says nothing", async () => {
    expect(await told([], OPEN)).toEqual([`PUT ${ISSUES}/9 state_event=close`]);
    gitlab.asked.splice(0);
    expect(await told([], [])).toEqual([]);
  });
});

test("no secret is printed, or in the file that other jobs get", async () => {
  const artifact = readFileSync(path.join(project.folder, "review.md"), "utf8");
  expect(`${runner.log}${artifact}`.includes(await secretOf(project))).toBe(false);
});
