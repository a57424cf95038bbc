import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";

/**
 * Makes sure that two synthesised apps have the same stacks with the same resources and data sources.
 *
 * @throws if they have not: comparing their times would mean nothing
 */
export function requireSameResources(one: string, other: string): void {
  if (!isDeepStrictEqual(resourcesOf(one), resourcesOf(other))) {
    throw new Error(`other resources in ${other} than in ${one}, expected the same`);
  }
}

interface Stack {
  readonly data: unknown;
  readonly resource: unknown;
}

function resourcesOf(folder: string): unknown {
  const stacks = path.join(folder, "stacks");
  return readdirSync(stacks).map((name) => {
    const text = readFileSync(path.join(stacks, name, "cdk.tf.json"), "utf8");
    // Beside "//" stands the construct's path, which Terraform does not read.
    const stack = JSON.parse(text, (key, value: unknown) => (key === "//" ? undefined : value)) as Stack;
    return { name, data: stack.data, resource: stack.resource };
  });
}
