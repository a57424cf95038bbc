import { Backend } from "../../lib/backends";
import { TerraformStack } from "../../lib/cdktf";
import { StateBackend, StateBackendProps } from "../../lib/constructs/state-backend";
import { synthesise, synthesiseApp } from "../support/synthesise";

function terraformWith(props: StateBackendProps): unknown {
  const { stack } = synthesiseApp((app) => {
    new StateBackend(new TerraformStack(app, "stack"), "backend", props);
  });
  return stack?.terraform;
}

test.each<[Backend, Record<string, unknown>]>([
  ["s3", { bucket: "example-state", key: "braze/export.tfstate", region: "us-east-1", use_lockfile: true }],
  ["gcs", { bucket: "example-state", prefix: "braze/export" }],
  ["azurerm", { storage_account_name: "examplestate", container_name: "state", key: "export.tfstate" }],
  ["http", { address: "https://state.example.com/export", lock_address: "https://state.example.com/export/lock" }],
  ["pg", { schema_name: "braze_export" }],
  ["consul", { path: "braze/export", address: "consul.example.com:8500", scheme: "https" }],
])("the backend %s is written with the arguments that are given", (type, settings) => {
  expect(terraformWith({ type, settings })).toEqual({ backend: { [type]: settings } });
});

test("cloud is a block of its own, not a backend", () => {
  const settings = { organization: "example", workspaces: { name: "braze-export", project: "braze" } };
  expect(terraformWith({ type: "cloud", settings })).toEqual({ cloud: settings });
});

test.each([
  ["terraform.export.tfstate", "../../../terraform.export.tfstate"],
  ["./state/export.tfstate", "../../../state/export.tfstate"],
  ["../state/export.tfstate", "../../../../state/export.tfstate"],
])("the path %s of a local backend is counted from the project, not from where Terraform runs", (given, written) => {
  expect(terraformWith({ type: "local", settings: { path: given } })).toEqual({
    backend: { local: { path: written } },
  });
});

test("every path of a local backend is relative to the project", () => {
  expect(terraformWith({ type: "local", settings: { path: "export.tfstate", workspace_dir: "states" } })).toEqual({
    backend: { local: { path: "../../../export.tfstate", workspace_dir: "../../../states" } },
  });
});

test("a stack without a backend keeps its state beside the configuration", () => {
  const { export: stack } = synthesise(configuration(""));
  expect(stack?.terraform.backend).toEqual({ local: { path: "../../../terraform.export.tfstate" } });
});

test("{stack} is filled in with the stack's name, wherever it stands", () => {
  const backend = 'backend: { type: cloud, organization: example, workspaces: { name: "braze-{stack}-{stack}" } }';
  const { export: stack } = synthesise(configuration(backend));
  expect(stack?.terraform.cloud).toEqual({
    organization: "example",
    workspaces: { name: "braze-export-export" },
  });
});

function configuration(backend: string): string {
  return `
stacks:
  export:
    region: us-east-1
    accountId: "111122223333"
    bucket: { name: example-braze-export }
    export: { auth: { method: access-key } }
    ${backend}
`;
}
