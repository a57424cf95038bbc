import { Construct } from "constructs";
import { IamPolicy } from "../aws";
import { BucketIdentity } from "../policies/arns";
import { AuthMethod, Integration, integrationPolicy, PolicyEdition } from "../policies/integration";
import { setAddress } from "./address";
import { RenderedPolicy } from "./rendered-policy";

export interface IntegrationPolicyProps extends BucketIdentity {
  /** The last part of its address, e.g. `currents` in `aws_iam_policy.currents`. */
  readonly label: string;
  /**
   * Its name in IAM.
   *
   * @default - Terraform makes up a name
   */
  readonly name?: string;
  readonly integration: Integration;
  readonly method: AuthMethod;
  /** @default "scoped" */
  readonly edition?: PolicyEdition;
  /** @default "/" */
  readonly path?: string;
  /**
   * Whether it was made by hand before, and keeps the path and description that it has.
   *
   * @default false
   */
  readonly adopted?: boolean;
}

const DESCRIPTIONS: Record<Integration, string> = {
  currents: "Lets Braze Currents write events to S3",
  export: "Lets Braze Dashboard Data Export write exports to S3",
};

/**
 * The IAM policy that lets an integration use a bucket.
 *
 * The page's step "Create policy" (step 3 with an access key, step 1 with a role).
 */
export class IntegrationPolicy extends Construct {
  public readonly policy: IamPolicy;

  public constructor(scope: Construct, id: string, props: IntegrationPolicyProps) {
    super(scope, id);
    const { label, integration, method, edition = "scoped" } = props;
    const document = new RenderedPolicy(this, "Document", {
      label,
      document: integrationPolicy({ edition, integration, method }, props),
    });
    this.policy = setAddress(
      new IamPolicy(this, "Resource", {
        ...(props.name && { name: props.name }),
        description: DESCRIPTIONS[integration],
        path: props.path ?? "/",
        policy: document.json,
        // A change of either would replace the policy.
        ...(props.adopted && { lifecycle: { ignoreChanges: ["description", "path"] } }),
      }),
      "aws_iam_policy",
      label,
    );
  }
}
