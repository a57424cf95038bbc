import { Construct } from "constructs";
import { connectorLabel } from "../address-part";
import { currentPage, DashboardPage, DEFAULT_ENCRYPTION, DEFAULT_FOLDER_PATH, Encryption } from "../dashboard";
import { OUTPUTS, StackOutput, stackOutput } from "../outputs";
import { CurrentsReach } from "../policies/scoped";
import { IBrazeBucket } from "./bucket";
import { Access, giveAccess, IBrazeIntegration, IntegrationProps, RetiringProps } from "./integration";
import { IntegrationPolicy } from "./integration-policy";
import { IBrazePrincipal } from "./principal";

/** The props of Currents. */
export interface CurrentsIntegrationProps extends IntegrationProps {
  /** The Currents that write to the bucket, at least one. */
  readonly connectors: readonly CurrentsConnector[];
  /**
   * What Braze signs in as for each connector that has no principal of its own.
   *
   * @default - every connector has a principal of its own
   */
  readonly principal?: IBrazePrincipal;
  /**
   * The last part of the addresses, and the first part of the names of outputs. Two Currents in one stack need two
   * labels.
   *
   * @default "currents"
   */
  readonly label?: string;
  /**
   * Whether Braze can use only objects in the folders of its connectors: each principal those of its own connectors.
   * This needs the edition `scoped`, and a principal that serves nothing else. Braze documents access to the whole bucket.
   *
   * @default false
   */
  readonly folderScope?: boolean;
  /**
   * The ranges of IP addresses (CIDR) from which Braze can sign in. This needs the edition `scoped`, and principals with
   * access keys that serve nothing else.
   *
   * @default - Braze can sign in from any address
   */
  readonly allowedIps?: readonly string[];
}

/** One Current in Braze. */
export interface CurrentsConnector {
  /** Names the connector in outputs and addresses: a-z, 0-9, - and _. */
  readonly name: string;
  /**
   * The folder of the bucket that the connector writes to. Two connectors need two folders.
   *
   * @default "currents"
   */
  readonly folderPath?: string;
  /**
   * The toggle "Server-Side, At-Rest AES-256 Encryption": `AES256` is on, `none` is off.
   *
   * @default "none"
   */
  readonly encryption?: Encryption;
  /**
   * What Braze signs in as for this connector alone.
   *
   * @default - the principal of the integration
   */
  readonly principal?: IBrazePrincipal;
  /**
   * The name of the IAM policy that the connector's own principal gets: 1 to 128 characters.
   *
   * @default - Terraform makes up a name
   */
  readonly policyName?: string;
  /**
   * What Braze signed in as before for this connector alone, with the other method. It keeps its access.
   *
   * @default - the method doesn't change
   */
  readonly retiring?: RetiringProps;
}

/** One Current in Braze, and what lets Braze write its events. */
export interface ConnectorAccess {
  /** The connector's name. */
  readonly name: string;
  /** The folder of the bucket that the connector writes to. */
  readonly folderPath: string;
  /** What Braze signs in as for this connector. */
  readonly principal: IBrazePrincipal;
  /** The policy that the principal got. */
  readonly policy: IntegrationPolicy;
}

/**
 * Braze Currents to a bucket. The integration makes a policy for each principal that Braze signs in as, and attaches
 * the policy to the principal.
 *
 * Braze's page, tabs "Braze Currents", from "Create policy" to "Link Braze to AWS", and "Multiple connectors".
 *
 * @throws if a connector has no principal, if two connectors have one name, if another integration has the label, or if
 * the policies can't be narrowed as the props say
 */
export class CurrentsIntegration extends Construct implements IBrazeIntegration {
  /** Every connector, in the order of the props, with what Braze signs in as for this connector. */
  public readonly connectors: readonly ConnectorAccess[];
  public readonly outputs: readonly StackOutput[];
  public readonly pages: readonly DashboardPage[];
  private readonly shared: Access | undefined;

