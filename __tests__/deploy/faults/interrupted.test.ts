/** An apply that is told to stop. @seconds 65 */

import { GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { copyFileSync } from "node:fs";
import { Aws } from "../support/aws";
import { Started } from "../support/started";
import { BUCKET, expectAllOnce, FaultsProject, ROLE_AUTH, STACK, yaml } from "./faults-stack";

// Terraform that is told to stop waits for the calls under way. A provider may give them up instead (AWS's does): what AWS
// made with them is then lost to the state, as when Terraform is killed. So a call goes on only when Terraform was told, and
// if the provider still waits for it.

let project: FaultsProject;

beforeAll(async () => {
  project = await FaultsProject.make();
  await project.terraform(STACK, "plan", "-out=first.tfplan");
});
beforeEach(() => project.startAgain());
afterAll(() => project.stop());

/** Ctrl-C, which reaches the provider too, and `kill PID`, which reaches Terraform alone. */
const STOPPED_BY = {
  SIGINT: (terraform: Started) => terraform.signalGroup("SIGINT"),
  SIGTERM: (terraform: Started) => terraform.signal("SIGTERM"),
};

/** Stops an apply when it makes a call, and lets the call go on when Terraform has heard it. */
async function interrupt(apply: Started, signal: keyof typeof STOPPED_BY, operation: string): Promise<void> {
  const { release } = await apply.whileRunning(project.api.arrival(operation));
  STOPPED_BY[signal](apply);
  await apply.says("Interrupt received");
  release();
  expect(await apply.ended()).toBe("1");
}

describe("a first apply that is interrupted converges when it is run again", () => {
  test.each([
    ["SIGINT", "CreateBucket"],
    ["SIGTERM", "HeadBucket"],
    ["SIGINT", "PutPublicAccessBlock"],
    ["SIGTERM", "PutBucketOwnershipControls"],
    ["SIGINT", "PutBucketEncryption"],
    ["SIGTERM", "PutBucketLifecycleConfiguration"],
    ["SIGINT", "PutBucketPolicy"],
    ["SIGTERM", "CreateUser"],
    ["SIGINT", "GetUser"],
    ["SIGTERM", "CreateAccessKey"],
    ["SIGINT", "CreatePolicy"],
    ["SIGTERM", "AttachUserPolicy"],
    ["SIGINT", "CreateRole"],
    ["SIGTERM", "AttachRolePolicy"],
  ] as const)("%s while %s", async (signal, operation) => {
    await interrupt(project.startTerraform("apply", "first.tfplan"), signal, operation);

    await project.apply(STACK);

    await expectAllOnce(project);
  });
});

describe("a change from a role to a user that is interrupted converges when it is run again, and no object is lost", () => {
  let before: FaultsProject;

  beforeAll(async () => {
    before = await FaultsProject.make(yaml({ currents: ROLE_AUTH }));
  });
  afterAll(() => before.stop());

  test.each([
    ["SIGINT", "CreateUser"],
    ["SIGTERM", "CreateAccessKey"],
    ["SIGINT", "AttachUserPolicy"],
    ["SIGTERM", "DetachRolePolicy"],
    ["SIGINT", "ListInstanceProfilesForRole"],
    ["SIGTERM", "DeleteRole"],
  ] as const)("%s while %s", async (signal, operation) => {
    await before.apply(STACK);
    copyFileSync(before.stateFile, project.stateFile);
    const { s3 } = new Aws();
    const object = { Bucket: BUCKET, Key: "currents/event.avro" };
    await s3.send(new PutObjectCommand({ ...object, Body: "an event" }));

    await interrupt(project.startTerraform("apply", "-auto-approve"), signal, operation);
    await project.apply(STACK);

    await expectAllOnce(project);
    const { Body } = await s3.send(new GetObjectCommand(object));
    expect(await Body?.transformToString()).toBe("an event");
  });
});
