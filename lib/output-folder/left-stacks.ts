import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import path from "node:path";
import { DESTROY_OVERRIDE, LEFT_FOLDER, leftFolder, STACKS_FOLDER, stackFolder } from "./layout";
import { NextStack } from "./ownership";
import { StackFolder, stackFoldersIn } from "./stack-folder";

/** A stack that left the configuration while Terraform may still manage something for it. */
export interface LeftStack {
  readonly name: string;
  readonly folder: string;
  readonly isInitialised: boolean;
  /** Whether Terraform refuses to destroy its bucket. */
  readonly isProtected: boolean;
  /** Its local state, if it has one. @default - it has none that is there */
  readonly localState?: string;
  /** The stack of the configuration that it became, as far as can be told. @default - none */
  readonly successor?: { readonly name: string; readonly isDeclared: boolean };
}

/** Moves what a stack left behind to the folder of the stack, now that it is in the configuration again. */
export function bringBack(outdir: string, name: string): void {
  const left = leftFolder(outdir, name);
  const folder = stackFolder(outdir, name);
  if (!existsSync(left) || new StackFolder(name, folder).isInitialised) {
    return;
  }
  mkdirSync(folder, { recursive: true });
  // The stack is in the configuration again, and with it the protection of its bucket.
  rmSync(path.join(left, DESTROY_OVERRIDE), { force: true });
  for (const entry of readdirSync(left)) {
    if (existsSync(path.join(folder, entry))) {
      rmSync(path.join(left, entry), { recursive: true });
    } else {
      renameSync(path.join(left, entry), path.join(folder, entry));
    }
  }
  rmdirSync(left);
}

/**
 * Takes away what this project wrote for stacks that are not in the configuration any more, and keeps what is in use.
 *
 * An empty folder stays: the CDKTF CLI removes the folders of stacks that are gone, and fails if one isn't there any more.
 */
export function leave(outdir: string, stacks: readonly NextStack[]): void {
  const names = new Set(stacks.map(({ name }) => name));
  for (const folder of stackFoldersIn(path.join(outdir, STACKS_FOLDER))) {
    if (names.has(folder.name) || !folder.isOurs) {
      continue;
    }
    if (folder.isInUse && !wasMoved(folder, stacks)) {
      mkdirSync(path.join(outdir, LEFT_FOLDER), { recursive: true });
      renameSync(folder.folder, unusedFolder(outdir, folder.name));
      mkdirSync(folder.folder);
    } else {
      folder.clear();
    }
  }
}

/** The stacks that left. What is empty, or goes on under another name, is removed. */
export function leftStacks(outdir: string, stacks: readonly NextStack[]): LeftStack[] {
  const left = stackFoldersIn(path.join(outdir, LEFT_FOLDER)).filter(({ isOurs }) => isOurs);
  return left.flatMap((folder) => {
    if (folder.isEmpty || wasMoved(folder, stacks)) {
      rmSync(folder.folder, { recursive: true });
      return [];
    }
    return [describe(folder, stacks)];
  });
}

function describe(left: StackFolder, stacks: readonly NextStack[]): LeftStack {
  const { name, folder, isInitialised, synthesised } = left;
  const localState = left.hasNoLocalState ? undefined : left.state?.localFile;
  const declared = stacks.find(({ former }) => former?.name === name);
  const successor = declared ?? stacks.find(({ identity }) => hasSameBucket(left, identity));
  return {
    name,
    folder,
    isInitialised,
    isProtected: synthesised?.isProtected === true,
    ...(localState && { localState }),
    ...(successor && { successor: { name: successor.name, isDeclared: declared !== undefined } }),
  };
}

function hasSameBucket({ synthesised }: StackFolder, { accountId, bucketName }: NextStack["identity"]): boolean {
  return bucketName !== undefined && synthesised?.bucketName === bucketName && synthesised.accountId === accountId;
}

/** Whether the local state of a renamed stack has gone on to the new name. */
function wasMoved(folder: StackFolder, stacks: readonly NextStack[]): boolean {
  return folder.hasNoLocalState && stacks.some(({ former }) => former?.name === folder.name);
}

/** No stack's name has a dot in it. */
function unusedFolder(outdir: string, name: string): string {
  const first = leftFolder(outdir, name);
  for (let number = 2, folder = first; ; number++) {
    if (!existsSync(folder)) {
      return folder;
    }
    folder = `${first}.${number}`;
  }
}
