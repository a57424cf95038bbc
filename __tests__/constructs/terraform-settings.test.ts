import { AwsProvider } from "../../lib/aws";
import { TerraformStack } from "../../lib/cdktf";
import { StateBackend } from "../../lib/constructs/state-backend";
import { TerraformSettings, TerraformSettingsProps } from "../../lib/constructs/terraform-settings";
import { synthesiseApp } from "../support/synthesise";

const BACKEND = { backend: { pg: {} } };

function terraformWith(props: TerraformSettingsProps): unknown {
  const { stack } = synthesiseApp((app) => {
    const created = new TerraformStack(app, "stack");
    new AwsProvider(created, "aws", { region: "us-east-1" });
    new TerraformSettings(created, "settings", props);
    new StateBackend(created, "backend", { type: "pg", settings: {} });
  });
  return stack?.terraform;
}

test("the provider has its full name and a range of versions, and Terraform may be any", () => {
  expect(terraformWith({})).toEqual({
    ...BACKEND,
    required_providers: { aws: { source: "hashicorp/aws", version: "~> 6.25" } },
  });
});

test("the versions that are given replace the defaults", () => {
  expect(terraformWith({ providerVersion: ">= 6.25, < 6.40", requiredVersion: ">= 1.10" })).toEqual({
    ...BACKEND,
    required_providers: { aws: { source: "hashicorp/aws", version: ">= 6.25, < 6.40" } },
    required_version: ">= 1.10",
  });
});
