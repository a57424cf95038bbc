import { IConstruct } from "constructs";
import { TerraformElement, TerraformOutput, TerraformStack } from "../cdktf";
import { resolved } from "./resolved";

type Mapping = Record<string, unknown>;

/**
 * The Terraform of a stack that nobody overrides anything of, as CDKTF's own `toTerraform` gives it.
 *
 * CDKTF resolves each element, and then all elements once more. Here each is resolved once.
 */
export function terraformJson(stack: TerraformStack): object {
  const elements = elementsOf(stack);
  const metadata: Mapping = {
    version: stack.node.tryGetContext("cdktfVersion") as unknown,
    stackName: stack.node.id,
    // A backend says otherwise in its own metadata.
    backend: "local",
  };
  const outputs: Mapping = {};
  const json: Mapping = { "//": { metadata, outputs } };
  for (const element of elements) {
    merge(metadata, resolved(stack, element.toMetadata()));
    merge(json, resolved(stack, element.toTerraform()));
    if (TerraformOutput.isTerraformOutput(element)) {
      merge(outputs, nested(element.node.path.split("/"), element.friendlyUniqueId));
    }
  }
  return json;
}

function elementsOf(construct: IConstruct): TerraformElement[] {
  return [
    ...(TerraformElement.isTerraformElement(construct) ? [construct] : []),
    ...construct.node.children.flatMap(elementsOf),
  ];
}

/** A value within mappings, one for each part of a path. */
function nested(path: readonly string[], value: unknown): unknown {
  return path.reduceRight((inner, part) => ({ [part]: inner }), value);
}

/** Adds what another mapping has: lists are joined, and any other value replaces what was there. */
function merge(target: Mapping, source: unknown): void {
  for (const [key, value] of Object.entries(source as Mapping)) {
    const present = target[key];
    if (Array.isArray(value)) {
      target[key] = Array.isArray(present) ? [...(present as unknown[]), ...(value as unknown[])] : value;
    } else if (typeof value === "object" && value !== null) {
      const inner = typeof present === "object" ? present : {};
      target[key] = inner;
      merge(inner as Mapping, value);
    } else {
      target[key] = value;
    }
  }
}
