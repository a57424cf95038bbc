import { TerraformStack } from "../cdktf";
import { ConditionBlock } from "./conditions";
import { ForgottenResources } from "./forgotten-resources";
import { TerraformSettings } from "./terraform-settings";

/** What CDKTF renders of a stack as HCL: the text, and CDKTF's notes on each element's place in the construct tree. */
export interface RenderedHcl {
  readonly hcl: string;
  readonly metadata: object;
}

/** CDKTF's renderer writes a number as the name of `required_version`, and the name as its value. */
const GARBLED_VERSION = /^ {2}0 = "required_version"$/m;

/** Keys that CDKTF's renderer leaves without quotes, and HCL doesn't take for names: `for = …` and `-a = …`. */
const UNQUOTED_KEY = /^( *)(for|-[\w-]*) = /gm;

/** CDKTF's renderer writes the addresses of `depends_on` as texts, about which Terraform warns. */
const QUOTED_DEPENDENCIES = /^depends_on = \[\n(?:"[\w.]+",\n)+\]$/gm;

/**
 * Mends the HCL that CDKTF rendered of a stack. CDKTF's renderer garbles `required_version`, leaves out `removed` blocks,
 * doesn't quote all keys that need quotes, and quotes dependencies. A stack calls this in its own `toHclTerraform`.
 *
 * @param rendered - what `super.toHclTerraform()` returns
 */
export function mendHcl(stack: TerraformStack, rendered: object): RenderedHcl {
  const { hcl, metadata } = rendered as RenderedHcl;
  const elements = stack.node.findAll();
  const settings = elements.find((element) => element instanceof TerraformSettings);
  const version = `  required_version = ${JSON.stringify(settings?.requiredVersion)}`;
  const quoted = hcl
    .replace(UNQUOTED_KEY, '$1"$2" = ')
    .replace(QUOTED_DEPENDENCIES, (dependencies) => dependencies.replaceAll('"', ""));
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
 * The `lifecycle` block of conditions in the form that CDKTF's HCL renderer needs. The renderer writes any other form
 * as attributes, which isn't valid HCL.
 */
export function hclLifecycle(lifecycle: Partial<Record<ConditionKind, readonly ConditionBlock[]>>): object {
  const blocks = Object.entries(lifecycle).map(([kind, conditions]) => [
    kind,
    { value: conditions, isBlock: true, type: "list", storageClassType: "objectList" },
  ]);
  return { value: Object.fromEntries(blocks) as object, isBlock: true };
}
