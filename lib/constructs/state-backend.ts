import path from "node:path";
import { Construct } from "constructs";
import { Backend, LOCAL_PATHS } from "../backends";
import { TerraformBackend, TerraformRemoteState } from "../cdktf";
import { hclLiterals } from "./hcl-literals";
import { projectPath } from "./project-path";

/** The props of a stack's backend. */
export interface StateBackendProps {
  /** The backend's type by Terraform's name, e.g. `s3`. */
  readonly type: Backend;
  /** The backend's arguments by Terraform's names. The path of a local backend starts at the project's folder. */
  readonly settings: BackendSettings;
}

/** The arguments of a backend, by Terraform's names. */
export type BackendSettings = Readonly<Record<string, unknown>>;

/**
 * The arguments of a local backend, with their paths as Terraform has to see them from the folder that it runs in.
 *
 * @param project - the way from there to the project's folder
 */
export function fromStackFolder(settings: BackendSettings, project: string): BackendSettings {
  const paths = LOCAL_PATHS.filter((name) => settings[name] !== undefined);
  const moved = paths.map((name) => [name, path.posix.join(project, String(settings[name]))]);
  return { ...settings, ...(Object.fromEntries(moved) as Record<string, string>) };
}

/**
 * Where Terraform keeps a stack's state.
 *
 * CDKTF's own classes don't know `use_lockfile`, write this machine's paths for a local state, and start the terraform
 * binary for `cloud`. This class renders the arguments that it gets.
 *
 * @see https://developer.hashicorp.com/terraform/language/backend
 */
export class StateBackend extends TerraformBackend {
  private readonly block: object;

  public constructor(scope: Construct, id: string, { type, settings }: StateBackendProps) {
    super(scope, id, type);
    this.block = backendBlock(type, settings, projectPath(this));
  }

  public override toTerraform(): object {
    return { terraform: this.block };
  }

  public override toHclTerraform(): object {
    return { terraform: hclLiterals(this.block) };
  }

  public override getRemoteStateDataSource(): TerraformRemoteState {
    throw new Error("a stack can't read the state of another stack of the app, read one of its root outputs instead");
  }
}

function backendBlock(type: Backend, settings: BackendSettings, project: string): object {
  switch (type) {
    case "cloud":
      return { cloud: settings };
    case "local":
      return { backend: { local: fromStackFolder(settings, project) } };
    case "s3":
    case "gcs":
    case "azurerm":
    case "http":
    case "pg":
    case "consul":
      return { backend: { [type]: settings } };
    default:
      return type satisfies never;
  }
}
