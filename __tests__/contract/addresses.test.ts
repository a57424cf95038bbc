import { Construct } from "constructs";
import { AwsProvider } from "../../lib/aws";
import { TerraformStack } from "../../lib/cdktf";
import { BrazeBucket } from "../../lib/constructs/braze-bucket";
import { BrazeRole } from "../../lib/constructs/braze-role";
import { BrazeUser } from "../../lib/constructs/braze-user";
import { IntegrationPolicy } from "../../lib/constructs/integration-policy";
import { reverseKeys } from "../support/reverse-keys";
import { synthesise, synthesiseApp } from "../support/synthesise";
import { addressesOf } from "./contract";
import { CONFIGURATIONS, exampleStacks } from "./example-stacks";

const STACKS = exampleStacks();
const REORDERED = exampleStacks(reverseKeys);

/** Every form that an address can have, with `I` for an integration and `P` for a principal. */
const CONTRACT = [
  "aws_s3_bucket.bucket",
  "aws_s3_bucket_public_access_block.bucket",
  "aws_s3_bucket_ownership_controls.bucket",
  "aws_s3_bucket_server_side_encryption_configuration.bucket",
  "aws_s3_bucket_lifecycle_configuration.bucket",
  "aws_s3_bucket_versioning.bucket",
  "aws_s3_bucket_logging.bucket",
  "aws_s3_bucket_policy.bucket",
  "data.aws_s3_bucket.bucket",
  "data.terraform_remote_state.STATE",
  "data.aws_iam_policy_document.bucket",
  "data.aws_iam_policy_document.I",
  "data.aws_iam_policy_document.P_trust",
  "data.aws_iam_policy_document.retiring_I",
  "aws_iam_policy.I",
  "aws_iam_user.P",
  "aws_iam_access_key.P_KEY",
  "aws_iam_role.P",
  "aws_iam_user_policy_attachment.I",
  "aws_iam_role_policy_attachment.I",
  "aws_iam_policy.retiring_I",
  "aws_iam_user_policy_attachment.retiring_I",
  "aws_s3_bucket_metric.currents_CONNECTOR",
  "aws_cloudwatch_metric_alarm.currents_CONNECTOR_silence",
  "aws_cloudwatch_metric_alarm.currents_CONNECTOR_refused",
];
/** The connectors and keys here are named without underscores, so that each label can be told from what follows it. */
const INTEGRATION = "(?:currents|currents_[a-z0-9]+|export)";
const PRINCIPAL = "(?:currents|currents_[a-z0-9]+|export|braze)";
const FORMS = CONTRACT.map(
  (form) =>
    new RegExp(
      `^${form
        .replaceAll(".", "\\.")
        .replace(/(?<=\b|_)I$/, INTEGRATION)
        .replace(/\bP(?=$|_)/, PRINCIPAL)
        .replace(/(KEY|STATE|CONNECTOR)(?=$|_)/, "[a-z0-9]+")}$`,
    ),
);

test("every address of an example has a form of the contract", () => {
  const all = new Set(Object.values(STACKS).flatMap(addressesOf));
  expect([...all].filter((address) => !FORMS.some((form) => form.test(address)))).toEqual([]);
});

test("every form of the contract is that of some example", () => {
  const all = Object.values(STACKS).flatMap(addressesOf);
  expect(CONTRACT.filter((_form, i) => !all.some((address) => FORMS[i]?.test(address)))).toEqual([]);
});

test("the order of keys in the file changes nothing", () => {
  expect(REORDERED).toEqual(STACKS);
});

test("the place in the construct tree changes no address", () => {
  const { top, deep } = synthesiseApp((app) => {
    addEverything(new TerraformStack(app, "top"), "");
    addEverything(new TerraformStack(app, "deep"), "Renamed");
  });
  expect(addressesOf(deep!)).toEqual(addressesOf(top!));
});

test("the name of a stack changes no address", () => {
  const shipped = CONFIGURATIONS["braze.example.yaml"] ?? "";
  const { export: original } = synthesise(shipped);
  const { "data-team": renamed } = synthesise(shipped.replace(/^ {2}export:$/m, "  data-team:"));
  expect(addressesOf(renamed!)).toEqual(addressesOf(original!));
});

/** One of each construct, at the top of a stack or, with a suffix to their ids, deep inside it. */
function addEverything(stack: TerraformStack, suffix: string): void {
  const scope = suffix === "" ? stack : new Construct(new Construct(stack, "Team"), "Braze");
  const bucket = { bucketName: "example-braze-shared", partition: "aws", region: "us-east-1" } as const;
  new AwsProvider(stack, "aws", { region: "us-east-1" });
  new BrazeBucket(scope, `Bucket${suffix}`, { ...bucket, versioned: true, logBucketName: "example-access-logs" });
  const { policy: currents } = new IntegrationPolicy(scope, `Currents${suffix}`, {
    ...bucket,
    label: "currents",
    name: "example-currents",
    integration: "currents",
    method: "role",
  });
  const { policy: dataExport } = new IntegrationPolicy(scope, `Export${suffix}`, {
    ...bucket,
    label: "export",
    name: "example-export",
    integration: "export",
    method: "access-key",
  });
  new BrazeRole(scope, `Role${suffix}`, {
    label: "currents",
    name: "example-currents",
    partition: "aws",
    brazeAccountId: "444455556666",
    externalIds: ["00000000-0000-4000-8000-000000000001"],
  }).attach("currents", currents);
  new BrazeUser(scope, `User${suffix}`, { label: "export", name: "example-export", keys: ["primary"] }).attach(
    "export",
    dataExport,
  );
}
