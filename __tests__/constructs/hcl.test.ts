import { AwsProvider, IamPolicy } from "../../lib/aws";
import { App, TerraformStack } from "../../lib/cdktf";
import { ForgottenResources } from "../../lib/constructs/forgotten-resources";
import { mendHcl } from "../../lib/constructs/hcl";
import { Imports } from "../../lib/constructs/imports";
import { TerraformSettings } from "../../lib/constructs/terraform-settings";

/** The HCL of a plain stack, as CDKTF renders it and as it is mended. */
function hclWith(add: (stack: TerraformStack) => void): { readonly rendered: string; readonly mended: string } {
  const stack = new TerraformStack(new App({ stackTraces: false }), "plain");
  new AwsProvider(stack, "aws", { region: "us-east-1" });
  add(stack);
  const rendered = stack.toHclTerraform() as { hcl: string };
  return { rendered: rendered.hcl, mended: mendHcl(stack, rendered).hcl };
}

test("CDKTF still garbles what is mended here", () => {
  const { rendered } = hclWith((stack) => {
    new TerraformSettings(stack, "settings", { requiredVersion: ">= 1.10" });
    new ForgottenResources(stack, "forgotten", ["aws_s3_bucket.bucket"]);
  });
  expect(rendered).toContain('\n  0 = "required_version"\n');
  expect(rendered).not.toContain("removed");
});

test("the version of Terraform has its name and its value", () => {
  const { rendered, mended } = hclWith((stack) => {
    new TerraformSettings(stack, "settings", { requiredVersion: ">= 1.10, < 2.0" });
  });
  expect(mended).toBe(rendered.replace('  0 = "required_version"', '  required_version = ">= 1.10, < 2.0"'));
});

test("each forgotten resource has a block at the end", () => {
  const { rendered, mended } = hclWith((stack) => {
    new ForgottenResources(stack, "forgotten", ["aws_s3_bucket.bucket", "aws_s3_bucket_policy.bucket"]);
  });
  const block = (from: string): string => `removed {\n  from = ${from}\n  lifecycle {\n    destroy = false\n  }\n}\n`;
  expect(mended).toBe(`${rendered}\n\n${block("aws_s3_bucket.bucket")}${block("aws_s3_bucket_policy.bucket")}`);
});

test("dependencies are references, and no texts", () => {
  const { rendered, mended } = hclWith((stack) => {
    const policy = new IamPolicy(stack, "policy", { policy: "{}" });
    policy.dependsOn = ["aws_iam_user.braze", "aws_iam_role.braze"];
  });
  expect(rendered).toContain('depends_on = [\n"aws_iam_user.braze",\n"aws_iam_role.braze",\n]');
  expect(mended).toContain("depends_on = [\naws_iam_user.braze,\naws_iam_role.braze,\n]");
});

test("a stack with nothing to mend stays as it is", () => {
  const { rendered, mended } = hclWith((stack) => {
    new TerraformSettings(stack, "settings", {});
  });
  expect(mended).toBe(rendered);
});

test("an import names its address without quotes", () => {
  const { mended } = hclWith((stack) => {
    new Imports(stack, "imports", [{ to: "aws_s3_bucket.bucket", id: "example-braze" }]);
  });
  expect(mended).toContain('import {\nto = aws_s3_bucket.bucket\nid = "example-braze"\n}');
});
