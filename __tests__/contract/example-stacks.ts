import { readFileSync } from "node:fs";
import { exampleConfigFile, exampleNames } from "../../scripts/examples";
import { synthesise, SynthesisedStack } from "../support/synthesise";

const SHIPPED = "braze.example.yaml";

/** The text of each example's configuration, and of the one that is shipped. */
export const CONFIGURATIONS: Readonly<Record<string, string>> = Object.fromEntries(
  [...exampleNames().map((name): [string, string] => [name, exampleConfigFile(name)]), [SHIPPED, SHIPPED]].map(
    ([name = "", file = ""]) => [name, readFileSync(file, "utf8")],
  ),
);

/** The stacks of those configurations, by example; a stack of the shipped one has its own name beside the file's. */
export function exampleStacks(
  edit: (yaml: string) => string = (yaml) => yaml,
): Readonly<Record<string, SynthesisedStack>> {
  return Object.fromEntries(
    Object.entries(CONFIGURATIONS).flatMap(([example, yaml]) =>
      Object.entries(synthesise(edit(yaml))).map(([stack, synthesised]) => [
        example === SHIPPED ? `${SHIPPED} ${stack}` : example,
        synthesised,
      ]),
    ),
  );
}

/** Every address of a stack: resources and data sources. */
export function addressesOf({ data, resource }: SynthesisedStack): string[] {
  const addresses = (blocks: object): string[] =>
    Object.entries(blocks).flatMap(([type, named]) => Object.keys(named as object).map((name) => `${type}.${name}`));
  return [...addresses(resource), ...addresses(data).map((address) => `data.${address}`)].sort();
}

/** Every output of a stack, with what Terraform hides marked so. */
export function outputsOf({ output }: SynthesisedStack): string[] {
  return Object.entries(output)
    .map(([name, { sensitive }]) => (sensitive === true ? `${name} (sensitive)` : name))
    .sort();
}

/**
 * The arguments of each type that Terraform can't change in place, and that a configuration's defaults decide. A user can
 * be renamed in place, but its access keys would be replaced.
 */
const REPLACING: Readonly<Record<string, readonly string[]>> = {
  aws_iam_policy: ["name", "path", "description"],
  aws_iam_role: ["name", "path"],
  aws_iam_user: ["name"],
  aws_s3_bucket: ["bucket"],
};

/** What makes each resource of a stack the one that it is: change it, and Terraform makes another. */
export function identitiesOf({ resource }: SynthesisedStack): string[] {
  return Object.entries(REPLACING)
    .flatMap(([type, names]) =>
      Object.entries(resource[type] ?? {}).flatMap(([label, block]) =>
        names.map((name) => `${type}.${label} ${name}=${JSON.stringify(block[name])}`),
      ),
    )
    .sort();
}
