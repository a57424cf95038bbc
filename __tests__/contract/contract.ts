import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { SynthesisedStack } from "../support/synthesise";
import { Kind } from "./changes";

/** What one stack promises to the states and the Terraform of its users. */
export type StackContract = Readonly<Record<Kind, readonly string[]>>;

/** What every example promises, by the example's name. */
export type Contract = Readonly<Record<string, StackContract>>;

/** The contract of one version of the project, as it is kept. */
export interface KeptContract {
  readonly version: string;
  readonly contract: Contract;
}

/** The file that keeps the contract of a version. */
export function contractFile(version: string): string {
  return path.join(__dirname, `contract-${version}.json`);
}

/** Every contract that is kept, oldest version first. */
export function keptContracts(): KeptContract[] {
  return readdirSync(__dirname)
    .flatMap((file) => /^contract-(.*)\.json$/.exec(file)?.slice(1) ?? [])
    .sort((one, other) => one.localeCompare(other, "en", { numeric: true }))
    .map((version) => ({ version, contract: JSON.parse(readFileSync(contractFile(version), "utf8")) as Contract }));
}

/** What the stacks of the examples promise. */
export function contractOf(stacks: Readonly<Record<string, SynthesisedStack>>): Contract {
  return Object.fromEntries(
    Object.entries(stacks).map(([example, stack]) => [
      example,
      { addresses: addressesOf(stack), identities: identitiesOf(stack), outputs: outputsOf(stack) },
    ]),
  );
}

/** Every address of a stack: resources and data sources. */
export function addressesOf({ data, resource }: SynthesisedStack): string[] {
  const addresses = (blocks: object): string[] =>
    Object.entries(blocks).flatMap(([type, named]) => Object.keys(named as object).map((name) => `${type}.${name}`));
  return [...addresses(resource), ...addresses(data).map((address) => `data.${address}`)].sort();
}

/** The address of the resource that an identity is about. */
export function addressIn(identity: string): string {
  return identity.split(" ", 1)[0] ?? "";
}

/** Every output of a stack; a sensitive output is marked. */
function outputsOf({ output }: SynthesisedStack): string[] {
  return Object.entries(output)
    .map(([name, { sensitive }]) => (sensitive === true ? `${name} (sensitive)` : name))
    .sort();
}

/**
 * The arguments of each type that Terraform can't change in place, and that a configuration's defaults decide. A user can
 * be renamed in place, but its access keys would be replaced.
 */
const REPLACING: Readonly<Record<string, readonly string[]>> = {
  aws_cloudwatch_metric_alarm: ["alarm_name"],
  aws_iam_policy: ["name", "path", "description"],
  aws_iam_role: ["name", "path"],
  aws_iam_user: ["name"],
  aws_s3_bucket: ["bucket"],
  aws_s3_bucket_metric: ["name"],
};

/** What Terraform knows each resource of a stack by: if one of these changes, Terraform makes another resource. */
function identitiesOf({ resource }: SynthesisedStack): string[] {
  return Object.entries(REPLACING)
    .flatMap(([type, names]) =>
      Object.entries(resource[type] ?? {}).flatMap(([label, block]) =>
        names.map((name) => `${type}.${label} ${name}=${JSON.stringify(block[name])}`),
      ),
    )
    .sort();
}
