import { ARCHIVE_FOLDER, EXPORTS_FOLDER } from "../../dashboard";
import type { Problem } from "../problems/problem";
import { foldersOf } from "./connectors";
import { isGiven, isOnBucketOf, NamedDraft, newBucketOf } from "./draft";

/** What a rule for a prefix of a bucket does to what Braze writes there. */
export function lifecycleWarnings(drafts: readonly NamedDraft[]): Problem[] {
  return drafts.flatMap((draft) => {
    const rules = newBucketOf(draft)?.lifecycle ?? [];
    const users = rules.length > 0 ? drafts.filter((other) => isOnBucketOf(draft, other)) : [];
    const hasExports = users.some(({ stack }) => isGiven(stack, "export"));
    const ofConnectors = users.flatMap(foldersOf).map(({ folderPath }) => folderPath);
    const folders = [...new Set([...ofConnectors, ...(hasExports ? [EXPORTS_FOLDER, ARCHIVE_FOLDER] : [])])];
    return rules.flatMap((rule, i) => {
      const { prefix, expirationDays } = rule ?? {};
      const message =
        prefix &&
        (hasExports && overlaps(prefix, ARCHIVE_FOLDER)
          ? archiveExpires(String(expirationDays))
          : writesNothing(prefix, folders));
      return message ? [{ path: draft.pathOf("bucket", "lifecycle", i, "prefix"), message }] : [];
    });
  });
}

function archiveExpires(days: string): string {
  return (
    `S3 would delete the messages that Braze archives in ${ARCHIVE_FOLDER}/ after ${days} days, which Braze does not write ` +
    "again; remove the rule, or choose another prefix, if they must stay"
  );
}

function writesNothing(prefix: string, folders: readonly string[]): string | undefined {
  return folders.some((folder) => overlaps(prefix, folder))
    ? undefined
    : `Braze is not known to write to "${prefix}", so the rule deletes nothing of Braze's; Braze writes to ` +
        folders.map((folder) => `${folder}/`).join(", ");
}

/** Whether objects in a folder can have a prefix. */
function overlaps(prefix: string, folder: string): boolean {
  return `${folder}/`.startsWith(prefix) || prefix.startsWith(`${folder}/`);
}
