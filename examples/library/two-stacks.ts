// Two stacks of one app: the second uses what the first makes. CDKTF has Terraform read it from the state of the first.
import { GlueCatalogDatabase } from "@cdktf/provider-aws/lib/glue-catalog-database";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { ExportStack } from "braze-s3";
import { App, S3Backend, TerraformStack } from "cdktf";

const app = new App({ stackTraces: false });
const braze = new ExportStack(app, "export", {
  region: "us-east-1",
  accountId: "111122223333",
  bucket: { name: "example-braze-export" },
  backend: {
    type: "s3",
    bucket: "example-terraform-state",
    key: "{stack}.tfstate",
    region: "us-east-1",
    use_lockfile: true,
  },
  export: {
    auth: {
      method: "role",
      brazeAccountId: "444455556666",
      externalId: "00000000-0000-4000-8000-000000000001",
    },
  },
});

const warehouse = new TerraformStack(app, "warehouse");
new S3Backend(warehouse, { bucket: "example-terraform-state", key: "warehouse.tfstate", region: "us-east-1" });
new AwsProvider(warehouse, "aws", { region: "us-east-1" });
new GlueCatalogDatabase(warehouse, "braze", { name: "braze", locationUri: `s3://${braze.bucket.name}/` });
// The warehouse's own role may do what Braze's role may do.
new IamRolePolicyAttachment(warehouse, "exports", { role: "example-warehouse", policyArn: braze.export.policy.arn });

app.synth();
