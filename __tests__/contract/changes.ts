const SENSITIVE = " (sensitive)";

/** What has changed between the addresses that are pinned and those that there are, and what to do about each. */
export function addressChanges(pinned: readonly string[], actual: readonly string[]): string[] {
  return [
    ...missingFrom(actual, pinned).map((address) =>
      address.startsWith("data.")
        ? `${address} is gone: nothing is destroyed, but it is part of the contract; keep it, or release a major version`
        : `${address} is gone: the next apply would destroy it; keep the address, or add a \`moved\` block from it to ` +
          "its new one, and release a major version",
    ),
    ...missingFrom(pinned, actual).map(
      (address) =>
        `${address} is new: what is made under it can't be renamed without a \`moved\` block; if that is the name to ` +
        "keep, and it replaces none, pin it in pinned-addresses.ts",
    ),
  ];
}

/** What has changed between the outputs that are pinned and those that there are, and what to do about each. */
export function outputChanges(pinned: readonly string[], actual: readonly string[]): string[] {
  const names = (outputs: readonly string[]): string[] => outputs.map((output) => output.replace(SENSITIVE, ""));
  return [
    ...missingFrom(names(actual), names(pinned)).map(
      (name) =>
        `the output ${name} is gone: Terraform that reads it from the state would fail; keep it beside its successor, ` +
        "and remove it in a major version",
    ),
    ...missingFrom(names(pinned), names(actual)).map(
      (name) =>
        `the output ${name} is new: its name can't be changed without a major version; if it is the name to keep, ` +
        "pin it in pinned-outputs.ts",
    ),
    ...names(pinned)
      .filter((name) => pinned.includes(name + SENSITIVE) && actual.includes(name))
      .map(
        (name) => `the output ${name} is no longer sensitive: plans and logs would show it; make it sensitive again`,
      ),
    ...names(pinned)
      .filter((name) => pinned.includes(name) && actual.includes(name + SENSITIVE))
      .map(
        (name) =>
          `the output ${name} is sensitive now: outputs that are made of it elsewhere would fail; release a major version`,
      ),
  ];
}

/** What has changed between the identities that are pinned and those that there are, and what to do about each. */
export function identityChanges(pinned: readonly string[], actual: readonly string[]): string[] {
  return [
    ...missingFrom(actual, pinned).map(
      (identity) =>
        `${identity} is so no more: the next apply would replace it, or the keys of it; keep it as it was, or release a ` +
        "major version",
    ),
    ...missingFrom(pinned, actual).map(
      (identity) =>
        `${identity} is new: it can't be changed without replacing the resource; if it is to stay so, and replaces none, ` +
        "pin it in pinned-identities.ts",
    ),
  ];
}

function missingFrom(there: readonly string[], wanted: readonly string[]): string[] {
  return wanted.filter((item) => !there.includes(item));
}