  public constructor(scope: Construct, id: string, props: CurrentsIntegrationProps) {
    super(scope, id);
    const { label = "currents", bucket, connectors, principal } = props;
    expectDifferentNames(connectors);
    const sharing = connectors.filter((connector) => !connector.principal);
    // The policies stand beside this construct, not in it: construct paths are in the JSON, and must not change.
    this.shared =
      principal &&
      giveAccess(scope, { ...props, ...reachOf(props, sharing), integration: "currents", principal, label });
    const own = connectors.map((connector) => giveOwnAccess(scope, props, label, connector));
    this.outputs = [
      ...[this.shared, ...own].flatMap((access) => access?.outputs ?? []),
      stackOutput(OUTPUTS.currentsFolderPaths, folderPathsOf(connectors), label),
    ];
    const made = connectors.map((connector, i) => ({ connector, access: accessOf(connector, own[i] ?? this.shared) }));
    this.connectors = made.map(({ connector: { name, folderPath = DEFAULT_FOLDER_PATH }, access }) => {
      const { principal, policy } = access;
      return { name, folderPath, principal, policy };
    });
    this.pages = made.map(({ connector, access }) => pageFor(bucket, connector, access));
  }

  /**
   * What Braze signs in as for the connectors that share a principal.
   *
   * @throws if every connector has a principal of its own
   */
  public get principal(): IBrazePrincipal {
    return this.sharedAccess.principal;
  }

  /**
   * The policy that `principal` got.
   *
   * @throws if every connector has a principal of its own
   */
  public get policy(): IntegrationPolicy {
    return this.sharedAccess.policy;
  }

  private get sharedAccess(): Access {
    if (!this.shared) {
      throw new Error("every connector has a principal of its own, take the principal and the policy from connectors");
    }
    return this.shared;
  }
}

/** The output of folder paths would have one line for two connectors with one name. */
function expectDifferentNames(connectors: readonly CurrentsConnector[]): void {
  const names = connectors.map(({ name }) => name);
  const repeated = names.find((name, i) => names.indexOf(name) < i);
  if (repeated !== undefined) {
    throw new Error(`two connectors have the name ${repeated}, give each its own name`);
  }
}

/** Gives a connector's own principal a policy of its own. */
function giveOwnAccess(
  scope: Construct,
  props: CurrentsIntegrationProps,
  label: string,
  connector: CurrentsConnector,
): Access | undefined {
  const { bucket, edition, path } = props;
  const { name, principal, policyName, retiring } = connector;
  const own = {
    bucket,
    edition,
    path,
    policyName,
    retiring,
    ...reachOf(props, [connector]),
    integration: "currents",
    label: connectorLabel(label, name),
  } as const;
  return principal && giveAccess(scope, { ...own, principal });
}

/** What narrows the policy of the principal that some of the connectors use. */
function reachOf(
  { folderScope, allowedIps }: CurrentsIntegrationProps,
  connectors: readonly CurrentsConnector[],
): CurrentsReach {
  return { allowedIps, ...(folderScope && { folderPaths: Object.values(folderPathsOf(connectors)) }) };
}

function folderPathsOf(connectors: readonly CurrentsConnector[]): Record<string, string> {
  return Object.fromEntries(connectors.map(({ name, folderPath = DEFAULT_FOLDER_PATH }) => [name, folderPath]));
}

function accessOf({ name }: CurrentsConnector, access: Access | undefined): Access {
  if (!access) {
    throw new Error(`the connector ${name} has no principal, give a principal to the connector or to the integration`);
  }
  return access;
}

function pageFor(bucket: IBrazeBucket, connector: CurrentsConnector, { credentials }: Access): DashboardPage {
  const { name, folderPath = DEFAULT_FOLDER_PATH, encryption = DEFAULT_ENCRYPTION } = connector;
  return currentPage({ connectorName: name, bucketName: bucket.bucketName, credentials, folderPath, encryption });
}
