import { ADOPTION } from "./adoption";
import { ALARMS } from "./alarms";
import { BUCKET } from "./bucket";
import { Edit } from "./edit";
import { INTEGRATIONS } from "./integrations";
import { KEYS, SECRETS } from "./keys";
import { NAMES } from "./names";
import { POLICY_STATEMENTS } from "./policy-statements";
import { REACH } from "./reach";
import { RETIRING } from "./retiring";
import { SETTINGS } from "./settings";
import { SIGN_IN } from "./sign-in";
import { STACKS } from "./stacks";

/** Every edit that the page explains, by the list that it stands in. */
export const EDITS: Readonly<Record<string, readonly Edit[]>> = {
  names: NAMES,
  "sign-in": SIGN_IN,
  retiring: RETIRING,
  keys: KEYS,
  secrets: SECRETS,
  bucket: [...BUCKET, ...POLICY_STATEMENTS],
  integrations: [...INTEGRATIONS, ...REACH],
  alarms: ALARMS,
  settings: SETTINGS,
  stacks: STACKS,
  adoption: ADOPTION,
};

/** Every edit, in the order of the page. */
export const ALL_EDITS: readonly Edit[] = Object.values(EDITS).flat();
