import * as s3Sdk from "@aws-sdk/client-s3";
import { Aws } from "./support/aws";
import { ByHand } from "./support/by-hand";
import { EMULATOR_ACCOUNT } from "./support/environment";
import { OtherTerraform } from "./support/other-terraform";
import { actionsOf } from "./support/plan";
import { Project } from "./support/project";

const STATES = "example-terraform-state";
const BUCKET = "example-braze-events";
const BRAZE_ACCOUNT = "444455556666";
const EXTERNAL_IDS = [1, 2, 3, 4].map((n) => `00000000-0000-4000-8000-00000000000${n}`);

const aws = new Aws();

/** Terraform that knows the bucket's name and tags, and keeps its state beside it. */
const PLATFORM = `
output "bucket" {
  value = "${BUCKET}"
}


output "team" {
  value = "Größe und Maß"
}

output "cost_center" {
  value = 4711
}

output "external_ids" {
  value = ["${EXTERNAL_IDS[1]}", "${EXTERNAL_IDS[2]}"]
}
`;

/** Terraform that knows accounts, ids and the boundary, and keeps its state in a workspace of an S3 backend. */
const security = (boundary: string): string => `
terraform {
  backend "s3" {
    bucket         = "${STATES}"
    key            = "security.tfstate"
    region         = "us-east-1"
    use_path_style = true
  }
}

output "braze_account" {
  value = "${BRAZE_ACCOUNT}"
}

output "boundary" {
  value = "${boundary}"
}

output "external_id" {
  value = "${EXTERNAL_IDS[3]}"
}
`;

const YAML = `
remoteStates:
  platform: { type: local, path: platform/terraform.tfstate }
  security:
    type: s3
    workspace: production
    bucket: ${STATES}
    key: security.tfstate
    region: us-east-1
    use_path_style: true
stacks:
  events:
    region: us-east-1
    accountId: "${EMULATOR_ACCOUNT}"
    bucket: { name: { fromState: platform, output: bucket } }
    tags:
      team: { fromState: platform, output: team }
      cost-center: { fromState: platform, output: cost_center }
    iam: { permissionsBoundary: { fromState: security, output: boundary } }
    auth:
      method: role
      brazeAccountId: { fromState: security, output: braze_account }
      externalId:
        - ${EXTERNAL_IDS[0]}
        - { fromState: platform, output: external_ids }
        - { fromState: security, output: external_id }
    currents: {}
    export: {}
`;

test("names, ids, a boundary and tags come from other Terraform's states, a local one and one in S3", async () => {
  await aws.s3.send(new s3Sdk.CreateBucketCommand({ Bucket: STATES }));
  const boundary = await new ByHand(aws).policy(
    "VendorBoundary",
    JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "*" }] }),
  );
  const project = new Project(YAML);
  await new OtherTerraform(project, "platform", PLATFORM).apply();
  const owner = new OtherTerraform(project, "security", security(boundary));
  await owner.run("workspace", "new", "production");
  await owner.apply();

  project.synth();
  await project.terraform("events", "init");
  await project.apply("events");

  const tags = { team: "Größe und Maß", "cost-center": "4711" };
  expect((await aws.bucket(BUCKET)).tags).toEqual(tags);
  const { trust, ...role } = await aws.role("braze-events");
  expect(role).toEqual({
    arn: `arn:aws:iam::${EMULATOR_ACCOUNT}:role/braze-events`,
    path: "/",
    permissionsBoundary: boundary,
    tags,
    attachedPolicies: ["currents", "export"].map(
      (integration) => `arn:aws:iam::${EMULATOR_ACCOUNT}:policy/braze-events-${integration}`,
    ),
    inlinePolicies: [],
  });
  expect(trust).toEqual({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "BrazeAssumesRole",
        Effect: "Allow",
        Principal: { AWS: `arn:aws:iam::${BRAZE_ACCOUNT}:root` },
        Action: "sts:AssumeRole",
        Condition: { StringEquals: { "sts:ExternalId": EXTERNAL_IDS } },
      },
    ],
  });
  expect(await project.outputs("events")).toMatchObject({ bucket_name: BUCKET, bucket_arn: `arn:aws:s3:::${BUCKET}` });
  expect(actionsOf(await project.plan("events"))).toEqual({});
});

/**
 * Every backend whose state can be read, with arguments that need nothing else to be checked. CDKTF offers `swift` as well,
 * which Terraform has not read since 1.3.
 */
const REMOTE_STATES: Readonly<Record<string, string>> = {
  local: "path: elsewhere/terraform.tfstate",
  s3: "bucket: b, key: k, region: us-east-1, use_lockfile: true, assume_role: { role_arn: 'arn:aws:iam::111122223333:role/r' }",
  remote: "organization: o, workspaces: { name: w }, hostname: terraform.example.com",
  gcs: "bucket: b, prefix: p",
  azurerm: "storage_account_name: account, container_name: c, key: k, use_oidc: true",
  http: "address: 'https://state.example.com/w', lock_method: PUT, retry_max: 3",
  pg: "schema_name: s",
  consul: "path: p, address: consul.example.com, scheme: https",
  cos: "bucket: b, region: ap-guangzhou, prefix: p",
  oss: "bucket: b, prefix: p, region: cn-beijing",
};

test("Terraform knows the arguments of every kind of state that can be read", async () => {
  const states = Object.entries(REMOTE_STATES);
  const project = new Project(`
remoteStates:
${states.map(([type, settings]) => `  ${type}: { type: ${type}, workspace: w, ${settings} }`).join("\n")}
stacks:
  all:
    region: us-east-1
    accountId: "${EMULATOR_ACCOUNT}"
    bucket: { name: ${BUCKET} }
    tags: { ${states.map(([type]) => `${type}: { fromState: ${type}, output: o }`).join(", ")} }
    export: { auth: { method: access-key } }
`);
  project.synth();
  await project.terraform("all", "init", "-backend=false");
  const { stdout } = await project.terraform("all", "validate");
  expect(stdout).toContain("Success! The configuration is valid.");
});
