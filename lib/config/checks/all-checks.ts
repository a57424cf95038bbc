import { Problem } from "../problems/problem";
import { accessKeys } from "./access-keys";
import { adoption } from "./adoption";
import { allowedIps } from "./allowed-ips";
import { alarmNames, alarms, metricsOfBuckets } from "./alarms";
import { auth } from "./auth";
import { backendBucket } from "./backend-bucket";
import { backendTexts, stateClaims } from "./backends";
import { brazeIdWarnings } from "./braze-ids";
import { bucketClaims, bucketOptions, bucketsWithinReach } from "./buckets";
import { connectors, folderPaths } from "./connectors";
import { currentsReach } from "./currents-reach";
import { deniedBraze, perhapsDeniedBraze } from "./denied-braze";
import { NamedDraft, PlacedStates, SoundStack } from "./draft";
import { iamNames, keyAddresses } from "./iam-names";
import { lifecycleRules, lifecycleWarnings } from "./lifecycle";
import { policyLengths } from "./policy-length";
import { policyStatements } from "./policy-statements";
import { providerVersion } from "./provider-version";
import { referencedValues } from "./referenced-values";
import { retiring } from "./retiring";
import { settings } from "./settings";
import { stackNames } from "./stack-names";
import { statesOutOfReach, statesWithinReach } from "./state-buckets";
import { unusedStates } from "./unused-states";

/** What is wrong within one stack, beyond what its schema can say. */
export function stackErrors(draft: NamedDraft): Problem[] {
  const { backend } = draft.stack;
  return [
    ...settings(draft),
    ...providerVersion(draft),
    ...auth(draft),
    ...accessKeys(draft),
    ...retiring(draft),
    ...connectors(draft),
    ...currentsReach(draft),
    ...allowedIps(draft),
    ...alarms(draft),
    ...bucketOptions(draft),
    ...lifecycleRules(draft),
    ...policyStatements(draft),
    ...(backend ? backendErrors(backend, draft.pathOf("backend")) : []),
    ...referencedValues(draft),
    ...adoption(draft),
  ];
}

function backendErrors(...backend: Parameters<typeof backendTexts>): Problem[] {
  return [...backendTexts(...backend), ...backendBucket(...backend)];
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
      Object.entries(states).flatMap(([name, state]) => (state ? backendErrors(state, [...path, name]) : [])),
    ),
    ...stackNames(drafts),
    ...bucketClaims(drafts),
    ...folderPaths(drafts),
    ...stateClaims(sound),
    ...statesOutOfReach(drafts, remoteStates),
    ...iamNames(sound),
    ...sound.flatMap(keyAddresses),
    ...sound.flatMap(policyLengths),
    ...alarmNames(sound),
    ...metricsOfBuckets(sound),
    ...deniedBraze(sound),
  ];
}

/** What the author should know of stacks beside each other. */
export function warningsAcross(sound: readonly SoundStack[], remoteStates: readonly PlacedStates[]): Problem[] {
  return [
    ...bucketsWithinReach(sound),
    ...statesWithinReach(sound, remoteStates),
    ...lifecycleWarnings(sound),
    ...perhapsDeniedBraze(sound),
    ...brazeIdWarnings(sound),
    ...unusedStates(sound, remoteStates),
  ];
}
