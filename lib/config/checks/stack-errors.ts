import type { Problem } from "../problems/problem";
import { adoption } from "./adoption";
import { auth } from "./auth";
import { backendTexts } from "./backend-texts";
import { bucketOptions } from "./bucket-options";
import { NamedDraft } from "./draft";
import { connectors } from "./connectors";
import { referencedValues } from "./referenced-values";
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
    ...referencedValues(draft),
    ...adoption(draft),
  ];
}
