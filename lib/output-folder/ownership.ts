import { existsSync } from "node:fs";
import path from "node:path";
import { withoutCredentials } from "../config/problems/describe-value";
import { leftFolder, STACKS_FOLDER, stackFolder } from "./layout";
import { readLocalState } from "./local-state";
import { Difference, ForeignFolder, StackUnderExample, TakenStack } from "./problems";
import type { RenderedStack } from "./rendered";
import { StackFolder, stackFoldersIn } from "./stack-folder";
import type { StackIdentity } from "./stack-identity";

/** A stack that is about to be written. */
export interface NextStack {
  readonly name: string;
  /** What tells it from another stack of its name, as read from what is about to be written. */
  readonly identity: StackIdentity;
  /** What is about to be written. @default - nothing: the stack was not synthesised */
  readonly rendered?: RenderedStack;
  /** What it was before it was renamed. @default - it was not renamed */
  readonly former?: FormerStack;
}

/** What a stack was before it was renamed. */
export interface FormerStack {
  readonly name: string;
  /** The local state that the stack would have under this name. @default - its state is not local */
  readonly localFile?: string;
}

/** A stack that is about to be written, and the folder that it goes to, as it is before. */
export interface PlacedStack extends NextStack {
  readonly folder: StackFolder;
}

/** Looks at the folders that stacks go to. */
export function placeStacks(outdir: string, stacks: readonly NextStack[]): PlacedStack[] {
  return stacks.map((stack) => ({
    ...stack,
    folder: new StackFolder(stack.name, stackFolder(outdir, stack.name), stack.rendered),
  }));
}

/** The folder that a stack is in, or was in before it left the configuration. */
export function currentFolder(outdir: string, folder: StackFolder): StackFolder {
  const left = leftFolder(outdir, folder.name);
  return !folder.isInitialised && existsSync(left) ? new StackFolder(folder.name, left) : folder;
}

/** The stacks that would take over a folder, or a local state, of another stack. */
export function takenStacks(outdir: string, stacks: readonly PlacedStack[]): TakenStack[] {
  return stacks.flatMap(({ name, identity, folder }) => {
    const taken = [takenFolder(currentFolder(outdir, folder), identity), takenState(name, identity)];
    return taken.filter((problem) => problem !== undefined);
  });
}

/** A folder in use belongs to the account, the bucket and the state that it was written for. */
function takenFolder(previous: StackFolder, { backend, ...next }: StackIdentity): TakenStack | undefined {
  const { name, folder: place, synthesised } = previous;
  if (!previous.isInUse || (synthesised && !synthesised.isOurs)) {
    return undefined;
  }
  const differences = [
    ...differencesOf(synthesised ?? {}, next),
    ...difference("state", describeState(previous.state?.key), describeState(backend?.key)),
  ];
  return differences.length > 0 ? { kind: "taken", name, place, isState: false, differences } : undefined;
}

/** A local state belongs to the account and the bucket that Terraform made with it. */
function takenState(name: string, next: StackIdentity): TakenStack | undefined {
  const place = next.backend?.localFile;
  const state = place && readLocalState(place);
  if (!state || state.isEmpty) {
    return undefined;
  }
  const differences = differencesOf(state, next);
  return differences.length > 0 ? { kind: "taken", name, place, isState: true, differences } : undefined;
}

function differencesOf(before: StackIdentity, after: StackIdentity): Difference[] {
  return [
    ...difference("account", before.accountId, after.accountId),
    ...difference("bucket", before.bucketName, after.bucketName),
  ];
}

/** What can't be told is no difference: a value from a variable or a state is known only when Terraform plans. */
function difference(what: Difference["what"], before: string | undefined, after: string | undefined): Difference[] {
  return before !== undefined && after !== undefined && before !== after ? [{ what, before, after }] : [];
}

/**
 * The type of a backend and the parts of a state's address, in one text.
 *
 * What `terraform init` was told can hold credentials, unlike the path of a local state.
 */
function describeState(key: string | undefined): string | undefined {
  const [type, ...parts] = key ? (JSON.parse(key) as (string | null)[]) : [];
  const address = parts.filter(Boolean).join(" ");
  return type ? `${type} ${type === "local" ? address : withoutCredentials(address)}` : undefined;
}

/** The stacks of other accounts that are where the shipped example would be written. */
export function stacksUnderExample(outdir: string, stacks: readonly NextStack[]): StackUnderExample[] {
  const own = new Set(stacks.map(({ identity }) => identity.accountId));
  return stackFoldersIn(path.join(outdir, STACKS_FOLDER)).flatMap(({ isOurs, synthesised, folder: place }) => {
    const accountId = synthesised?.accountId;
    return isOurs && accountId && !own.has(accountId) ? [{ kind: "under-example", place, accountId } as const] : [];
  });
}

/** The stacks that would be written over those of another CDKTF project. */
export function overwrittenStacks(stacks: readonly PlacedStack[]): ForeignFolder[] {
  return stacks.flatMap(({ name, folder: { synthesised, folder: place } }) => {
    return synthesised && !synthesised.isOurs ? [{ kind: "foreign", name, place, loss: "overwrite" } as const] : [];
  });
}

/** What is of no stack of this project, and would go with the folders that the CDKTF CLI removes. */
export function removedFolders(outdir: string, stacks: readonly NextStack[]): ForeignFolder[] {
  const own = new Set(stacks.map(({ name }) => name));
  return stackFoldersIn(path.join(outdir, STACKS_FOLDER))
    .filter((folder) => !own.has(folder.name) && !folder.isOurs && folder.holdsTerraform)
    .map(({ name, folder: place }) => ({ kind: "foreign", name, place, loss: "remove" }));
}
