import { Problem } from "../problems/problem";
import { backendTexts } from "./backend-texts";
import { bucketClaims, bucketsWithinReach } from "./buckets";
import type { NamedDraft, SoundStack, StackDraft } from "./draft";
import { folderPaths } from "./folder-paths";
import { iamNames } from "./iam-names";
import { keyAddresses } from "./key-addresses";
import { stateClaims } from "./states";

/** What is checked across the stacks of a file. */
export interface CheckedFile {
  /** All stacks, as far as they could be read. */
  readonly drafts: readonly NamedDraft[];
  /** Those that are right in themselves. */
  readonly sound: readonly SoundStack[];
  /** @default - the file has none */
  readonly remoteStates?: StackDraft["remoteStates"];
}

/** What is wrong between the stacks of a file, and with what they share. */
export function fileErrors({ drafts, sound, remoteStates = {} }: CheckedFile): Problem[] {
  return [
    ...Object.entries(remoteStates).flatMap(([name, state]) =>
      state ? backendTexts(state, ["remoteStates", name]) : [],
    ),
    ...bucketClaims(drafts),
    ...folderPaths(drafts),
    ...stateClaims(sound),
    ...iamNames(sound),
    ...sound.flatMap(keyAddresses),
  ];
}

/** What the author of a file should know of its stacks beside each other. */
export function fileWarnings(drafts: readonly NamedDraft[]): Problem[] {
  return bucketsWithinReach(drafts);
}
