import { AwsProvider } from "../../lib/aws";
import { TerraformStack } from "../../lib/cdktf";
import { IBrazeIntegration } from "../../lib/constructs/integration";
import { writeOutputs } from "../../lib/constructs/stack-outputs";
import { BrazeBucket } from "../../lib/constructs/braze-bucket";
import { BrazeRole } from "../../lib/constructs/braze-role";
import { BrazeUser } from "../../lib/constructs/braze-user";
import { OUTPUTS, stackOutput } from "../../lib/outputs";
import { blocksOf } from "../support/blocks";
import { Blocks, synthesiseApp } from "../support/synthesise";

/** A stack as CDKTF has it: none of this project's. */
export interface PlainStack {
  readonly data: Blocks;
  readonly resource: Blocks;
  /** Output → its value, with a mark on what Terraform hides. */
  readonly output: Readonly<Record<string, unknown>>;
  /** What to enter in Braze. */
  readonly pages: unknown;
}

/** Adds integrations to a plain stack, and writes their outputs and pages. */
export function plainStackWith(add: (stack: TerraformStack) => readonly IBrazeIntegration[]): PlainStack {
  const { plain } = synthesiseApp((app) => {
    const stack = new TerraformStack(app, "plain");
    new AwsProvider(stack, "aws", { region: "us-east-1" });
    const integrations = add(stack);
    writeOutputs(stack, [
      ...integrations.flatMap(({ outputs }) => outputs),
      stackOutput(
        OUTPUTS.brazeDashboard,
        integrations.flatMap(({ pages }) => pages),
      ),
    ]);
  });
  const {
    output: { braze_dashboard, ...output },
    ...rest
  } = plain!;
  const shown = ([name, { value, sensitive }]: [string, Record<string, unknown>]): [string, unknown] => [
    sensitive === true ? `${name} (sensitive)` : name,
    value,
  ];
  return {
    ...blocksOf(rest),
    output: Object.fromEntries(Object.entries(output).map(shown)),
    pages: braze_dashboard?.value,
  };
}

export function addBucket(stack: TerraformStack): BrazeBucket {
  return new BrazeBucket(stack, "bucket", { bucketName: "example-braze", partition: "aws", region: "us-east-1" });
}

export function addRole(stack: TerraformStack, label: string): BrazeRole {
  return new BrazeRole(stack, `${label}-role`, {
    label,
    name: `example-${label}`,
    partition: "aws",
    brazeAccountId: "444455556666",
    externalIds: ["00000000-0000-4000-8000-000000000001"],
  });
}

export function addUser(stack: TerraformStack, label: string): BrazeUser {
  return new BrazeUser(stack, `${label}-user`, { label, name: `example-${label}`, keys: ["primary"] });
}

/** The statements of the scoped policies, as Terraform has them. */
export const STATEMENTS = {
  findBucket: {
    sid: "FindBucket",
    effect: "Allow",
    actions: ["s3:ListBucket", "s3:GetBucketLocation"],
    resources: ["arn:aws:s3:::example-braze"],
  },
  writeEvents: {
    sid: "WriteEvents",
    effect: "Allow",
    actions: ["s3:PutObject", "s3:GetObject"],
    resources: ["arn:aws:s3:::example-braze/*"],
  },
  writeExports: {
    sid: "WriteExports",
    effect: "Allow",
    actions: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
    resources: ["arn:aws:s3:::example-braze/*"],
  },
} as const;
