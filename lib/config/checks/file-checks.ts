import { bucketClaims, bucketsWithinReach } from "./buckets";
import { Findings, NamedDraft, SoundStack } from "./draft";
import { folderPaths } from "./folder-paths";
import { iamNames } from "./iam-names";
import { keyAddresses } from "./key-addresses";
import { stateClaims } from "./states";

/** What is wrong between the stacks of a file, and what their author should know. */
export function fileFindings(drafts: readonly NamedDraft[], sound: readonly SoundStack[]): Findings {
  return {
    errors: [
      ...bucketClaims(drafts),
      ...folderPaths(drafts),
      ...stateClaims(sound),
      ...iamNames(sound),
      ...sound.flatMap(keyAddresses),
    ],
    warnings: bucketsWithinReach(drafts),
  };
}
