import type { Problem } from "../problem";
import { adoption } from "./adoption";
import { auth } from "./auth";
import { backendTexts } from "./backend-texts";
import { bucketOptions } from "./bucket-options";
import { NamedDraft } from "./check";
import { connectors } from "./connectors";
import { references } from "./references";
import { settings } from "./settings";

/** What is wrong within one stack, beyond what its schema can say. */
export function stackErrors(draft: NamedDraft): Problem[] {
  const { backend } = draft.stack;
  return [
    ...settings(draft),
    ...auth(draft),
    ...connectors(draft),
    ...bucketOptions(draft),
    ...(backend ? backendTexts(backend, draft.pathOf("backend")) : []),
    ...references(draft),
    ...adoption(draft),
  ];
}
