import { Construct } from "constructs";
import { ReadableBackend } from "../backends";
import { TerraformElement } from "../cdktf";
import { BackendSettings, fromStackFolder } from "./backend-settings";
import { Condition, toConditionBlock } from "./conditions";
import { hclLifecycle } from "./hcl";
import { hclLiterals } from "./hcl-literals";
import { projectPath } from "./project-path";

/** The props of a state that the stack reads. */
export interface RemoteStateProps {
  /** The name of the state: the last part of its address `data.terraform_remote_state.<name>`. */
  readonly name: string;
  /** The type of the state's backend by Terraform's name, e.g. `s3`. */
  readonly type: ReadableBackend;
  /**
   * The workspace whose state the stack reads.
   *
   * @default - the default workspace
   */
  readonly workspace?: string;
  /** The backend's arguments by Terraform's names. The path of a local state starts at the project's folder. */
  readonly settings: BackendSettings;
}

/**
 * The state of other Terraform, from which the stack takes outputs.
 *
 * Terraform checks what the stack expects of an output when it reads the state, before anything uses the value.
 *
 * @see https://developer.hashicorp.com/terraform/language/state/remote-state-data
 */
export class RemoteState extends TerraformElement {
  private readonly conditions: Condition[] = [];

  public constructor(
    scope: Construct,
    id: string,
    private readonly props: RemoteStateProps,
  ) {
    super(scope, id);
  }

  /** Makes Terraform fail the plan with a message, unless a condition over `self.outputs` holds. */
  public expect(condition: Condition): void {
    if (!this.conditions.some(({ expression }) => expression === condition.expression)) {
      this.conditions.push(condition);
    }
  }

  public override toTerraform(): object {
    return this.block(this.attributes(), { postcondition: this.conditions.map(toConditionBlock) });
  }

  public override toHclTerraform(): object {
    const lifecycle = hclLifecycle({ postcondition: this.conditions.map(toConditionBlock) });
    return this.block(hclLiterals(this.attributes()) as object, lifecycle);
  }

  private attributes(): object {
    const { type, workspace, settings } = this.props;
    return { backend: type, ...(workspace && { workspace }), config: settingsOf(type, settings, projectPath(this)) };
  }

  private block(attributes: object, lifecycle: object): object {
    return { data: { terraform_remote_state: { [this.props.name]: { ...attributes, lifecycle } } } };
  }
}

function settingsOf(type: ReadableBackend, settings: BackendSettings, project: string): BackendSettings {
  switch (type) {
    case "local":
      return fromStackFolder(settings, project);
    case "s3":
    case "remote":
    case "gcs":
    case "azurerm":
    case "http":
    case "pg":
    case "consul":
    case "cos":
    case "oss":
      return settings;
    default:
      return type satisfies never;
  }
}
