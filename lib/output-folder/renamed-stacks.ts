import { existsSync } from "node:fs";
import { readLocalState } from "./local-state";
import { currentFolder, FormerStack, NextStack } from "./ownership";
import { UnmovedState } from "./problems";

/** The renamed stacks whose local states still have their old names, while there is none of the new name. */
export function unmovedStates(outdir: string, stacks: readonly NextStack[]): UnmovedState[] {
  const names = new Set(stacks.map(({ name }) => name));
  return stacks.flatMap(({ name, identity, former }) => {
    const to = identity.backend?.localFile;
    if (to === undefined || isInUse(to)) {
      return [];
    }
    const states = former
      .filter((old) => !names.has(old.name))
      .flatMap((old) => localStatesOf(outdir, old).map((from) => ({ oldName: old.name, from })));
    const found = states.find(({ from }) => from !== to && isInUse(from));
    return found ? [{ kind: "unmoved", name, to, ...found }] : [];
  });
}

/** Where a stack had its local state: where its folder says, or where the configuration has it under the old name. */
function localStatesOf(outdir: string, { name, localFile }: FormerStack): string[] {
  return [currentFolder(outdir, name).state?.localFile, localFile].filter((file) => file !== undefined);
}

function isInUse(state: string): boolean {
  return existsSync(state) && readLocalState(state)?.isEmpty !== true;
}
