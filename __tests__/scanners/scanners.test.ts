import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { exampleFolderNames, exampleNames, synthesiseExample } from "../../scripts/examples";
import { PAGES } from "../docs/pages";
import { CHECKOV } from "./checkov";
import type { Rule } from "./rule";
import { argument, resources, Stack } from "./stack";
import { TFLINT } from "./tflint";
import { TRIVY } from "./trivy";

const RULES: readonly Rule[] = [...CHECKOV, ...TRIVY, ...TFLINT];

const stacksOf = (example: string): readonly Stack[] =>
  [...synthesiseExample(example).files.values()].map((text) => JSON.parse(text) as Stack);

const STACKS = [...exampleNames(), ...exampleFolderNames()].flatMap(stacksOf);

/** Id of each rule that finds something → what it finds. */
const findings = (stack: Stack, rules: readonly Rule[]): Record<string, readonly string[]> =>
  Object.fromEntries(
    rules
      .map(({ id, finds }) => [id, finds(stack).map(({ address }) => address)] as const)
      .filter(([, found]) => found.length > 0),
  );

const isFound = ({ finds }: Rule): boolean => STACKS.some((stack) => finds(stack).length > 0);
const FOUND = RULES.filter(isFound).map(({ id }) => id);
const HELD = RULES.filter((rule) => !isFound(rule)).map(({ id }) => id);

/** The list between two comments of the page. */
const section = (name: string): string =>
  new RegExp(`<!-- ${name} -->([\\s\\S]*)<!-- /${name} -->`).exec(PAGES["docs/scanners.md"]!)![1]!;

/** The rows of the table: the rule, and the answer. */
const ANSWERS = [...section("answers").matchAll(/^\| `(\w[\w-]*)` +\| ([\w ]+?) +\|/gm)].map(([, id, answer]) => ({
  id: id!,
  answer: answer!,
}));

test("a role, by default, leaves these findings of checkov", () => {
  expect(findings(stacksOf("currents-role")[0]!, CHECKOV)).toEqual({
    CKV_AWS_18: ["aws_s3_bucket.bucket"],
    CKV_AWS_21: ["aws_s3_bucket.bucket"],
    CKV_AWS_144: ["aws_s3_bucket.bucket"],
    CKV_AWS_145: ["aws_s3_bucket.bucket"],
    CKV_AWS_300: ["aws_s3_bucket_lifecycle_configuration.bucket"],
    CKV2_AWS_62: ["aws_s3_bucket.bucket"],
  });
});

test("an access key, by default, leaves these findings of Trivy", () => {
  expect(findings(stacksOf("export-access-key")[0]!, TRIVY)).toEqual({
    "AWS-0089": ["aws_s3_bucket.bucket"],
    "AWS-0090": ["aws_s3_bucket.bucket"],
    "AWS-0132": ["aws_s3_bucket.bucket"],
    "AWS-0143": ["aws_iam_user.export"],
  });
});

test("with a version of Terraform in the configuration, only JSON itself is left to TFLint", () => {
  expect(findings(stacksOf("iam-path-and-boundary")[0]!, TFLINT)).toEqual({
    terraform_standard_module_structure: ["main.tf"],
  });
});

test("versioning and an access log end the findings that ask for them", () => {
  expect(findings(stacksOf("bucket-options")[0]!, [...CHECKOV, ...TRIVY])).toEqual({
    CKV_AWS_144: ["aws_s3_bucket.bucket"],
    CKV_AWS_145: ["aws_s3_bucket.bucket"],
    CKV_AWS_300: ["aws_s3_bucket_lifecycle_configuration.bucket"],
    CKV2_AWS_61: ["aws_s3_bucket.bucket"],
    CKV2_AWS_62: ["aws_s3_bucket.bucket"],
    "AWS-0132": ["aws_s3_bucket.bucket"],
  });
});

test("the page has an answer to every rule that finds something in an example", () => {
  expect(ANSWERS.map(({ id }) => id)).toEqual(FOUND);
});

test("the page lists every rule that finds nothing", () => {
  expect([...section("held").matchAll(/`([\w-]+)`/g)].map(([, id]) => id)).toEqual(HELD);
});

