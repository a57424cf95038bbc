import { Construct } from "constructs";
import { DashboardCredentials, DashboardPage } from "../dashboard";
import { OUTPUTS, StackOutput, stackOutput } from "../outputs";
import { Integration, PolicyEdition } from "../policies/integration";
import { CurrentsReach } from "../policies/scoped";
import { IBrazeBucket } from "./bucket";
import { IntegrationPolicy } from "./integration-policy";
import { IBrazePrincipal } from "./principal";

/** The props of every integration. */
export interface IntegrationProps {
  /** The bucket that Braze writes to. */
  readonly bucket: IBrazeBucket;
  /**
   * The name of the IAM policy: 1 to 128 characters.
   *
   * @default - Terraform makes up a name
   */
  readonly policyName?: string;
  /**
   * `scoped`: the one bucket and nothing else. `documented`: Braze's page to the letter.
   *
   * @default "scoped"
   */
  readonly edition?: PolicyEdition;
  /**
   * The path of the IAM policies, which begins and ends with `/`.
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

/** An integration of Braze: what a stack has to hand over of it. */
export interface IBrazeIntegration {
  /** What a stack should output of the integration. */
  readonly outputs: readonly StackOutput[];
  /** What to enter in Braze's dashboard, page by page. */
  readonly pages: readonly DashboardPage[];
}

/** One policy of an integration, and the principal that gets the policy. */
export interface AccessProps extends IntegrationProps, CurrentsReach {
  readonly integration: Integration;
  readonly principal: IBrazePrincipal;
  /** The last part of the addresses, and the first part of the names of outputs. */
  readonly label: string;
}

/** The access that a principal has for an integration. */
export interface Access {
  readonly principal: IBrazePrincipal;
  /** The policy that the principal got. */
  readonly policy: IntegrationPolicy;
  /** What a stack should output of the policy and the principal. */
  readonly outputs: readonly StackOutput[];
  /** What Braze's form asks for. */
  readonly credentials: DashboardCredentials;
}

/**
 * Lets a principal do what an integration needs: makes the policy, and attaches the policy to the principal.
 *
 * @param scope - where the policy stands in the construct tree
 * @throws if another integration in the scope has the label
 */
export function giveAccess(scope: Construct, props: AccessProps): Access {
  const { bucket, principal, label } = props;
  const id = `${label}-policy`;
  if (scope.node.tryFindChild(id)) {
    throw new Error(`two integrations have the label ${label}, give each its own label`);
  }
  const policy = new IntegrationPolicy(scope, id, {
    bucketName: bucket.bucketName,
    partition: bucket.partition,
    label,
    name: props.policyName,
    integration: props.integration,
    method: principal.method,
    edition: props.edition,
    path: props.path,
    adopted: props.adopted,
    folderPaths: props.folderPaths,
    allowedIps: props.allowedIps,
  });
  principal.attach(label, policy.policy);
  return {
    principal,
    policy,
    outputs: [stackOutput(OUTPUTS.policyArn, policy.arn, label), ...principal.outputs(label)],
    credentials: principal.credentials(label),
  };
}
