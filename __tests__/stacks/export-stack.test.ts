import { ExportStack, ExportStackProps } from "../../stacks/export-stack";
import { blocksOf } from "../support/blocks";
import { SynthesisedStack } from "../support/synthesise";
import {
  ACCESS_KEY,
  BUCKET_OUTPUTS,
  dashboard,
  exportKeyPage,
  exportRolePage,
  keyOutputs,
  madeForAccess,
  REQUIRED,
  ROLE,
  roleOutputs,
  synthesiseStack,
} from "./support";

function stackWith(props: Pick<ExportStackProps, "export"> & Partial<ExportStackProps>): SynthesisedStack {
  return synthesiseStack((app) => new ExportStack(app, "reports", { ...REQUIRED, ...props }));
}

describe("with a role, and nothing but what is required", () => {
  const stack = stackWith({ export: { auth: ROLE } });

  test("makes a role, a policy, and one attachment", () => {
    const { aws_iam_policy, aws_iam_role, aws_iam_role_policy_attachment } = blocksOf(stack).resource;
    expect(madeForAccess(stack)).toEqual([
      "aws_iam_policy.export",
      "aws_iam_role.export",
      "aws_iam_role_policy_attachment.export",
    ]);
    expect({ aws_iam_policy, aws_iam_role, aws_iam_role_policy_attachment }).toEqual({
      aws_iam_policy: {
        export: {
          name: "braze-reports-export",
          description: "Lets Braze Dashboard Data Export write exports to S3",
          path: "/",
          policy: "${data.aws_iam_policy_document.export.json}",
        },
      },
      aws_iam_role: {
        export: {
          name: "braze-reports-export",
          description: "Assumed by Braze to write to S3",
          path: "/",
          assume_role_policy: "${data.aws_iam_policy_document.export_trust.json}",
        },
      },
      aws_iam_role_policy_attachment: {
        export: { role: "${aws_iam_role.export.name}", policy_arn: "${aws_iam_policy.export.arn}" },
      },
    });
  });

  test("renders the scoped policy, which may delete", () => {
    expect(blocksOf(stack).data.aws_iam_policy_document?.export).toEqual({
      statement: [
        {
          sid: "FindBucket",
          effect: "Allow",
          actions: ["s3:ListBucket", "s3:GetBucketLocation"],
          resources: ["arn:aws:s3:::example-braze"],
        },
        {
          sid: "WriteExports",
          effect: "Allow",
          actions: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
          resources: ["arn:aws:s3:::example-braze/*"],
        },
      ],
    });
  });

  test("hands off the role, with no folder path: exports have none", () => {
    expect(stack.output).toEqual({
      ...BUCKET_OUTPUTS,
      ...roleOutputs("export"),
      ...dashboard(exportRolePage("export")),
    });
  });
});

describe("with an access key, and nothing but what is required", () => {
  const stack = stackWith({ export: { auth: ACCESS_KEY } });

  test("makes a user, a key, a policy, and one attachment", () => {
    const { aws_iam_user, aws_iam_access_key, aws_iam_user_policy_attachment } = blocksOf(stack).resource;
    expect(madeForAccess(stack)).toEqual([
      "aws_iam_access_key.export_primary",
      "aws_iam_policy.export",
      "aws_iam_user.export",
      "aws_iam_user_policy_attachment.export",
    ]);
    expect({ aws_iam_user, aws_iam_access_key, aws_iam_user_policy_attachment }).toEqual({
      aws_iam_user: { export: { name: "braze-reports-export", path: "/" } },
      aws_iam_access_key: { export_primary: { user: "${aws_iam_user.export.name}" } },
      aws_iam_user_policy_attachment: {
        export: { user: "${aws_iam_user.export.name}", policy_arn: "${aws_iam_policy.export.arn}" },
      },
    });
  });

  test("hands off the key, with the secret in the sensitive output alone", () => {
    expect(stack.output).toEqual({
      ...BUCKET_OUTPUTS,
      ...keyOutputs("export"),
      ...dashboard(exportKeyPage("export", "export_secret_access_key")),
    });
  });
});

test("the names in IAM are those that are given", () => {
  const stack = stackWith({ export: { auth: { ...ACCESS_KEY, name: "example-user" }, policyName: "example-policy" } });
  const { aws_iam_policy, aws_iam_user } = blocksOf(stack).resource;
  expect([aws_iam_policy?.export?.name, aws_iam_user?.export?.name]).toEqual(["example-policy", "example-user"]);
});

test("a name does not say the same word twice", () => {
  const stack = synthesiseStack((app) => new ExportStack(app, "export", { ...REQUIRED, export: { auth: ACCESS_KEY } }));
  expect(blocksOf(stack).resource.aws_iam_user).toEqual({ export: { name: "braze-export", path: "/" } });
});

test("in GovCloud every ARN is in the partition aws-us-gov", () => {
  const stack = stackWith({ region: "us-gov-west-1", export: { auth: ACCESS_KEY } });
  const arns = JSON.stringify(blocksOf(stack)).match(/arn:[^"]*/g);
  expect(arns).toEqual([
    "arn:aws-us-gov:s3:::example-braze",
    "arn:aws-us-gov:s3:::example-braze/*",
    "arn:aws-us-gov:s3:::example-braze",
    "arn:aws-us-gov:s3:::example-braze/*",
  ]);
});

test("auth on the stack makes one principal named braze", () => {
  const stack = stackWith({ auth: ACCESS_KEY, export: {} });
  expect(madeForAccess(stack)).toEqual([
    "aws_iam_access_key.braze_primary",
    "aws_iam_policy.export",
    "aws_iam_user.braze",
    "aws_iam_user_policy_attachment.export",
  ]);
  expect(stack.output).toEqual({
    ...BUCKET_OUTPUTS,
    ...keyOutputs("export", "braze"),
    ...dashboard(exportKeyPage("braze", "export_secret_access_key")),
  });
});

test("a stack without auth is refused", () => {
  expect(() => stackWith({ export: {} })).toThrow(
    "export: auth is missing, expected method access-key or role, here or once on the stack",
  );
});