describe("the files for the scanners switch off what the page answers with refused, wrong or not made, and no more", () => {
  const FINAL = ["refused", "wrong", "not made"];
  const answered = ANSWERS.filter(({ answer }) => FINAL.includes(answer)).map(({ id }) => id);
  const of = (rules: readonly Rule[]): string[] => answered.filter((id) => rules.some((rule) => rule.id === id));
  const read = (name: string): string => readFileSync(`examples/scanners/${name}`, "utf8");

  test("checkov", () => {
    const config = parse(read("checkov.yaml")) as Record<string, unknown>;
    expect(config["skip-check"]).toEqual(of(CHECKOV));
  });

  test("Trivy", () => {
    const config = parse(read("trivyignore.yaml")) as Record<string, readonly { id: string; statement: string }[]>;
    expect(config.misconfigurations!.map(({ id }) => id)).toEqual(of(TRIVY).flatMap((id) => [id, `AVD-${id}`]));
  });

  test("TFLint", () => {
    const disabled = [...read("tflint.hcl").matchAll(/^rule "(\w+)" \{\n {2}enabled = false\n\}$/gm)];
    expect(disabled.map(([, id]) => id)).toEqual(of(TFLINT));
  });
});

describe("a rule that finds nothing in the examples finds what breaks it", () => {
  const WHOLE = JSON.stringify(stacksOf("values-from-elsewhere")[0]);
  const BROKEN: Record<string, [RegExp, string]> = {
    CKV_AWS_19: [/"AES256"/, '"none"'],
    CKV_AWS_49: [/"s3:ListBucket"/, '"*"'],
    CKV_AWS_53: [/"block_public_acls":true/, '"block_public_acls":false'],
    CKV_AWS_54: [/"block_public_policy":true/, '"block_public_policy":false'],
    CKV_AWS_55: [/"ignore_public_acls":true/, '"ignore_public_acls":false'],
    CKV_AWS_56: [/"restrict_public_buckets":true/, '"restrict_public_buckets":false'],
    CKV_AWS_283: [/"condition":\[[^\]]*\][^\]]*\],("effect":)"Deny"(.*?)"type":"\*"/, '$1"Allow"$2"type":"AWS"'],
    CKV_AWS_356: [/"resources":\["arn:aws:s3:::[^"*]*"\]/, '"resources":["*"]'],
    CKV2_AWS_6: [/"aws_s3_bucket_public_access_block":\{/, '"aws_other":{'],
    CKV2_AWS_65: [/"BucketOwnerEnforced"/, '"ObjectWriter"'],
    "AWS-0086": [/"block_public_acls":true/, '"block_public_acls":false'],
    "AWS-0087": [/"block_public_policy":true/, '"block_public_policy":false'],
    "AWS-0088": [/"AES256"/, '"none"'],
    "AWS-0091": [/"ignore_public_acls":true/, '"ignore_public_acls":false'],
    "AWS-0093": [/"restrict_public_buckets":true/, '"restrict_public_buckets":false'],
    "AWS-0094": [/"aws_s3_bucket_public_access_block":\{/, '"aws_other":{'],
    "AWS-0345": [/"effect":"Deny"/, '"effect":"Allow"'],
    terraform_documented_outputs: [/"description":"ARN of the bucket",/, ""],
    terraform_documented_variables: [/"variable":\{"braze_account_id":\{"description"/, '"variable":{"a":{"was"'],
    terraform_naming_convention: [/"aws_s3_bucket":\{"bucket"/, '"aws_s3_bucket":{"the-bucket"'],
    terraform_required_providers: [/"version":"~> 6/, '"was":"~> 6'],
    terraform_typed_variables: [/"type":"string"/, '"was":"string"'],
    terraform_unused_declarations: [/\$\{data\.aws_iam_policy_document\.bucket\.json\}/, "{}"],
  };

  test("each has a counterexample", () => {
    expect(Object.keys(BROKEN)).toEqual(HELD);
  });

  test.each(Object.entries(BROKEN))("%s", (id, [whole, broken]) => {
    const stack = JSON.parse(WHOLE.replace(whole, broken)) as Stack;
    expect(RULES.find((rule) => rule.id === id)!.finds(stack)).toHaveLength(1);
  });
});

test("the rules for conftest read what stacks have", () => {
  const rego = readFileSync("examples/scanners/conftest.rego", "utf8");
  const types = [...rego.matchAll(/input\.resource\.(\w+)/g)].map(([, type]) => type!);
  const arguments_ = [...rego.matchAll(/\bbucket\.(\w+)\.(\w+)/g)].map(([, block, name]) => [block!, name!] as const);
  const ofBuckets = STACKS.flatMap((stack) => resources(stack, "aws_s3_bucket"));
  expect(types.map((type) => STACKS.some((stack) => resources(stack, type).length > 0))).toEqual([true, true]);
  expect(arguments_.map((names) => ofBuckets.some(({ block }) => argument(block, ...names) === true))).toEqual([true]);
});
