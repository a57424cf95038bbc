import * as s3Sdk from "@aws-sdk/client-s3";
import { Aws } from "./support/aws";
import { ByHand } from "./support/by-hand";
import { EMULATOR_ACCOUNT } from "./support/environment";
import { OtherOutput, OtherTerraform } from "./support/other-terraform";
import { Project } from "./support/project";

const STATES = "example-terraform-state";
const BRAZE_ACCOUNT = "444455556666";
const EXTERNAL_ID = "00000000-0000-4000-8000-000000000001";
const ROLE = `{ method: role, brazeAccountId: "${BRAZE_ACCOUNT}", externalId: ${EXTERNAL_ID} }`;

/** A stack of each kind that differs in its outputs. */
const YAML = `
defaults:
  region: us-east-1
  accountId: "${EMULATOR_ACCOUNT}"
stacks:
  access-key:
    backend: { type: s3, bucket: ${STATES}, key: "{stack}.tfstate", region: us-east-1, use_path_style: true }
    bucket: { name: example-access-key }
    export: { auth: { method: access-key } }
  role:
    bucket: { name: example-role }
    currents: { auth: ${ROLE} }
  one-principal:
    bucket: { name: example-one-principal }
    auth: { method: access-key }
    currents: {}
    export: {}
  per-connector:
    bucket: { name: example-per-connector }
    currents:
      auth: ${ROLE}
      credentials: per-connector
      connectors: [{ name: production }, { name: pre-release, folderPath: pre-release }]
  existing-bucket:
    bucket: { existing: example-lake }
    export: { auth: ${ROLE} }
`;

const BUCKET = ["braze_dashboard", "bucket_arn", "bucket_name", "bucket_region"];
const EXPORT_KEY = ["export_access_key_id", "export_policy_arn", "export_secret_access_key", "export_user_name"];
const CURRENTS_KEY = EXPORT_KEY.map((name) => name.replace("export", "currents"));

/** The outputs that others may rely on. */
const OUTPUTS: Readonly<Record<string, readonly string[]>> = {
  "access-key": [...BUCKET, ...EXPORT_KEY],
  role: [...BUCKET, "currents_folder_paths", "currents_policy_arn", "currents_role_arn"],
  "one-principal": [...BUCKET, "currents_folder_paths", ...CURRENTS_KEY, ...EXPORT_KEY],
  "per-connector": [
    ...[...BUCKET, "currents_folder_paths", "currents_pre_release_policy_arn", "currents_pre_release_role_arn"],
    ...["currents_production_policy_arn", "currents_production_role_arn"],
  ],
  "existing-bucket": [...BUCKET, "bucket_policy_statements", "export_policy_arn", "export_role_arn"],
};
const STACKS = Object.keys(OUTPUTS);

/** Where another folder of the same project finds the state of a stack. */
const stateOf = (stack: string): string => `
data "terraform_remote_state" "${stack}" {
  ${
    stack === "access-key"
      ? `backend = "s3"
  config  = { bucket = "${STATES}", key = "access-key.tfstate", region = "us-east-1", use_path_style = true }`
      : `backend = "local"
  config  = { path = "../terraform.${stack}.tfstate" }`
  }
}
`;

const aws = new Aws();
const project = new Project(YAML);

beforeAll(async () => {
  await aws.s3.send(new s3Sdk.CreateBucketCommand({ Bucket: STATES }));
  await new ByHand(aws).bucket("example-lake");
  project.synth();
  for (const stack of STACKS) {
    await project.terraform(stack, "init");
    await project.apply(stack);
  }
});

test("other Terraform reads every output of every kind of stack, by its name, as we have it", async () => {
  const reader = new OtherTerraform(
    project,
    "reader",
    STACKS.map(
      (stack) => `${stateOf(stack)}
output "${stack}" {
  sensitive = true
  value = {
${OUTPUTS[stack]!.map((name) => `    ${name} = data.terraform_remote_state.${stack}.outputs.${name}`).join("\n")}
  }
}
`,
    ).join(""),
  );
  await reader.apply();
  const outputs = await reader.outputs();
  for (const stack of STACKS) {
    const ours = await project.outputs(stack);
    expect(Object.keys(ours).sort()).toEqual([...OUTPUTS[stack]!].sort());
    expect(outputs[stack]!.value).toEqual(ours);
  }
});

test("of all outputs, the secret access keys alone are marked as sensitive", async () => {
  const { stdout } = await project.terraform("one-principal", "output", "-json");
  const outputs = Object.entries(JSON.parse(stdout) as Record<string, OtherOutput>);
  expect(outputs.filter(([, { sensitive }]) => sensitive).map(([name]) => name)).toEqual([
    "currents_secret_access_key",
    "export_secret_access_key",
  ]);
});

test("the mark does not reach the reader of a state, who has to set it again", async () => {
  const reader = new OtherTerraform(
    project,
    "forgetful-reader",
    `${stateOf("access-key")}
output "secret" {
  value = data.terraform_remote_state.access-key.outputs.export_secret_access_key
}
`,
  );
  await reader.apply();
  expect((await reader.outputs()).secret!.sensitive).toBe(false);
});

test("the outputs can be used: a key and a role to sign in with, names and ARNs to build on", async () => {
  const user = new OtherTerraform(
    project,
    "user",
    `${["access-key", "role", "one-principal"].map(stateOf).join("")}
provider "aws" {
  region            = "us-east-1"
  s3_use_path_style = true
}

provider "aws" {
  alias      = "export"
  region     = data.terraform_remote_state.access-key.outputs.bucket_region
  access_key = data.terraform_remote_state.access-key.outputs.export_access_key_id
  secret_key = data.terraform_remote_state.access-key.outputs.export_secret_access_key
}

provider "aws" {
  alias  = "currents"
  region = "us-east-1"
  assume_role {
    role_arn    = data.terraform_remote_state.role.outputs.currents_role_arn
    external_id = "${EXTERNAL_ID}"
  }
}

data "aws_caller_identity" "export" {
  provider = aws.export
}

data "aws_caller_identity" "currents" {
  provider = aws.currents
}

data "aws_s3_bucket" "events" {
  bucket = data.terraform_remote_state.role.outputs.bucket_name
}

resource "aws_iam_user_policy_attachment" "more" {
  user       = data.terraform_remote_state.one-principal.outputs.export_user_name
  policy_arn = data.terraform_remote_state.access-key.outputs.export_policy_arn
}

output "folders" {
  value = { for name, path in data.terraform_remote_state.role.outputs.currents_folder_paths :
    name => "\${data.aws_s3_bucket.events.arn}/\${path}/*"
  }
}

output "export" {
  value = data.aws_caller_identity.export.arn
}

output "currents" {
  value = data.aws_caller_identity.currents.arn
}
`,
  );
  await user.apply();
  const { currents, export: dataExport, folders } = await user.outputs();
  expect(dataExport!.value).toBe(`arn:aws:iam::${EMULATOR_ACCOUNT}:user/braze-access-key-export`);
  expect(currents!.value).toContain(`arn:aws:sts::${EMULATOR_ACCOUNT}:assumed-role/braze-role-currents/`);
  expect(folders!.value).toEqual({ role: "arn:aws:s3:::example-role/currents/*" });
  expect((await aws.user("braze-one-principal")).attachedPolicies).toContain(
    `arn:aws:iam::${EMULATOR_ACCOUNT}:policy/braze-access-key-export`,
  );
});
