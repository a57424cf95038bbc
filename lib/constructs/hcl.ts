import { TerraformStack } from "../cdktf";
import { ConditionBlock } from "./conditions";
import { ForgottenResources } from "./forgotten-resources";
import { TerraformSettings } from "./terraform-settings";

/** A stack as CDKTF renders it to HCL: the text, and CDKTF's notes on what is where. */
export interface RenderedHcl {
  readonly hcl: string;
  readonly metadata: unknown;
}

/** What CDKTF's renderer makes of `required_version`: a number, and the name where the value should stand. */
const GARBLED_VERSION = /^ {2}0 = "required_version"$/m;

/** Keys that CDKTF's renderer leaves without quotes, and HCL doesn't take for names: `for = …` and `-a = …`. */
const UNQUOTED_KEY = /^( *)(for|-[\w-]*) = /gm;

/**
 * Mends the HCL that CDKTF rendered of a stack. CDKTF's renderer garbles `required_version`, leaves out `removed` blocks,
 * and doesn't quote all keys that need it.
 *
 * @param rendered - what the stack's own `toHclTerraform` gave
 */
export function mendHcl(stack: TerraformStack, rendered: object): RenderedHcl {
  const { hcl, metadata } = rendered as RenderedHcl;
  const elements = stack.node.findAll();
  const settings = elements.find((element) => element instanceof TerraformSettings);
  const version = `  required_version = ${JSON.stringify(settings?.requiredVersion)}`;
  const quoted = hcl.replace(UNQUOTED_KEY, '$1"$2" = ');
  const removed = elements
    .filter((element) => element instanceof ForgottenResources)
    .map((resources) => `\n${removedBlocks(resources.addresses)}`);
  return { hcl: [quoted.replace(GARBLED_VERSION, () => version), ...removed].join("\n"), metadata };
}

function removedBlocks(addresses: readonly string[]): string {
  return addresses.map((from) => `removed {\n  from = ${from}\n  lifecycle {\n    destroy = false\n  }\n}\n`).join("");
}

type ConditionKind = "precondition" | "postcondition";

/**
 * The `lifecycle` block of conditions in the form that CDKTF's renderer needs. Left to itself, the renderer writes blocks
 * as attributes, which is no valid HCL.
 */
export function hclLifecycle(lifecycle: Partial<Record<ConditionKind, readonly ConditionBlock[]>>): object {
  const blocks = Object.entries(lifecycle).map(([kind, conditions]) => [
    kind,
    { value: conditions, isBlock: true, type: "list", storageClassType: "objectList" },
  ]);
  return { value: Object.fromEntries(blocks) as object, isBlock: true };
}
