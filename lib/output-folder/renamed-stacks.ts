import { existsSync } from "node:fs";
import { readLocalState } from "./local-state";
import { stackFolder } from "./layout";
import { currentFolder, FormerStack, NextStack } from "./ownership";
import { UnmovedState } from "./problems";
import { StackFolder } from "./stack-folder";

/** The renamed stacks whose local states still have their old names, while there is none of the new name. */
export function unmovedStates(outdir: string, stacks: readonly NextStack[]): UnmovedState[] {
  const names = new Set(stacks.map(({ name }) => name));
  return stacks.flatMap(({ name, identity, former }) => {
    const to = identity.backend?.localFile;
    if (!former || names.has(former.name) || to === undefined || isInUse(to)) {
      return [];
    }
    const from = localStatesOf(outdir, former).find((file) => file !== to && isInUse(file));
    return from ? [{ kind: "unmoved", name, oldName: former.name, from, to }] : [];
  });
}

/** Where a stack had its local state: where its folder says, or where the configuration has it under the old name. */
function localStatesOf(outdir: string, { name, localFile }: FormerStack): string[] {
  return [currentFolder(outdir, new StackFolder(name, stackFolder(outdir, name))).state?.localFile, localFile].filter(
    (file) => file !== undefined,
  );
}

function isInUse(state: string): boolean {
  return existsSync(state) && readLocalState(state)?.isEmpty !== true;
}
