import type { Problem } from "../problems/problem";
import { currentAuthsOf, NamedDraft } from "./draft";

/** What to change instead, where the method stays. */
const INSTEAD = {
  "access-key": "to replace a key, add the new one at the end of keys",
  role: "to change the external ids, list the new one beside the old one",
} as const;

/** What `auth` was before has the other method: only then do both have addresses of their own. */
export function retiring(draft: NamedDraft): Problem[] {
  return currentAuthsOf(draft).flatMap(({ auth, path }) => {
    const { method } = auth.retiring ?? {};
    return method !== undefined && method === auth.method
      ? [
          {
            path: draft.pathOf(...path, "retiring", "method"),
            message:
              `auth has the method ${method}, too, and what retires must have the other one, expected ` +
              `${method === "role" ? "access-key" : "role"}; ${INSTEAD[method]}`,
          },
        ]
      : [];
  });
}
