import { stringify } from "yaml";
import { parseConfig } from "../../../lib/config/load";
import { formatProblem } from "../../../lib/config/problems/problem";

const OBJECTS = "arn:aws:s3:::example-main/*";
const DENY = { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: OBJECTS };
const READER = { Effect: "Allow", Principal: { AWS: "777788889999" }, Action: "s3:GetObject", Resource: OBJECTS };
const ROLE = { method: "role", brazeAccountId: "444455556666", externalId: "00000000-0000-4000-8000-000000000009" };
const ROLE_ARN = "arn:aws:iam::111122223333:role/braze-main-currents";
const BUCKET = { name: "example-main" };

type Mapping = Record<string, unknown>;

/** What the author of a stack for Currents is told of one statement: errors or warnings. */
function toldOf(statement: Mapping, stack: Mapping = {}, bucket: Mapping = BUCKET): string[] {
  const main = {
    region: "us-east-1",
    accountId: "111122223333",
    currents: { auth: ROLE },
    ...stack,
    bucket: { ...bucket, policyStatements: [statement] },
  };
  const { warnings } = parseConfig("braze.yaml", stringify({ stacks: { main } }));
  return warnings.map(formatProblem);
}

test.each([
  ["a reader of another account", READER],
  [
    "a service that writes logs",
    { ...READER, Principal: { Service: "logging.s3.amazonaws.com" }, Action: "s3:PutObject" },
  ],
  [
    "CloudFront's identity",
    { ...READER, Principal: { AWS: "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1" } },
  ],
  [
    "everybody of an organisation",
    { ...READER, Principal: "*", Condition: { StringEquals: { "aws:principalorgid": "o-example" } } },
  ],
  [
    "everybody of an organisation from one network",
    {
      ...READER,
      Principal: "*",
      Condition: { IpAddress: { "aws:SourceIp": "192.0.2.0/24" }, StringEquals: { "aws:PrincipalOrgID": "o-example" } },
    },
  ],
  ["an empty id, as AWS's console writes it", { ...READER, Sid: "" }],
  ["a number that is compared as a number", { ...DENY, Condition: { NumericLessThan: { "s3:TlsVersion": 1.2 } } }],
  ["a truth value", { ...DENY, Condition: { Bool: { "aws:SecureTransport": false } } }],
  ["a denial of what Braze doesn't do", { ...DENY, Action: ["s3:DeleteBucket", "s3:DeleteObject"] }],
  ["a denial of a folder that Braze doesn't use", { ...DENY, Resource: "arn:aws:s3:::example-main/finance/*" }],
  [
    "a denial of all but the bucket's objects",
    { ...DENY, Resource: undefined, NotResource: OBJECTS, Action: "s3:PutObject" },
  ],
  ["a denial of another role", { ...DENY, Principal: { AWS: "arn:aws:iam::111122223333:role/intern" } }],
  ["a denial of all but Braze's role", { ...DENY, Condition: { ArnNotEquals: { "aws:PrincipalArn": ROLE_ARN } } }],
  [
    "a denial of all but the account",
    { ...DENY, Condition: { StringNotEquals: { "aws:PrincipalAccount": "111122223333" } } },
  ],
  [
    "a denial of other encryption",
    { ...DENY, Condition: { StringEquals: { "s3:x-amz-server-side-encryption": "aws:kms" } } },
  ],
])("%s is accepted without a warning", (_, statement) => {
  expect(toldOf(statement)).toEqual([]);
});

const PERHAPS =
  "braze.yaml:13:11  stacks.main.bucket.policyStatements[0]: may deny Braze s3:PutObject and s3:GetObject, which the stack main needs: ";

