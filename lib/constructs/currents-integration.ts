import { Construct } from "constructs";
import { connectorLabel } from "../address-part";
import { currentPage, DashboardPage, DEFAULT_ENCRYPTION, DEFAULT_FOLDER_PATH, Encryption } from "../dashboard";
import { OUTPUTS, StackOutput, stackOutput } from "../outputs";
import { IBrazeBucket } from "./bucket";
import { Access, giveAccess, IBrazeIntegration, IntegrationProps } from "./integration";
import { IBrazePrincipal } from "./principal";

export interface CurrentsIntegrationProps extends IntegrationProps {
  /** The Currents that write to the bucket. */
  readonly connectors: readonly CurrentsConnector[];
  /**
   * What Braze signs in as, for every connector that has no principal of its own.
   *
   * @default - every connector has a principal of its own
   */
  readonly principal?: IBrazePrincipal;
  /**
   * The last part of the addresses, and the first part of the outputs' names. Two in one stack need two labels.
   *
   * @default "currents"
   */
  readonly label?: string;
}

/** One Current in Braze. */
export interface CurrentsConnector {
  /** Names the connector in outputs and addresses: a-z, 0-9, - and _. */
  readonly name: string;
  /**
   * The folder of the bucket that it writes to. Two connectors need two folders.
   *
   * @default "currents"
   */
  readonly folderPath?: string;
  /**
   * The toggle "Server-Side, At-Rest AES-256 Encryption".
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
   * Name of the IAM policy of the connector's own principal.
   *
   * @default - Terraform makes up a name
   */
  readonly policyName?: string;
}

/**
 * Braze Currents, with a bucket to write to: a policy for each principal, attached to it.
 *
 * The page's "Braze Currents" tabs, from "Create policy" to "Link Braze to AWS", and its "Multiple connectors".
 */
export class CurrentsIntegration extends Construct implements IBrazeIntegration {
  public readonly outputs: readonly StackOutput[];
  public readonly pages: readonly DashboardPage[];

  public constructor(scope: Construct, id: string, props: CurrentsIntegrationProps) {
    super(scope, id);
    const { label = "currents", bucket, connectors, principal } = props;
    expectDifferentNames(connectors);
    // Beside this construct, not in it: construct paths stand in the synthesised JSON, and are not to change.
    const shared = principal && giveAccess(scope, { ...props, integration: "currents", principal, label });
    const own = connectors.map((connector) => giveOwnAccess(scope, props, label, connector));
    this.outputs = [
      ...[shared, ...own].flatMap((access) => access?.outputs ?? []),
      stackOutput(OUTPUTS.currentsFolderPaths, folderPathsOf(connectors), label),
    ];
    this.pages = connectors.map((connector, i) => pageFor(bucket, connector, own[i] ?? shared));
  }
}

/** Two connectors with one name would be one line of the folder paths. */
function expectDifferentNames(connectors: readonly CurrentsConnector[]): void {
  const names = connectors.map(({ name }) => name);
  const repeated = names.find((name, i) => names.indexOf(name) < i);
  if (repeated !== undefined) {
    throw new Error(`the connector ${repeated} is listed twice, expected a name of its own for each connector`);
  }
}

/** Gives a connector's own principal a policy of its own. */
function giveOwnAccess(
  scope: Construct,
  { bucket, edition, path }: CurrentsIntegrationProps,
  label: string,
  { name, principal, policyName }: CurrentsConnector,
): Access | undefined {
  const own = {
    bucket,
    edition,
    path,
    policyName,
    integration: "currents",
    label: connectorLabel(label, name),
  } as const;
  return principal && giveAccess(scope, { ...own, principal });
}

function folderPathsOf(connectors: readonly CurrentsConnector[]): Record<string, string> {
  return Object.fromEntries(connectors.map(({ name, folderPath = DEFAULT_FOLDER_PATH }) => [name, folderPath]));
}

function pageFor(bucket: IBrazeBucket, connector: CurrentsConnector, access: Access | undefined): DashboardPage {
  const { name, folderPath = DEFAULT_FOLDER_PATH, encryption = DEFAULT_ENCRYPTION } = connector;
  if (!access) {
    throw new Error(`the connector ${name} has no principal, give the connector or the integration one`);
  }
  const { credentials } = access;
  return currentPage({ connectorName: name, bucketName: bucket.bucketName, credentials, folderPath, encryption });
}
