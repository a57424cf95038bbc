import { reviewStacks, StackReview } from "../../lib/review/review";

/** A statement of AWS's JSON. */
export type Json = Readonly<Record<string, unknown>>;

/** The policies of a stack with one user, one bucket and one role. */
export interface Documents {
  /** The statements of the user's policy. @default - none */
  readonly user?: readonly Json[];
  /** The statements of the user's boundary. @default - no boundary */
  readonly boundary?: readonly Json[] | string;
  /** The statements of the bucket's policy. @default - none */
  readonly bucket?: readonly Json[];
  /** The statements of the role's trust policy. @default - there is no role */
  readonly trust?: readonly Json[];
}

export const NAME = "arn:aws:s3:::example";

const policy = (statements: readonly Json[]): string =>
  JSON.stringify({ Version: "2012-10-17", Statement: statements });

/** A stack with these policies, as text. */
export function stackWith({ user = [], boundary, bucket = [], trust }: Documents): string {
  const own = typeof boundary === "string" ? boundary : "${aws_iam_policy.boundary.arn}";
  return JSON.stringify({
    provider: { aws: [{ region: "us-east-1", allowed_account_ids: ["111122223333"] }] },
    resource: {
      aws_s3_bucket: { bucket: { bucket: "example" } },
      aws_s3_bucket_policy: { bucket: { bucket: "${aws_s3_bucket.bucket.id}", policy: policy(bucket) } },
      aws_iam_user: { currents: { name: "braze", ...(boundary && { permissions_boundary: own }) } },
      aws_iam_policy: {
        currents: { name: "braze", policy: policy(user) },
        ...(typeof boundary === "object" && { boundary: { name: "boundary", policy: policy(boundary) } }),
      },
      aws_iam_user_policy_attachment: {
        currents: { user: "${aws_iam_user.currents.name}", policy_arn: "${aws_iam_policy.currents.arn}" },
      },
      ...(trust && { aws_iam_role: { braze: { name: "braze", assume_role_policy: policy(trust) } } }),
    },
  });
}

/** The review of a change from one to the other. */
export function reviewDocuments(base: Documents, head: Documents): StackReview {
  const side = (documents: Documents) => new Map([["stack", stackWith(documents)]]);
  return reviewStacks(side(base), side(head))[0]!;
}

/** The rows of a review, a line each: `+ who | actions | resources | condition`. */
export function linesOf({ permissions, trust }: StackReview): string[] {
  const lines = (sign: string, rows: StackReview["permissions"]["gained"]) =>
    rows.map(({ principal, actions, resources, condition }) =>
      [`${sign} ${principal}`, actions.join(", "), resources.join(" and "), ...(condition ? [condition] : [])].join(
        " | ",
      ),
    );
  return [permissions, trust].flatMap(({ gained, lost }) => [...lines("+", gained), ...lines("-", lost)]);
}
