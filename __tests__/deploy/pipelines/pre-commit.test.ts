import { explanationOf } from "../support/command";
import { EXPORT, MAIN, PipelineRepository } from "../support/pipeline-repository";
import { Runner } from "../support/runner";

const HOOKS = "examples/ci/pre-commit-config.yaml";

let project: PipelineRepository;
let runner: Runner;

beforeAll(() => {
  project = new PipelineRepository();
  runner = new Runner(project.folder);
});
beforeEach(() => project.write(MAIN + EXPORT));
afterAll(() => runner.remove());

test("a commit passes if the Terraform is what synth writes", async () => {
  project.synth();
  await runner.hook(HOOKS, "braze-s3-check");
  await runner.hook(HOOKS, "braze-s3-synth");
});

test("a commit fails if the Terraform is older than the configuration", async () => {
  project.synth();
  project.write((MAIN + EXPORT).replace("pipeline-export", "pipeline-other"));
  await runner.hook(HOOKS, "braze-s3-check");
  expect(await explanationOf(runner.hook(HOOKS, "braze-s3-synth"))).toContain("cdktf.out/stacks/export/cdk.tf.json");
});

test("a commit fails if the configuration has a problem, and says where", async () => {
  project.write(MAIN.replace("method: role", "method: roles"));
  expect(await explanationOf(runner.hook(HOOKS, "braze-s3-check"))).toContain("braze.yaml:7:23");
});
