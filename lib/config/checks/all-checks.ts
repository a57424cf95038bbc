import { Problem } from "../problems/problem";
import { adoption } from "./adoption";
import { auth } from "./auth";
import { backendBucket } from "./backend-bucket";
import { backendTexts, stateClaims, statesOutOfReach } from "./backends";
import { brazeIdWarnings } from "./braze-ids";
import { bucketClaims, bucketOptions, bucketsWithinReach } from "./buckets";
import { connectors, folderPaths } from "./connectors";
import { NamedDraft, SoundStack, StackDraft } from "./draft";
import { iamNames, keyAddresses } from "./iam-names";
import { lifecycleWarnings } from "./lifecycle";
import { providerVersion } from "./provider-version";
import { referencedValues } from "./referenced-values";
import { settings } from "./settings";
import { unusedStates } from "./unused-states";

/** What is wrong within one stack, beyond what its schema can say. */
export function stackErrors(draft: NamedDraft): Problem[] {
  const { backend } = draft.stack;
  return [
    ...settings(draft),
    ...providerVersion(draft),
    ...auth(draft),
    ...connectors(draft),
    ...bucketOptions(draft),
    ...(backend ? backendErrors(backend, draft.pathOf("backend")) : []),
    ...referencedValues(draft),
    ...adoption(draft),
  ];
}

function backendErrors(...backend: Parameters<typeof backendTexts>): Problem[] {
  return [...backendTexts(...backend), ...backendBucket(...backend)];
}

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
      state ? backendErrors(state, ["remoteStates", name]) : [],
    ),
    ...bucketClaims(drafts),
    ...folderPaths(drafts),
    ...stateClaims(sound),
    ...statesOutOfReach(drafts),
    ...iamNames(sound),
    ...sound.flatMap(keyAddresses),
  ];
}

/** What the author of a file should know of its stacks beside each other. */
export function fileWarnings(drafts: readonly NamedDraft[]): Problem[] {
  return [
    ...bucketsWithinReach(drafts),
    ...lifecycleWarnings(drafts),
    ...brazeIdWarnings(drafts),
    ...unusedStates(drafts),
  ];
}
