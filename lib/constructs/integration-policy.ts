import { Construct } from "constructs";
import { IamPolicy } from "../aws";
import { BucketIdentity } from "../policies/arns";
import { PolicyDocument } from "../policies/document";
import { AuthMethod, Integration, integrationPolicy, PolicyEdition } from "../policies/integration";
import { CurrentsReach } from "../policies/scoped";
import { setAddress } from "./address";
import { RenderedPolicy } from "./rendered-policy";

/** The props of an integration's policy. */
export interface IntegrationPolicyProps extends BucketIdentity, CurrentsReach {
  /** The last part of the policy's address, e.g. `currents` in `aws_iam_policy.currents`. */
  readonly label: string;
  /**
   * The policy's name in IAM: 1 to 128 characters.
   *
   * @default - Terraform makes up a name
   */
  readonly name?: string;
  /** The integration that the policy is for. */
  readonly integration: Integration;
  /** How Braze signs in. Braze's page has other policies for an access key than for a role. */
  readonly method: AuthMethod;
  /**
   * `scoped`: the one bucket and nothing else. `documented`: Braze's page to the letter.
   *
   * @default "scoped"
   */
  readonly edition?: PolicyEdition;
  /**
   * The policy's path in IAM, which begins and ends with `/`.
   *
   * @default "/"
   */
  readonly path?: string;
  /**
   * Whether a person made the policy by hand before. Such a policy keeps the path and description that it has.
   *
   * @default false
   */
  readonly adopted?: boolean;
}

/** Never change these texts: AWS replaces a policy whose description changes. */
const DESCRIPTIONS: Record<Integration, string> = {
  currents: "Lets Braze Currents write events to S3",
  export: "Lets Braze Dashboard Data Export write exports to S3",
};

/**
 * The IAM policy that lets an integration use a bucket.
 *
 * Braze's page, "Create policy": step 3 with an access key, step 1 with a role.
 *
 * @throws if another policy of the stack has the label, or if this policy can't be narrowed as the props say
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html
 */
export class IntegrationPolicy extends Construct {
  /** The resource itself. */
  public readonly policy: IamPolicy;
  /** What the policy allows, as data. */
  public readonly document: PolicyDocument;

  public constructor(scope: Construct, id: string, props: IntegrationPolicyProps) {
    super(scope, id);
    const { label, integration, edition = "scoped" } = props;
    this.document = integrationPolicy({ ...props, edition }, props);
    const { json } = new RenderedPolicy(this, "Document", { label, document: this.document });
    this.policy = setAddress(
      new IamPolicy(this, "Resource", {
        name: props.name,
        description: DESCRIPTIONS[integration],
        path: props.path ?? "/",
        policy: json,
        // AWS would replace the policy if either changed.
        ...(props.adopted && { lifecycle: { ignoreChanges: ["description", "path"] } }),
      }),
      "aws_iam_policy",
      label,
    );
  }

  /** The policy's ARN as an attribute. */
  public get arn(): string {
    return this.policy.arn;
  }
}