test.each([
  [
    "an address that may be Braze's",
    { ...DENY, Condition: { NotIpAddress: { "aws:SourceIp": "192.0.2.0/24" } } },
    "synth can't tell whether Braze's requests meet its condition on aws:SourceIp; make sure that they don't",
  ],
  [
    "an address that may be Braze's, in Braze's account",
    {
      ...DENY,
      Condition: {
        StringEquals: { "aws:PrincipalAccount": "111122223333" },
        NotIpAddress: { "aws:SourceIp": "192.0.2.0/24" },
      },
    },
    "synth can't tell whether Braze's requests meet its condition on aws:SourceIp; make sure that they don't",
  ],
  [
    "a session that may be Braze's",
    { ...DENY, Principal: { AWS: "arn:aws:sts::111122223333:assumed-role/braze-main-currents/a" } },
    "synth can't tell whether it is about Braze's user or role; make sure that it isn't",
  ],
  [
    "objects that may be Braze's",
    { ...DENY, Resource: "arn:aws:s3:::example-main/currents/private/*" },
    "synth can't tell whether Braze uses these objects; make sure that it doesn't",
  ],
])("a denial of %s is accepted with a warning", (_, statement, message) => {
  expect(toldOf(statement)).toEqual([`${PERHAPS}${message}`]);
});

test("the ARN of an adopted role may be the one that is spared: its path isn't known", () => {
  const statement = {
    ...DENY,
    Condition: { ArnNotEquals: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/made/Braze" } },
  };
  expect(toldOf(statement, { adopt: { currents: { role: "Braze" } } })).toEqual([
    expect.stringContaining("synth can't tell whether Braze's requests meet its condition on aws:PrincipalArn"),
  ]);
});

test("statements for a bucket whose name comes from elsewhere are accepted with a warning", () => {
  expect(toldOf(READER, {}, { name: { variable: "bucket" } })).toEqual([
    "braze.yaml:13:7  stacks.main.bucket.policyStatements: synth doesn't know the bucket's name, and can't tell whether these statements are about this bucket; S3 refuses statements about another one",
  ]);
});

const ADOPT = { adopt: { bucket: true, bucketSettings: ["policy"] } };

test("a policy that is adopted and has statements is accepted without a warning", () => {
  expect(toldOf(READER, ADOPT)).toEqual([]);
});

const COPY = "copy those that must stay to bucket.policyStatements, or say policyStatements: [] if none must";

test.each([
  [
    "a policy",
    "bucketSettings: [public_access_block, policy]",
    "braze.yaml:6:66  stacks.main.adopt.bucketSettings[1]: Terraform would remove every statement of the bucket's policy, " +
      `e.g. a reader's access; ${COPY}`,
  ],
  [
    "a policy before other settings",
    "bucketSettings: [policy, public_access_block]",
    "braze.yaml:6:45  stacks.main.adopt.bucketSettings[0]: Terraform would remove every statement of the bucket's policy, " +
      `e.g. a reader's access; ${COPY}`,
  ],
  [
    "a bucket without its settings",
    "bucketSettings: []",
    "braze.yaml:6:22  stacks.main.adopt.bucket: if the bucket has a policy, Terraform would remove every statement of it, " +
      `e.g. a reader's access, and the plan doesn't show them; ${COPY}`,
  ],
  [
    "a bucket alone",
    "export: { user: braze }",
    "braze.yaml:6:22  stacks.main.adopt.bucket: if the bucket has a policy, Terraform would remove every statement of it, " +
      `e.g. a reader's access, and the plan doesn't show them; ${COPY}`,
  ],
  [
    "a bucket with settings, but without its policy,",
    "bucketSettings: [public_access_block]",
    "braze.yaml:6:22  stacks.main.adopt.bucket: if the bucket has a policy, Terraform would remove every statement of it, " +
      `e.g. a reader's access, and the plan doesn't show them; ${COPY}`,
  ],
])("a configuration that adopts %s is warned, unless it says what stays of the policy", (_, settings, warning) => {
  const adopting = (statements: string): string[] =>
    parseConfig(
      "braze.yaml",
      `stacks:
  main:
    region: us-east-1
    accountId: "111122223333"
    bucket: { name: example-main${statements} }
    adopt: { bucket: true, ${settings} }
    export: { auth: { method: access-key } }
`,
    ).warnings.map(formatProblem);
  expect(adopting("")).toEqual([warning]);
  expect(adopting(", policyStatements: []")).toEqual([]);
});

test("a bucket that isn't adopted is accepted without a warning", () => {
  const { warnings } = parseConfig(
    "braze.yaml",
    `stacks:
  main:
    region: us-east-1
    accountId: "111122223333"
    bucket: { name: example-main }
    adopt: { bucket: false, export: { user: braze } }
    export: { auth: { method: access-key } }
`,
  );
  expect(warnings).toEqual([]);
});
