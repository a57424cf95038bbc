import { Construct } from "constructs";
import { Backend } from "../backends";
import { TerraformBackend, TerraformRemoteState } from "../cdktf";
import { BackendSettings, fromStackFolder } from "./backend-settings";
import { CrossStackState } from "./cross-stack-state";
import { hclLiterals } from "./hcl-literals";
import { projectPath } from "./project-path";

/** The props of a stack's backend. */
export interface StateBackendProps {
  /** The backend's type by Terraform's name, e.g. `s3`. */
  readonly type: Backend;
  /** The backend's arguments by Terraform's names. The path of a local backend starts at the project's folder. */
  readonly settings: BackendSettings;
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
  private readonly type: Backend;
  private readonly settings: BackendSettings;

  public constructor(scope: Construct, id: string, { type, settings }: StateBackendProps) {
    super(scope, id, type);
    this.type = type;
    this.settings = type === "local" ? fromStackFolder(settings, projectPath(this)) : settings;
  }

  public override toTerraform(): object {
    return { terraform: backendBlock(this.type, this.settings) };
  }

  public override toHclTerraform(): object {
    return { terraform: hclLiterals(backendBlock(this.type, this.settings)) };
  }

  /**
   * The stack's state, as another stack of the app reads it. CDKTF asks for this where that stack uses an attribute of
   * this one.
   *
   * @throws if no stack can read a state in this backend
   */
  public override getRemoteStateDataSource(scope: Construct, name: string, fromStack: string): TerraformRemoteState {
    const { type, settings } = this;
    return new CrossStackState(scope, name, { type, settings, stack: fromStack });
  }
}

function backendBlock(type: Backend, settings: BackendSettings): object {
  return type === "cloud" ? { cloud: settings } : { backend: { [type]: settings } };
}
