/** What the contract lists of each stack. */
export const KINDS = ["addresses", "identities", "outputs"] as const;

/** One of those lists. */
export type Kind = (typeof KINDS)[number];

/** What a change of one list means, in words; the lists are those of the contract and those that there are now. */
export interface Rules {
  /** What breaks a promise: Terraform would destroy or replace something, or other Terraform would fail. */
  readonly broken: (promised: readonly string[], actual: readonly string[]) => string[];
  /** What would become a promise. */
  readonly added: (promised: readonly string[], actual: readonly string[]) => string[];
}

const ACCEPT = "run `npm run contract`";
const SENSITIVE = " (sensitive)";

/** What to say of the changes of each list. */
export const RULES: Readonly<Record<Kind, Rules>> = {
  addresses: {
    broken: (promised, actual) =>
      missingFrom(actual, promised).map((address) =>
        address.startsWith("data.")
          ? `${address} is gone: Terraform destroys nothing, but the address is part of the contract; keep it, or ` +
            `release a major version and ${ACCEPT}`
          : `${address} is gone: the next apply would destroy it; keep the address, or add a \`moved\` block from it ` +
            `to its new one, release a major version, and ${ACCEPT}`,
      ),
    added: (promised, actual) =>
      missingFrom(promised, actual).map(
        (address) =>
          `${address} is new: what is made under it can't be renamed without a \`moved\` block; if the name is right, ` +
          `and replaces no other address, ${ACCEPT}`,
      ),
  },
  identities: {
    broken: (promised, actual) =>
      missingFrom(actual, promised).map(
        (identity) =>
          `${identity} has changed: the next apply would replace the resource, or its keys; change it back, or release ` +
          `a major version and ${ACCEPT}`,
      ),
    added: (promised, actual) =>
      missingFrom(promised, actual).map(
        (identity) =>
          `${identity} is new: a later change of it would replace the resource; if the value is right, and replaces no ` +
          `other value, ${ACCEPT}`,
      ),
  },
  outputs: {
    broken: (promised, actual) => [
      ...missingFrom(namesOf(actual), namesOf(promised)).map(
        (name) =>
          `the output ${name} is gone: Terraform that reads it from the state would fail; keep it beside its ` +
          `successor, remove it in a major version, and ${ACCEPT}`,
      ),
      ...namesOf(promised)
        .filter((name) => promised.includes(name + SENSITIVE) && actual.includes(name))
        .map(
          (name) => `the output ${name} is no longer sensitive: plans and logs would show it; make it sensitive again`,
        ),
      ...namesOf(promised)
        .filter((name) => promised.includes(name) && actual.includes(name + SENSITIVE))
        .map(
          (name) =>
            `the output ${name} is sensitive now: other Terraform that makes outputs of it would fail; release a major ` +
            `version and ${ACCEPT}`,
        ),
    ],
    added: (promised, actual) =>
      missingFrom(namesOf(promised), namesOf(actual)).map(
        (name) =>
          `the output ${name} is new: only a major version can change its name; if the name is right, ${ACCEPT}`,
      ),
  },
};

/** Tells each change once, with the examples that it is common to. */
export function toldOnce(changesOf: Readonly<Record<string, readonly string[]>>): string[] {
  const all = Object.keys(changesOf);
  const changes = [...new Set(Object.values(changesOf).flat())];
  return changes.map((change) => {
    const examples = all.filter((example) => changesOf[example]?.includes(change));
    return `${change} (in ${examples.length === all.length ? "every example" : examples.join(", ")})`;
  });
}

function namesOf(outputs: readonly string[]): string[] {
  return outputs.map((output) => output.replace(SENSITIVE, ""));
}

function missingFrom(there: readonly string[], wanted: readonly string[]): string[] {
  return wanted.filter((item) => !there.includes(item));
}
