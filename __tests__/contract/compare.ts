import { Kind, KINDS, RULES, Rules, toldOnce } from "./changes";
import { addressIn, Contract, KeptContract, StackContract } from "./contract";

/** What the file of the contract lacks, or has too much of; nothing if it is the contract of this version and its examples. */
export function misfits(kept: KeptContract, version: string, now: Contract): string[] {
  const examples = Object.keys(kept.contract);
  return [
    ...(kept.version === version
      ? []
      : [`version ${version} has no contract, the newest is that of ${kept.version}: run \`npm run contract\``]),
    ...Object.keys(now)
      .filter((example) => !examples.includes(example))
      .map((example) => `the example ${example} is new: run \`npm run contract\``),
    ...examples
      .filter((example) => !(example in now))
      .map(
        (example) =>
          `the example ${example} is gone, and with it the test of what it promises: put it back, or run ` +
          "`npm run contract`",
      ),
  ];
}

/** What has changed since a contract, in the examples that are in it. */
export function changesSince(kept: Contract, now: Contract, kind: Kind, rules: readonly (keyof Rules)[]): string[] {
  const changes: Record<string, string[]> = {};
  for (const [example, promised] of Object.entries(kept)) {
    const actual = now[example];
    if (actual) {
      const [before, after] = [comparable(promised, actual)[kind], comparable(actual, promised)[kind]];
      changes[example] = rules.flatMap((rule) => RULES[kind][rule](before, after));
    }
  }
  return toldOnce(changes);
}

/** What an earlier version of the same major version promised, and this version breaks. */
export function brokenPromises(earlier: readonly KeptContract[], version: string, now: Contract): string[] {
  return earlier
    .filter((kept) => majorOf(kept.version) === majorOf(version))
    .flatMap((kept) =>
      KINDS.flatMap((kind) => changesSince(kept.contract, now, kind, ["broken"])).map(
        (change) => `since ${kept.version}, ${change}`,
      ),
    );
}

/** A stack's contract, without the identities of resources that the other doesn't have: their addresses tell that. */
function comparable(stack: StackContract, other: StackContract): StackContract {
  return { ...stack, identities: stack.identities.filter((identity) => other.addresses.includes(addressIn(identity))) };
}

function majorOf(version: string): string {
  return version.split(".", 1)[0] ?? "";
}
