import { Construct } from "constructs";
import { Backend, ReadableBackend } from "../backends";
import { TerraformRemoteState } from "../cdktf";
import { BackendSettings } from "./backend-settings";
import { hclLiterals } from "./hcl-literals";

/** The state of a stack, as another stack of the app reads it. */
export interface CrossStackStateProps {
  /** The type of the stack's backend by Terraform's name, e.g. `s3`. */
  readonly type: Backend;
  /** The backend's arguments by Terraform's names, with paths from the folder that Terraform runs in. */
  readonly settings: BackendSettings;
  /** The name of the stack. */
  readonly stack: string;
}

/**
 * The state of a stack that another stack of the app reads, because the other stack uses an attribute of it. CDKTF adds
 * this data source, and the output that it reads.
 *
 * @throws if no stack can read a state in this backend
 * @see https://developer.hashicorp.com/terraform/language/state/remote-state-data
 */
export class CrossStackState extends TerraformRemoteState {
  private readonly attributes: object;

  public constructor(scope: Construct, id: string, props: CrossStackStateProps) {
    const attributes = dataSource(props);
    super(scope, id, attributes.backend, {});
    this.attributes = attributes;
  }

  public override toTerraform(): object {
    return this.block(this.attributes);
  }

  public override toHclTerraform(): object {
    return this.block(hclLiterals(this.attributes) as object);
  }

  private block(attributes: object): object {
    return { data: { terraform_remote_state: { [this.friendlyUniqueId]: attributes } } };
  }
}

interface StateDataSource {
  readonly backend: ReadableBackend;
  readonly workspace?: string;
  readonly config: BackendSettings;
}

/** Who is in a workspace reads the other stack's state of the same workspace. */
const SAME_WORKSPACE = "${terraform.workspace}";

function dataSource({ type, settings, stack }: CrossStackStateProps): StateDataSource {
  switch (type) {
    case "cloud":
      return { backend: "remote", config: remoteSettings(settings, stack) };
    case "s3":
      return { backend: type, workspace: SAME_WORKSPACE, config: withoutLock(settings) };
    case "local":
    case "gcs":
    case "azurerm":
    case "http":
    case "pg":
    case "consul":
      return { backend: type, workspace: SAME_WORKSPACE, config: settings };
    default:
      return type satisfies never;
  }
}

const LOCK_ARGUMENTS: ReadonlySet<string> = new Set(["use_lockfile", "dynamodb_table"]);

/** Nobody locks a state to read it, and Terraform warns about the older of these arguments. */
function withoutLock(settings: BackendSettings): BackendSettings {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !LOCK_ARGUMENTS.has(name)));
}

/** A state in HCP Terraform is read with the backend `remote`, which needs what `cloud` can take from the environment. */
function remoteSettings({ hostname, organization, workspaces }: BackendSettings, stack: string): BackendSettings {
  const { name } = (workspaces ?? {}) as { readonly name?: unknown };
  if (organization === undefined || name === undefined) {
    throw new Error(
      `no other stack can read the state of the stack ${stack}: its backend cloud lacks ` +
        `${organization === undefined ? "organization" : "workspaces.name"}, add it to the backend`,
    );
  }
  return { ...(hostname !== undefined && { hostname }), organization, workspaces: { name } };
}
