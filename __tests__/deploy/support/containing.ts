import { Outcome } from "../../../scripts/edits/edit";

/** Keys of an outcome whose texts are parts of what a command prints. */
const PARTS: readonly string[] = ["message", "applyFails"];

/** An outcome as Jest compares it: plans as a whole, and messages by a part of them. */
export function containing(outcome: Outcome): unknown {
  return Object.fromEntries(
    Object.entries(outcome).map(([key, value]) => [
      key,
      PARTS.includes(key) ? (expect.stringContaining(String(value)) as unknown) : value,
    ]),
  );
}
