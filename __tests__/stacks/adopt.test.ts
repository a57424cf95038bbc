import { AdoptConfig } from "../../lib/config/schema/adopt";
import { ExportStack } from "../../stacks/export-stack";
import { SharedBucketStack } from "../../stacks/shared-bucket-stack";
import { SynthesisedStack } from "../support/synthesise";
import { ACCESS_KEY, REQUIRED, ROLE, synthesiseStack } from "./support";

const POLICY = "arn:aws:iam::111122223333:policy/vendors/BrazeExport";

function adoptExport(auth: typeof ACCESS_KEY | typeof ROLE, adopt: AdoptConfig): SynthesisedStack {
  return synthesiseStack((app) => {
    new ExportStack(app, "export", { ...REQUIRED, export: { auth }, adopt });
  });
}

test("a hand-made user, its policy and the attachment are imported at the addresses that they have anyway", () => {
  expect(adoptExport(ACCESS_KEY, { export: { user: "braze", policy: POLICY } }).import).toEqual([
    { to: "aws_iam_user.export", id: "braze" },
    { to: "aws_iam_policy.export", id: POLICY },
    { to: "aws_iam_user_policy_attachment.export", id: `braze/${POLICY}` },
  ]);
});

test("a hand-made role, its policy and the attachment are imported", () => {
  expect(adoptExport(ROLE, { export: { role: "braze", policy: POLICY } }).import).toEqual([
    { to: "aws_iam_role.export", id: "braze" },
    { to: "aws_iam_policy.export", id: POLICY },
    { to: "aws_iam_role_policy_attachment.export", id: `braze/${POLICY}` },
  ]);
});

test("a policy that is not attached is imported without an attachment", () => {
  const adopt = { export: { user: "braze", policy: POLICY, attachment: false } };
  expect(adoptExport(ACCESS_KEY, adopt).import).toEqual([
    { to: "aws_iam_user.export", id: "braze" },
    { to: "aws_iam_policy.export", id: POLICY },
  ]);
});

test("a bucket is imported with the settings that it is said to have", () => {
  const adopt = { bucket: true, bucketSettings: ["public_access_block", "policy"] } as const;
  expect(adoptExport(ACCESS_KEY, adopt).import).toEqual([
    { to: "aws_s3_bucket.bucket", id: "example-braze" },
    { to: "aws_s3_bucket_public_access_block.bucket", id: "example-braze" },
    { to: "aws_s3_bucket_policy.bucket", id: "example-braze" },
  ]);
});

test("the principal of both integrations is imported once", () => {
  const stack = synthesiseStack((app) => {
    const adopt = { braze: { user: "braze" } };
    new SharedBucketStack(app, "shared", { ...REQUIRED, auth: ACCESS_KEY, currents: {}, export: {}, adopt });
  });
  expect(stack.import).toEqual([{ to: "aws_iam_user.braze", id: "braze" }]);
});

test("access keys are not imported: their secrets can't be read again", () => {
  expect(adoptExport(ACCESS_KEY, { export: { user: "braze" } }).resource.aws_iam_access_key).toEqual({
    export_primary: { "//": expect.anything() as unknown, user: "${aws_iam_user.export.name}" },
  });
});

test("an adopted policy keeps its name, path and description, since a change would replace it", () => {
  const { name, lifecycle } =
    adoptExport(ACCESS_KEY, { export: { policy: POLICY } }).resource.aws_iam_policy?.export ?? {};
  expect({ name, lifecycle }).toEqual({ name: "BrazeExport", lifecycle: { ignore_changes: ["description", "path"] } });
});

test("an adopted user keeps its name and path", () => {
  const { name, lifecycle } =
    adoptExport(ACCESS_KEY, { export: { user: "braze" } }).resource.aws_iam_user?.export ?? {};
  expect({ name, lifecycle }).toEqual({ name: "braze", lifecycle: { ignore_changes: ["path"] } });
});

test("an adopted role keeps its name and path", () => {
  const { name, lifecycle } = adoptExport(ROLE, { export: { role: "braze" } }).resource.aws_iam_role?.export ?? {};
  expect({ name, lifecycle }).toEqual({ name: "braze", lifecycle: { ignore_changes: ["path"] } });
});

test("a stack that adopts nothing imports nothing", () => {
  expect(adoptExport(ACCESS_KEY, {}).import).toBeUndefined();
});
