/** Each example, applied with what its deployer's policy allows. @seconds 115 */

import { readFileSync } from "node:fs";
import path from "node:path";
import { deployerPolicy, DeployerPolicy } from "../../lib/deployer/deployer-policy";
import { requireConditions } from "./support/abilities";
import { createPerson, forEmulator as evaluable } from "./support/applier";
import { Aws } from "./support/aws";
import { explanationOf } from "./support/command";
import { exampleYaml, forEmulator } from "./support/config";
import { DESCRIBED_EXAMPLES } from "./support/described-examples";
import { enforceIam, resetEmulator } from "./support/emulator";
import { Project } from "./support/project";
import { createSurroundings, variablesOf } from "./support/surroundings";

// What the emulator doesn't show:
// - The provider of these tests is a stand-in, which calls less than the real one. What it doesn't call isn't proved here.
// - The emulator knows the resource of S3's calls alone. For IAM and CloudWatch, only the action is evaluated.
// - It evaluates no condition on a boundary, on a policy's ARN or on a tag. The simulation in __tests__/deployer does.

/** What Terraform puts in at apply. A person puts it into the policy. */
const VALUES: readonly (readonly [expression: RegExp, value: string])[] = [
  [/\$\{data\.terraform_remote_state\.platform\.outputs\.braze_bucket_name\}/g, "example-braze-shared"],
];

/** Somebody's project, in which Terraform runs as whoever is chosen. */
class Applied {
  private readonly environment: Record<string, string>;
  public readonly project: Project;

  public constructor(
    example: string,
    private readonly stack: string,
  ) {
    this.environment = { ...variablesOf(example) };
    this.project = new Project(forEmulator(exampleYaml(example)), this.environment);
    this.project.synth();
  }

  public policy(isPlanOnly = false): DeployerPolicy {
    const file = path.join(this.project.stackFolder(this.stack), "cdk.tf.json");
    const policy = deployerPolicy([JSON.parse(readFileSync(file, "utf8")) as object], { isPlanOnly });
    const text = VALUES.reduce((before, [from, to]) => before.replaceAll(from, to), JSON.stringify(policy));
    return JSON.parse(text) as DeployerPolicy;
  }

  /** Lets Terraform run as this person from now on. */
  public as(person: Record<string, string>): void {
    Object.assign(this.environment, person);
  }
}

beforeAll(requireConditions);
afterAll(async () => resetEmulator());

describe.each(Object.entries(DESCRIBED_EXAMPLES))("%s", (example, { stack, region }) => {
  test("its deployer's policy is enough to apply it, to plan it again and to destroy it, and that of a plan to plan it", async () => {
    await resetEmulator();
    const aws = new Aws(region);
    await createSurroundings(example, aws);
    const applied = new Applied(example, stack);
    const { project } = applied;
    const deployer = await createPerson(aws, "deployer", evaluable(applied.policy()));
    const planner = await createPerson(aws, "planner", evaluable(applied.policy(true)));
    await enforceIam(true);

    applied.as(planner);
    await project.terraform(stack, "init");
    // It gets through the plan, and no further.
    expect(await explanationOf(project.apply(stack, "-lock=false"))).toContain("AccessDenied");
    applied.as(deployer);
    await project.apply(stack);
    await project.terraform(stack, "plan", "-detailed-exitcode");
    applied.as(planner);
    await project.terraform(stack, "plan", "-detailed-exitcode", "-lock=false");
    applied.as(deployer);
    await project.terraform(stack, "destroy", "-auto-approve");
  });
});

describe("without one of the actions that the stand-in calls", () => {
  const { stack } = DESCRIBED_EXAMPLES["export-access-key"]!;
  const aws = new Aws();
  let applied: Applied;

  const start = async () => {
    await resetEmulator();
    applied = new Applied("export-access-key", stack);
    await applied.project.terraform(stack, "init");
  };

  const without = async (action: string, isPlanOnly: boolean) => {
    const documents = evaluable(applied.policy(isPlanOnly), action);
    await enforceIam(false);
    applied.as(await createPerson(aws, `without-${action.replace(":", "-")}`, documents));
    await enforceIam(true);
  };

  test.each(["s3:CreateBucket", "iam:CreateUser", "iam:CreatePolicy"])("%s, an apply is denied", async (action) => {
    await start();
    await without(action, false);
    expect(await explanationOf(applied.project.apply(stack))).toContain("AccessDenied");
  });

  describe("once it is applied", () => {
    beforeAll(async () => {
      await start();
      await applied.project.apply(stack);
    });

    test.each([
      "s3:ListBucket",
      "s3:GetBucketPolicy",
      "s3:GetBucketPublicAccessBlock",
      "s3:GetBucketOwnershipControls",
      "s3:GetEncryptionConfiguration",
      "s3:GetLifecycleConfiguration",
      "iam:GetUser",
      "iam:ListAccessKeys",
      "iam:ListAttachedUserPolicies",
      "iam:GetPolicy",
      "iam:GetPolicyVersion",
    ])("%s, a plan of what is there is denied", async (action) => {
      await without(action, true);
      expect(await explanationOf(applied.project.terraform(stack, "plan"))).toMatch(/AccessDenied|Forbidden|403/);
    });
  });
});
