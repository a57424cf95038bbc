import { spawnSync } from "node:child_process";
import { Account, readAccount } from "./support/account";
import { Aws } from "./support/aws";
import { explanationOf } from "./support/command";
import { edited, exampleYaml, forEmulator } from "./support/config";
import { accountOf, outputsOf } from "./support/described";
import { DESCRIBED_EXAMPLES } from "./support/described-examples";
import { resetEmulator } from "./support/emulator";
import { terraformBinary } from "./support/environment";
import { Project } from "./support/project";

const EXAMPLE = "shared-bucket-two-principals";
const STACK = "shared-bucket";
const YAML = forEmulator(exampleYaml(EXAMPLE));
const NOTHING: Account = { buckets: {}, users: {}, roles: {}, policies: {} };

const hasTofu = spawnSync("tofu", ["version"]).status === 0;

/** The commands of the guide: synth, init, plan, apply, output, destroy. */
function describeFlow(binary: string): void {
  const described = DESCRIBED_EXAMPLES[EXAMPLE]!;
  const aws = new Aws();
  let project: Project;

  beforeAll(async () => {
    await resetEmulator();
    project = new Project(YAML, { TERRAFORM_BINARY_NAME: binary });
    await project.npmSynth();
    await project.terraform(STACK, "init");
    await project.terraform(STACK, "plan", "-out=reviewed.tfplan");
    await project.terraform(STACK, "apply", "reviewed.tfplan");
  });

  test("a reviewed plan makes what the configuration says", async () => {
    expect(await readAccount(aws)).toEqual(accountOf(described));
  });

  test("the outputs are there", async () => {
    const outputs = await project.outputs(STACK);

    expect(outputs).toEqual(outputsOf(described, outputs));
  });

  test("the provider is asked for by its full name, in a range of versions", async () => {
    const { stdout } = await project.terraform(STACK, "providers");

    expect(stdout).toMatch(/provider\[registry\.\w+\.\w+\/hashicorp\/aws\] ~> 6\.25$/m);
  });

  test("destroying leaves nothing", async () => {
    await project.terraform(STACK, "destroy", "-auto-approve");

    expect(await readAccount(aws)).toEqual(NOTHING);
  });
}

describe(`without the CDKTF command line, with ${terraformBinary()}`, () => describeFlow(terraformBinary()));

// Skipped is not passed: Jest's summary counts it apart, and the name says why.
if (hasTofu) {
  describe("without the CDKTF command line, with tofu", () => describeFlow("tofu"));
} else {
  test.skip("without the CDKTF command line, with tofu: NOT TESTED, there is no tofu on the path", () => undefined);
}

test("a required version is asked for where the configuration has one", async () => {
  const project = new Project(edited(YAML, [["stacks", STACK, "requiredVersion"], ">= 99"]));
  await project.npmSynth();
  const explanation = await explanationOf(project.terraform(STACK, "init"));

  expect(explanation).toMatch(/Error: Unsupported \w+ Core version/);
});
