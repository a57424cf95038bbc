import { AwsProvider, S3Bucket } from "../../lib/aws";
import { App, TerraformOutput, TerraformStack } from "../../lib/cdktf";
import { StateBackend, StateBackendProps } from "../../lib/constructs/state-backend";
import { synthesiseApp, SynthesisedStack, synthesiseHclApp } from "../support/synthesise";

/** Two stacks, of which the second outputs an attribute of the first. */
function addStacks(app: App, backend: StateBackendProps): void {
  const owner = new TerraformStack(app, "owner");
  new StateBackend(owner, "backend", backend);
  new AwsProvider(owner, "aws", { region: "us-east-1" });
  const bucket = new S3Bucket(owner, "bucket");
  const reader = new TerraformStack(app, "reader");
  new TerraformOutput(reader, "arn", { value: bucket.arn });
}

function readerOf(backend: StateBackendProps): SynthesisedStack {
  return synthesiseApp((app) => addStacks(app, backend)).reader!;
}

const workspace = "${terraform.workspace}";

test.each<[StateBackendProps["type"], object, object]>([
  [
    "local",
    { path: "states/owner.tfstate", workspace_dir: "states" },
    {
      backend: "local",
      workspace,
      config: { path: "../../../states/owner.tfstate", workspace_dir: "../../../states" },
    },
  ],
  [
    "s3",
    { bucket: "example-state", key: "owner", region: "us-east-1", use_lockfile: true, dynamodb_table: "example-locks" },
    { backend: "s3", workspace, config: { bucket: "example-state", key: "owner", region: "us-east-1" } },
  ],
  [
    "cloud",
    { hostname: "tfe.example.com", organization: "example", workspaces: { name: "owner", project: "braze" } },
    {
      backend: "remote",
      config: { hostname: "tfe.example.com", organization: "example", workspaces: { name: "owner" } },
    },
  ],
  [
    "cloud",
    { organization: "example", workspaces: { name: "owner" } },
    { backend: "remote", config: { organization: "example", workspaces: { name: "owner" } } },
  ],
  ["gcs", { bucket: "example-state" }, { backend: "gcs", workspace, config: { bucket: "example-state" } }],
  ["azurerm", { key: "owner.tfstate" }, { backend: "azurerm", workspace, config: { key: "owner.tfstate" } }],
  [
    "http",
    { address: "https://example.com" },
    { backend: "http", workspace, config: { address: "https://example.com" } },
  ],
  ["pg", { schema_name: "owner" }, { backend: "pg", workspace, config: { schema_name: "owner" } }],
  ["consul", { path: "owner" }, { backend: "consul", workspace, config: { path: "owner" } }],
])("another stack of the app reads a state in %s: %j", (type, settings, dataSource) => {
  const { data, output } = readerOf({ type, settings: settings as StateBackendProps["settings"] });
  expect(data).toEqual({ terraform_remote_state: { "cross-stack-reference-input-owner": dataSource } });
  expect(output.arn?.value).toBe(
    "${data.terraform_remote_state.cross-stack-reference-input-owner.outputs.cross-stack-output-aws_s3_bucketbucketarn}",
  );
});

test.each([
  [{ workspaces: { name: "owner" } }, "organization"],
  [{ organization: "example", workspaces: { tags: ["owner"] } }, "workspaces.name"],
  [{ organization: "example" }, "workspaces.name"],
])("a state in cloud can't be read with %j alone", (settings, missing) => {
  expect(() => readerOf({ type: "cloud", settings })).toThrow(
    `no other stack can read the state of the stack owner: its backend cloud lacks ${missing}, add it to the backend`,
  );
});

test("the state is read in HCL, too", () => {
  const { reader } = synthesiseHclApp((app) => addStacks(app, { type: "pg", settings: { schema_name: "7" } }));
  expect(reader).toContain(
    [
      'data "terraform_remote_state" "cross-stack-reference-input-owner" {',
      'backend = "pg"',
      'workspace = "${terraform.workspace}"',
      "config = {",
      'schema_name = "7"',
      "}",
      "}",
    ].join("\n"),
  );
});
