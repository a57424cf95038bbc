import { parseConfig } from "../../lib/config/load";
import { synthesise } from "../support/synthesise";

const withState = (state: string, backend: string): string => `
remoteStates:
  platform: ${state}
stacks:
  export:
    region: us-east-1
    accountId: "111122223333"
    backend: ${backend}
    bucket: { name: { fromState: platform, output: bucket_name } }
    export:
      auth: { method: access-key }
`;

test("the state of other Terraform on this machine needs a path, since there is none that could be meant", () => {
  expect(() => parseConfig("braze.yaml", withState("{ type: local }", "{ type: local }"))).toThrow(
    new Error("braze.yaml:3:3  remoteStates.platform.path: missing, expected a text"),
  );
});

test("every path of a local state is taken from the project's folder, not from the stack's", () => {
  const { export: stack } = synthesise(
    withState(
      "{ type: local, path: platform/terraform.tfstate, workspace_dir: platform/workspaces }",
      "{ type: local, path: state/braze.tfstate, workspace_dir: state/workspaces }",
    ),
  );
  expect([stack?.terraform.backend, stack?.data.terraform_remote_state?.platform?.config]).toEqual([
    { local: { path: "../../../state/braze.tfstate", workspace_dir: "../../../state/workspaces" } },
    { path: "../../../platform/terraform.tfstate", workspace_dir: "../../../platform/workspaces" },
  ]);
});
