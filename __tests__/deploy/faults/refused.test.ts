import {
  errorsOf,
  expectAllOnce,
  FaultsProject,
  importWhatExists,
  removeUnknownKeys,
  STACK,
  USER,
} from "./faults-stack";

let project: FaultsProject;

beforeAll(async () => {
  project = await FaultsProject.make();
});
beforeEach(() => project.startAgain());
afterAll(() => project.stop());

/** Each call that makes something, and what is made with it; those of a step need what the steps before it make. */
const STEPS: readonly Readonly<Record<string, readonly string[]>>[] = [
  {
    CreateBucket: ["aws_s3_bucket.bucket"],
    CreatePolicy: ["aws_iam_policy.currents", "aws_iam_policy.export"],
    CreateRole: ["aws_iam_role.export"],
    CreateUser: ["aws_iam_user.currents"],
  },
  {
    AttachRolePolicy: ["aws_iam_role_policy_attachment.export"],
    AttachUserPolicy: ["aws_iam_user_policy_attachment.currents"],
    CreateAccessKey: ["aws_iam_access_key.currents_primary"],
    PutBucketEncryption: ["aws_s3_bucket_server_side_encryption_configuration.bucket"],
    PutBucketLifecycleConfiguration: ["aws_s3_bucket_lifecycle_configuration.bucket"],
    PutBucketOwnershipControls: ["aws_s3_bucket_ownership_controls.bucket"],
    PutPublicAccessBlock: ["aws_s3_bucket_public_access_block.bucket"],
  },
  { PutBucketPolicy: ["aws_s3_bucket_policy.bucket"] },
];

test.each([
  { status: 403, code: "AccessDenied", message: "User: arn:aws:iam::123456789012:user/deployer is not authorized" },
  { status: 500, code: "InternalError", message: "We encountered an internal error. Please try again." },
])("$code for each call that makes something names the resource, and the next run makes it", async (error) => {
  for (const step of STEPS) {
    project.api.heal();
    project.api.fail(Object.keys(step), error);
    const words = expect.stringContaining(`${error.code}: ${error.message}`) as string;
    const expected = Object.values(step).flatMap((addresses) => addresses.map((address) => [address, words]));
    expect(await errorsOf(project.apply(STACK))).toEqual(Object.fromEntries(expected));
  }
  project.api.heal();

  await project.apply(STACK);

  await expectAllOnce(project);
});

test("calls that are throttled twice are made a third time, and nothing is made twice", async () => {
  const operations = STEPS.flatMap((step) => Object.keys(step));
  const ofS3 = operations.filter((operation) => operation.includes("Bucket") || operation.includes("PublicAccess"));
  const ofIam = operations.filter((operation) => !ofS3.includes(operation));
  project.api.fail(ofS3, { status: 503, code: "SlowDown", message: "Please reduce your request rate." }, 2);
  project.api.fail(ofIam, { status: 400, code: "Throttling", message: "Rate exceeded" }, 2);

  await project.apply(STACK);

  const timesCalled = (operation: string): number => project.api.calls.filter((call) => call === operation).length;
  expect(Object.fromEntries(operations.map((operation) => [operation, timesCalled(operation)]))).toEqual({
    ...Object.fromEntries(operations.map((operation) => [operation, 3])),
    // Of two policies.
    CreatePolicy: 4,
  });
  await expectAllOnce(project);
});

test("a user whose creation was never answered is named as one that exists, and imported", async () => {
  const apply = project.startTerraform("apply", "-auto-approve");
  (await apply.whileRunning(project.api.completion("CreateUser"))).drop();
  expect(await apply.ended()).toBe("1");
  expect(apply.output).toContain(`User ${USER} already exists`);
  expect(apply.output).toContain("with aws_iam_user.currents,");

  expect(await importWhatExists(project)).toEqual(["aws_iam_user.currents"]);

  await expectAllOnce(project);
});

test("a key whose creation was never answered stays beside the one in the state, until it is removed", async () => {
  const apply = project.startTerraform("apply", "-auto-approve");
  (await apply.whileRunning(project.api.completion("CreateAccessKey"))).drop();
  expect(await apply.ended()).toBe("0");

  expect(await removeUnknownKeys(project)).toBe(1);

  await expectAllOnce(project);
});
