import { Problem } from "../problems/problem";
import { adoption } from "./adoption";
import { auth } from "./auth";
import { backendTexts, stateClaims } from "./backends";
import { bucketClaims, bucketOptions, bucketsWithinReach } from "./buckets";
import { connectors, folderPaths } from "./connectors";
import { NamedDraft, PlacedStates, SoundStack } from "./draft";
import { iamNames, keyAddresses } from "./iam-names";
import { referencedValues } from "./referenced-values";
import { settings } from "./settings";
import { stackNames } from "./stack-names";

/** What is wrong within one stack, beyond what its schema can say. */
export function stackErrors(draft: NamedDraft): Problem[] {
  const { backend } = draft.stack;
  return [
    ...settings(draft),
    ...auth(draft),
    ...connectors(draft),
    ...bucketOptions(draft),
    ...(backend ? backendTexts(backend, draft.pathOf("backend")) : []),
    ...referencedValues(draft),
    ...adoption(draft),
  ];
}

/** What is checked across the stacks of all files. */
export interface CheckedStacks {
  /** All stacks, as far as they could be read. */
  readonly drafts: readonly NamedDraft[];
  /** Those that are right in themselves. */
  readonly sound: readonly SoundStack[];
  /** The remote states of each file. */
  readonly remoteStates: readonly PlacedStates[];
}

/** What is wrong between stacks, and with what they share. */
export function errorsAcross({ drafts, sound, remoteStates }: CheckedStacks): Problem[] {
  return [
    ...remoteStates.flatMap(({ states, path }) =>
      Object.entries(states).flatMap(([name, state]) => (state ? backendTexts(state, [...path, name]) : [])),
    ),
    ...stackNames(drafts),
    ...bucketClaims(drafts),
    ...folderPaths(drafts),
    ...stateClaims(sound),
    ...iamNames(sound),
    ...sound.flatMap(keyAddresses),
  ];
}

/** What the author should know of stacks beside each other. */
export function warningsAcross(drafts: readonly NamedDraft[]): Problem[] {
  return bucketsWithinReach(drafts);
}
