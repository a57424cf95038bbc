import { CurrentsStack } from "../../stacks/currents-stack";
import { ExportStack } from "../../stacks/export-stack";
import { SynthesisedStack } from "../support/synthesise";
import { BUCKET_OUTPUTS, dashboard, madeForAccess, REQUIRED, synthesiseStack } from "./support";

const OUTSIDE = { method: "access-key", secret: "outside" } as const;

function exportStack(forget?: readonly string[]): SynthesisedStack {
  return synthesiseStack((app) => {
    new ExportStack(app, "reports", { ...REQUIRED, export: { auth: { ...OUTSIDE, forget } } });
  });
}

test("a user without a key is made, with its policy", () => {
  expect(madeForAccess(exportStack())).toEqual([
    "aws_iam_policy.export",
    "aws_iam_user.export",
    "aws_iam_user_policy_attachment.export",
  ]);
});

test("no output is of a key, and the dashboard says where the key is from", () => {
  const origin = "made outside Terraform, for the user ${aws_iam_user.export.name}";
  expect(exportStack().output).toEqual({
    ...BUCKET_OUTPUTS,
    export_policy_arn: {
      description: "ARN of the IAM policy of the integration",
      value: "${aws_iam_policy.export.arn}",
    },
    export_user_name: {
      description: "Name of the IAM user that Braze signs in as",
      value: "${aws_iam_user.export.name}",
    },
    ...dashboard({
      page: "Partner Integrations > Technology Partners > Amazon S3",
      fields: {
        "AWS Credentials": "AWS Secret Access Key",
        "AWS access ID": origin,
        "AWS secret access key": origin,
        "AWS S3 bucket name": "example-braze",
      },
      finish: "Test Credentials, then Save",
    }),
  });
});

const forgotten = (...addresses: string[]) => addresses.map((from) => ({ from, lifecycle: { destroy: false } }));

test("the key that every stack has by default is forgotten, and not destroyed", () => {
  expect(exportStack().removed).toEqual(forgotten("aws_iam_access_key.export_primary"));
});

test("the keys that the configuration names are forgotten instead", () => {
  expect(exportStack(["spring-2027", "autumn"]).removed).toEqual(
    forgotten("aws_iam_access_key.export_spring_2027", "aws_iam_access_key.export_autumn"),
  );
});

test("a stack that forgets nothing has no such block, which needs Terraform 1.7", () => {
  expect(exportStack([])).not.toHaveProperty("removed");
});

test("the keys of each connector are forgotten", () => {
  const stack = synthesiseStack((app) => {
    const connectors = [{ name: "eu" }, { name: "us", folderPath: "us" }];
    const currents = { auth: OUTSIDE, credentials: "per-connector", connectors } as const;
    new CurrentsStack(app, "events", { ...REQUIRED, currents, export: undefined });
  });
  expect(stack.removed).toEqual(
    forgotten("aws_iam_access_key.currents_eu_primary", "aws_iam_access_key.currents_us_primary"),
  );
});
