import { BUCKET_NAME } from "../config/schema/bucket";
import { PREFIX } from "../config/schema/prefix";
import { REGION } from "../config/schema/settings";
import { BUCKET_FIELD } from "../dashboard";
import { Edit, Json, JsonObject, objectOf, textOf, valueAt } from "./json";
import { ModuleVariables } from "./module-variables";
import { isLiteral } from "./template";
import { templateText } from "./text";

/** Makes variables of what a stack says of its bucket, and of the bucket that gets the access log. */
export function bucketEdits(stack: JsonObject, variables: ModuleVariables): Edit[] {
  const names = ["resource", "data"].map((kind) => valueAt(stack, [kind, "aws_s3_bucket", "bucket", "bucket"]));
  return [
    ...names.filter(isLiteral).flatMap((name) => nameEdits(name, variables)),
    ...regionEdits(stack, variables),
    {
      path: ["resource", "aws_s3_bucket_logging", "*", "target_bucket"],
      change: variables.forText("log_bucket_name", "Name of the bucket that gets the access log", BUCKET_NAME),
    },
    {
      path: ["resource", "aws_s3_bucket_logging", "*", "target_prefix"],
      change: variables.forText("log_prefix", "Prefix of the access log", PREFIX),
    },
  ];
}

function nameEdits(name: string, variables: ModuleVariables): Edit[] {
  const reference = variables.text("bucket_name", "Name of the bucket that Braze writes to", BUCKET_NAME, name);
  const ofBucket = new RegExp(`^(arn:[a-z-]+:s3:::)${name.replaceAll(".", "\\.")}(?=[/*]|$)`);
  const replace = (): Json => reference;
  return [
    { path: ["resource", "aws_s3_bucket", "bucket", "bucket"], change: replace },
    { path: ["data", "aws_s3_bucket", "bucket", "bucket"], change: replace },
    { path: ["output", "braze_dashboard", "value", "*", "fields", BUCKET_FIELD], change: replace },
    {
      path: ["data", "aws_iam_policy_document", "*", "statement", "*", "resources", "*"],
      change: (arn) => textOf(arn).replace(ofBucket, `$1${reference}`),
    },
    {
      path: ["resource", "aws_cloudwatch_metric_alarm", "*", "alarm_description"],
      change: (text) => textOf(text).replace(`s3://${name}/`, () => `s3://${reference}/`),
    },
    { path: [...REGION_CONDITIONS, "error_message"], change: (text) => textOf(text).replace(name, () => reference) },
    {
      // By default, the access log is under the bucket's name.
      path: ["resource", "aws_s3_bucket_logging", "*", "target_prefix"],
      change: (prefix) => (prefix === `${name}/` ? `${reference}/` : prefix),
    },
  ];
}

/** What must hold for the region of a bucket that exists. */
const REGION_CONDITIONS = ["data", "aws_s3_bucket", "bucket", "lifecycle", "postcondition", "*"];

/** The region of a bucket that the module makes is that of the provider, which the root gives. */
function regionEdits(stack: JsonObject, variables: ModuleVariables): Edit[] {
  const region = textOf(valueAt(stack, ["provider", "aws", "0", "region"]));
  return [
    {
      path: ["output", "bucket_region", "value"],
      change: (value) => (isLiteral(value) ? "${aws_s3_bucket.bucket.region}" : value),
    },
    {
      path: REGION_CONDITIONS,
      change: (condition) => {
        const { condition: expression, error_message: message } = objectOf(condition);
        const reference = variables.text("region", "AWS region of the bucket", REGION, region);
        return {
          condition: textOf(expression).replace(`"${region}"`, templateText(reference)),
          error_message: textOf(message).replace(`is for ${region}`, () => `is for ${reference}`),
        };
      },
    },
  ];
}
