import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Atlantis, AtlantisProject } from "../support/atlantis";
import { EXPORT, MAIN, PipelineRepository, secretOf } from "../support/pipeline-repository";
import { Runner } from "../support/runner";

let repository: PipelineRepository;
let runner: Runner;
let atlantis: Atlantis;
let projects: readonly AtlantisProject[];

beforeAll(async () => {
  repository = new PipelineRepository();
  runner = new Runner(repository.folder);
  atlantis = new Atlantis("examples/ci/atlantis-repos.yaml", runner, repository.folder);
  projects = await atlantis.hooks();
});
afterAll(() => runner.remove());

test("the hook makes a project of each stack that changes, and the first has the review", () => {
  expect(projects).toEqual([
    {
      name: "export",
      dir: "cdktf.out/stacks/export",
      autoplan: { when_modified: ["../../../**/*"] },
      workflow: "braze-s3-review",
    },
  ]);
});

test("of several stacks that change, the first alone has the review", async () => {
  repository.write(MAIN.replace("pipeline-currents", "pipeline-other") + EXPORT);
  expect((await atlantis.hooks()).map(({ name, workflow }) => [name, workflow])).toEqual([
    ["currents", "braze-s3-review"],
    ["export", undefined],
  ]);
});

test("a pull request that changes no stack has no project", async () => {
  repository.write(MAIN);
  expect(await atlantis.hooks()).toEqual([]);
});

describe("the comment", () => {
  let shown: string;
  beforeAll(async () => {
    repository.write(MAIN + EXPORT);
    await atlantis.hooks();
    shown = await atlantis.plan(projects[0]!);
  });

  test("begins with the review, and then has the plan", () => {
    const review = readFileSync(path.join(repository.folder, "review.txt"), "utf8");
    expect(review).toContain("+ user braze-export may s3:DeleteObject");
    expect(shown.startsWith(review)).toBe(true);
    expect(shown.slice(review.length)).toMatch(/Plan: \d+ to add, 0 to change, 0 to destroy\./);
  });

  test("stays in the block that Atlantis puts it into", () => {
    expect(shown).not.toMatch(/^ {0,3}(```|~~~)/m);
  });
});

test("an apply, before which the hook runs again, makes what was planned", async () => {
  expect(await atlantis.hooks()).toEqual(projects);
  expect(await atlantis.apply(projects[0]!)).toMatch(/Apply complete! Resources: \d+ added, 0 changed, 0 destroyed\./);
});

test("no secret is printed, or in a file of the hook", async () => {
  const secret = await secretOf(repository);
  const files = readdirSync(repository.folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const written = files
    .filter(({ name }) => !name.endsWith(".tfstate"))
    .map(({ name }) => readFileSync(path.join(repository.folder, name), "utf8"));
  expect(`${runner.log}${written.join("")}`.includes(secret)).toBe(false);
});

test("a configuration with a problem stops the hook, and so Atlantis", async () => {
  repository.write("stacks: {}");
  await expect(atlantis.hooks()).rejects.toThrow("stacks");
});
