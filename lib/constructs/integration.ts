import { Construct } from "constructs";
import { IamPolicy } from "../aws";
import { DashboardCredentials, DashboardPage } from "../dashboard";
import { OUTPUTS, StackOutput, stackOutput } from "../outputs";
import { Integration, PolicyEdition } from "../policies/integration";
import { IBrazeBucket } from "./bucket";
import { IntegrationPolicy } from "./integration-policy";
import { IBrazePrincipal } from "./principal";

/** What the integrations of Braze have in common. */
export interface IntegrationProps {
  /** The bucket that Braze writes to. */
  readonly bucket: IBrazeBucket;
  /**
   * Name of the IAM policy.
   *
   * @default - Terraform makes up a name
   */
  readonly policyName?: string;
  /** @default "scoped" */
  readonly edition?: PolicyEdition;
  /**
   * Path of the IAM policies.
   *
   * @default "/"
   */
  readonly path?: string;
  /**
   * Whether the policy was made by hand before, and keeps the path and description that it has.
   *
   * @default false
   */
  readonly adopted?: boolean;
}

/** What Braze does with a bucket. */
export interface IBrazeIntegration {
  /** What a stack should output of it. */
  readonly outputs: readonly StackOutput[];
  /** What to enter in Braze's dashboard. */
  readonly pages: readonly DashboardPage[];
}

/** Who gets which policy. */
export interface AccessProps extends IntegrationProps {
  readonly integration: Integration;
  readonly principal: IBrazePrincipal;
  /** The last part of the addresses, and the first part of the outputs' names. */
  readonly label: string;
}

/** A principal's access to the bucket. */
export interface Access {
  readonly policy: IamPolicy;
  readonly outputs: readonly StackOutput[];
  readonly credentials: DashboardCredentials;
}

/**
 * Lets a principal do what an integration has to do: makes the policy, and attaches it.
 *
 * @throws if another integration in the scope has the label
 */
export function giveAccess(scope: Construct, props: AccessProps): Access {
  const { bucket, principal, label } = props;
  const id = `${label}-policy`;
  if (scope.node.tryFindChild(id)) {
    throw new Error(`two integrations have the label ${label}, give one another label`);
  }
  const { policy } = new IntegrationPolicy(scope, id, {
    bucketName: bucket.bucketName,
    partition: bucket.partition,
    label,
    name: props.policyName,
    integration: props.integration,
    method: principal.method,
    edition: props.edition,
    path: props.path,
    adopted: props.adopted,
  });
  principal.attach(label, policy);
  return {
    policy,
    outputs: [stackOutput(OUTPUTS.policyArn, policy.arn, label), ...principal.outputs(label)],
    credentials: principal.credentials(label),
  };
}
