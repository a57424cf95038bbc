import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";

const FOLDER = path.join(__dirname, "..", ".github", "workflows");

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, { readonly "timeout-minutes"?: number; readonly steps: readonly Step[] }>>;
}

const WORKFLOWS = readdirSync(FOLDER).map((name) => {
  const text = readFileSync(path.join(FOLDER, name), "utf8");
  const workflow = parse(text) as Workflow;
  return { name, text, workflow, steps: Object.values(workflow.jobs).flatMap(({ steps }) => steps) };
});

test("there are workflows for the tests, for the deploy tests, for Braze's page and for a release", () => {
  expect(WORKFLOWS.map(({ name }) => name)).toEqual(["braze-page.yml", "deploy.yml", "release.yml", "test.yml"]);
});

// What `npm run lint:workflows` does not know.
describe.each(WORKFLOWS)("$name", ({ text, workflow, steps }) => {
  test("may read the repository, and nothing else", () => {
    expect(workflow.permissions).toEqual({ contents: "read" });
  });

  test("takes each action by its commit, and names the version beside it", () => {
    const uses = [...text.matchAll(/uses: *(.*)$/gm)].map(([, action]) => action!);
    expect(uses.length).toBe(steps.filter((step) => step.uses).length);
    expect(uses.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
  });

  test("leaves no token behind in the clone", () => {
    const checkouts = steps.filter((step) => step.uses?.startsWith("actions/checkout@"));
    expect(checkouts.map((step) => step.with)).toEqual([{ "persist-credentials": false }]);
  });

  test("ends: a job by itself, an older run for a newer one", () => {
    expect(Object.values(workflow.jobs).filter((job) => !job["timeout-minutes"])).toEqual([]);
    expect(workflow.concurrency).toEqual({
      group: "${{ github.workflow }}-${{ github.ref }}",
      "cancel-in-progress": "${{ github.event_name == 'pull_request' }}",
    });
  });
});
