import { listNames } from "../../config/problems/list-names";
import type { DocumentDifference } from "./same-document";

/** How a document of AWS differs from the configuration's, in words. @returns undefined if it doesn't */
export function describeDifference({ missing, extra }: DocumentDifference): string | undefined {
  const parts = [
    ...(missing.length > 0 ? [`it lacks "${listNames(missing)}"`] : []),
    ...(extra.length > 0 ? [`it also says "${listNames(extra)}"`] : []),
  ];
  return parts.length > 0 ? parts.join("; ") : undefined;
}
