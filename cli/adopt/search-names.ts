import { adoptableGrants } from "../../lib/config/derived/adoptable-grants";
import { Grant, grantsOf, kindOf, principalsOf } from "../../lib/config/derived/grants";
import { listNames, listOptions } from "../../lib/config/problems/list-names";
import { bucketNameOf } from "../../lib/config/schema/bucket";
import type { StackConfig } from "../../lib/config/schema/file";
import { literalOf } from "../../lib/text-or-reference";
import { CommandError } from "../failure";

/** The names that a person gave. */
export interface GivenNames {
  readonly bucket?: string;
  readonly user?: readonly string[];
  readonly role?: readonly string[];
  readonly policy?: readonly string[];
}

/** The names to look for: of principals by their labels, of policies by their integrations. */
export interface SearchNames {
  readonly bucketName: string;
  readonly principals: Readonly<Record<string, string>>;
  readonly policies: Readonly<Record<string, string>>;
}

/**
 * Tells which of the names that a person gave belongs to what.
 *
 * @throws {@link CommandError} if a name fits nothing in the stack, or more than one thing
 */
export function searchNames(name: string, stack: StackConfig, given: GivenNames): SearchNames {
  const bucketName = given.bucket ?? literalOf(bucketNameOf(stack.bucket));
  if (bucketName === undefined) {
    throw new CommandError("the bucket's name comes from elsewhere, expected --bucket NAME");
  }
  const grants = adoptableGrants(grantsOf(name, stack));
  return {
    bucketName,
    principals: { ...principalsNamed("user", grants, given.user), ...principalsNamed("role", grants, given.role) },
    policies: assign(
      "policy",
      grants.map(({ integration }) => integration),
      given.policy,
    ),
  };
}

function principalsNamed(kind: "user" | "role", grants: readonly Grant[], names?: readonly string[]) {
  const labels = principalsOf(grants).filter((principal) => kindOf(principal) === kind);
  return assign(
    kind,
    labels.map(({ label }) => label),
    names,
  );
}

/** `LABEL=NAME`, or `NAME` where only one thing can be meant. */
function assign(option: string, labels: readonly string[], names: readonly string[] = []): Record<string, string> {
  const assigned: Record<string, string> = {};
  for (const given of names) {
    const [, prefix, rest = given] = /^(currents|export|braze)=(.+)$/.exec(given) ?? [];
    const fitting = prefix === undefined ? labels : labels.filter((label) => label === prefix);
    const [label] = fitting;
    if (label === undefined || fitting.length > 1 || label in assigned) {
      throw new CommandError(explain(option, given, labels));
    }
    assigned[label] = rest;
  }
  return assigned;
}

function explain(option: string, given: string, labels: readonly string[]): string {
  switch (labels.length) {
    case 0:
      return `--${option} ${given} fits nothing: by its configuration, the stack has no ${option} that can be adopted`;
    case 1:
      return `--${option} ${given} fits nothing: the stack has one ${option}, expected --${option} NAME once`;
    default: {
      const options = listOptions(labels.map((label) => `--${option} ${label}=NAME`));
      return `--${option} ${given} can mean each of ${listNames(labels)}, expected ${options}, each once`;
    }
  }
}
