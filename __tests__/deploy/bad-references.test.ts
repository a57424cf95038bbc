import * as s3Sdk from "@aws-sdk/client-s3";
import { Aws } from "./support/aws";
import { explanationOf } from "./support/command";
import { EMULATOR_ACCOUNT } from "./support/environment";
import { OtherTerraform } from "./support/other-terraform";
import { Project } from "./support/project";

const STATES = "example-terraform-state";

/** Other Terraform, with outputs that are not what they are taken for. */
const PLATFORM = `
output "list" {
  value = ["example-braze"]
}

output "map" {
  value = { id = "00000000-0000-4000-8000-000000000001" }
}

output "none" {
  value = []
}

output "name" {
  value = "Example_Bucket"
}

output "arn" {
  value = "arn:aws:iam::${EMULATOR_ACCOUNT}:role/boundary"
}
`;

const YAML = `
remoteStates:
  platform: { type: local, path: platform/terraform.tfstate }
stacks:
  events:
    region: us-east-1
    accountId: "${EMULATOR_ACCOUNT}"
    bucket: { name: { fromState: platform, output: name } }
    tags:
      team: { fromState: platform, output: list }
      owner: { fromState: platform, output: map }
    iam: { permissionsBoundary: { fromState: platform, output: arn } }
    auth:
      method: role
      brazeAccountId: { fromState: platform, output: braze_acount }
      externalId: { fromState: platform, output: none }
    currents: {}
    export: {}
`;

const aws = new Aws();
const project = new Project(YAML);

beforeAll(async () => {
  await new OtherTerraform(project, "platform", PLATFORM).apply();
  await aws.s3.send(new s3Sdk.CreateBucketCommand({ Bucket: STATES }));
  project.synth();
  await project.terraform("events", "init");
});

test("outputs that are missing or wrong fail the plan, each with a message of its own, and nothing is made", async () => {
  const explanation = await explanationOf(project.apply("events"));
  const messages = [...explanation.matchAll(/the (?:state|output) "\w+" .*?(?= Error:|$)/g)].map(
    ([message]) => message,
  );
  expect(messages).toEqual([
    'the output "name" of the state "platform" is not a bucket name: expected 3 to 63 of a-z, 0-9, - and ., with a ' +
      "letter or digit at both ends",
    'the output "list" of the state "platform" is not a tag value: expected up to 256 of letters, digits, spaces and ' +
      "_ . : / = + - @",
    'the output "map" of the state "platform" is not a tag value: expected up to 256 of letters, digits, spaces and ' +
      "_ . : / = + - @",
    'the output "arn" of the state "platform" is not the ARN of an IAM policy: expected arn:aws:iam::ACCOUNT:policy/NAME',
    'the state "platform" has no output "braze_acount": it should be Braze\'s AWS account id, and an output at the root ' +
      "of that state",
    'the output "none" of the state "platform" is not an external id: expected 2 to 1224 of letters, digits and ' +
      "_ + = , . @ : / -",
  ]);
  expect(await aws.everything()).toEqual({ buckets: [STATES], users: [], roles: [], policies: [] });
});

test.each([
  ["a local file", "type: local, path: platfrom/terraform.tfstate", "No stored state was found"],
  [
    "a key in S3",
    `type: s3, bucket: ${STATES}, key: platfrom.tfstate, region: us-east-1, use_path_style: true`,
    "No stored state was found",
  ],
  [
    "a bucket",
    "type: s3, bucket: example-no-such-state, key: platform.tfstate, region: us-east-1, use_path_style: true",
    'S3 bucket "example-no-such-state" does not exist',
  ],
])("a state that is not there (%s) fails the plan with its name, and nothing is made", async (_, state, message) => {
  project.write(YAML.replace("type: local, path: platform/terraform.tfstate", state));
  project.synth();
  const explanation = await explanationOf(project.apply("events"));
  expect(explanation).toContain("with data.terraform_remote_state.platform,");
  expect(explanation).toContain(message);
  expect(await aws.everything()).toEqual({ buckets: [STATES], users: [], roles: [], policies: [] });
});
