/** An apply that is killed. @seconds 45 */

import { DeleteUserCommand } from "@aws-sdk/client-iam";
import { CreateBucketCommand } from "@aws-sdk/client-s3";
import { Aws } from "../support/aws";
import { explanationOf } from "../support/command";
import {
  errorsOf,
  expectAllOnce,
  FaultsProject,
  importWhatExists,
  removeUnknownKeys,
  ROLE,
  STACK,
  USER,
  yaml,
} from "./faults-stack";

const STATE_BUCKET = "example-terraform-state";

let project: FaultsProject;

beforeAll(async () => {
  project = await FaultsProject.make();
  await project.terraform(STACK, "plan", "-out=first.tfplan");
});
beforeEach(() => project.startAgain());
afterAll(() => project.stop());

/** Ends a first apply, as a power cut does, when AWS has done a call and Terraform does not know it yet. */
async function killAfter(operation: string, about = ""): Promise<void> {
  // One thing at a time, so that one thing is lost.
  const apply = project.startTerraform("apply", "-parallelism=1", "first.tfplan");
  const { drop } = await apply.whileRunning(project.api.completion(operation, about));
  apply.signalGroup("SIGKILL");
  expect(await apply.ended()).toBe("SIGKILL");
  drop();
}

describe("what a killed apply made last is named by the next one, and imported", () => {
  test.each([
    ["CreateBucket", "", "aws_s3_bucket.bucket"],
    ["CreateUser", USER, "aws_iam_user.currents"],
    ["CreatePolicy", "braze-faults-currents", "aws_iam_policy.currents"],
    ["CreateRole", ROLE, "aws_iam_role.export"],
  ])("%s", async (operation, about, address) => {
    await killAfter(operation, about);

    expect(await importWhatExists(project)).toEqual([address]);

    await expectAllOnce(project);
  });
});

test.each([["PutBucketEncryption"], ["PutBucketPolicy"], ["AttachUserPolicy"]])(
  "what %s did before a kill is done again, with no error",
  async (operation) => {
    await killAfter(operation);

    await project.apply(STACK);

    await expectAllOnce(project);
  },
);

test("a key that a killed apply made stays beside the one in the state, until it is removed", async () => {
  await killAfter("CreateAccessKey");
  await project.apply(STACK);

  expect(await removeUnknownKeys(project)).toBe(1);

  await expectAllOnce(project);
});

test("a user that a killed apply made can be removed by hand instead", async () => {
  await killAfter("CreateUser");
  expect(Object.keys(await errorsOf(project.apply(STACK)))).toEqual(["aws_iam_user.currents"]);

  await new Aws().iam.send(new DeleteUserCommand({ UserName: USER }));
  await project.apply(STACK);

  await expectAllOnce(project);
});

test("a user that a killed apply made can be adopted in the configuration instead, until it is in the state", async () => {
  await killAfter("CreateUser");

  project.write(yaml({ more: { adopt: { currents: { user: USER } } } }));
  project.synth();
  await project.apply(STACK);
  project.write(yaml());
  project.synth();

  await expectAllOnce(project);
});

describe("with the state in S3", () => {
  let remote: FaultsProject;

  beforeAll(async () => {
    await new Aws().s3.send(new CreateBucketCommand({ Bucket: STATE_BUCKET }));
    const backend = { type: "s3", bucket: STATE_BUCKET, key: "{stack}.tfstate", region: "us-east-1" };
    remote = await FaultsProject.make(
      yaml({ more: { backend: { ...backend, use_lockfile: true, use_path_style: true } } }),
    );
  });
  beforeEach(() => new Aws().s3.send(new CreateBucketCommand({ Bucket: STATE_BUCKET })));
  afterAll(() => remote.stop());

  test("a killed apply leaves a lock, which force-unlock removes, and more that is not in the state", async () => {
    const apply = remote.startTerraform("apply", "-auto-approve");
    const { drop } = await apply.whileRunning(remote.api.completion("CreateAccessKey"));
    apply.signalGroup("SIGKILL");
    expect(await apply.ended()).toBe("SIGKILL");
    drop();

    const explanation = await explanationOf(remote.apply(STACK));
    expect(explanation).toContain("Error acquiring the state lock");
    await remote.terraform(STACK, "force-unlock", "-force", String(/ ID: (\S+) /.exec(explanation)?.[1]));

    expect(await importWhatExists(remote)).toContain("aws_iam_user.currents");
    expect(await removeUnknownKeys(remote)).toBe(1);
    await expectAllOnce(remote, [STATE_BUCKET]);
  });
});
