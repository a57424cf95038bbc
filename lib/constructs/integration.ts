import { Construct } from "constructs";
import { retiringLabel } from "../address-part";
import { DashboardCredentials, DashboardPage } from "../dashboard";
import { OUTPUTS, StackOutput, stackOutput } from "../outputs";
import { differsByMethod, Integration, PolicyEdition } from "../policies/integration";
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
  /**
   * What Braze signed in as before, with the other method. It keeps its access.
   *
   * @default - the method doesn't change
   */
  readonly retiring?: RetiringProps;
}

/** What Braze signed in as before a change of the method, until Braze has the new credentials. */
export interface RetiringProps {
  readonly principal: IBrazePrincipal;
  /**
   * The name of the IAM policy of its own that it gets with `documented`: 1 to 128 characters. The page has another policy
   * for each method.
   *
   * @default - Terraform makes up a name
   */
  readonly policyName?: string;
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
  const { principal, label } = props;
  const id = `${label}-policy`;
  if (scope.node.tryFindChild(id)) {
    throw new Error(`two integrations have the label ${label}, give each its own label`);
  }
  const policy = createPolicy(scope, id, props, principal);
  principal.attach(label, policy.policy);
  const retiring = props.retiring && keepAccess(scope, props, props.retiring, policy);
  return {
    principal,
    policy,
    outputs: [
      stackOutput(OUTPUTS.policyArn, policy.arn, label),
      ...principal.outputs(label),
      ...(retiring?.outputs(label) ?? []),
    ],
    credentials: principal.credentials(label),
  };
}

/** Lets a retiring principal do what it could do before, whatever becomes of the policy. */
function keepAccess(
  scope: Construct,
  props: AccessProps,
  { principal, policyName }: RetiringProps,
  { policy }: IntegrationPolicy,
): IBrazePrincipal {
  principal.attach(props.label, policy);
  if (props.edition && differsByMethod(props.edition, props.integration)) {
    const label = retiringLabel(props.label);
    const own = createPolicy(scope, `${label}-policy`, { ...props, label, policyName, adopted: false }, principal);
    const attachment = principal.attach(label, own.policy);
    // Terraform changes the policy that both have to that of the new method. The retiring principal has its own by then.
    policy.dependsOn = [`${attachment.terraformResourceType}.${attachment.friendlyUniqueId}`];
  }
  return principal;
}

function createPolicy(
  scope: Construct,
  id: string,
  { bucket, label, policyName, integration, edition, path, adopted, folderPaths, allowedIps }: AccessProps,
  { method }: IBrazePrincipal,
): IntegrationPolicy {
  const { bucketName, partition } = bucket;
  return new IntegrationPolicy(scope, id, {
    bucketName,
    partition,
    label,
    name: policyName,
    integration,
    method,
    edition,
    path,
    adopted,
    folderPaths,
    allowedIps,
  });
}
