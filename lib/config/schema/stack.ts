import { z } from "zod";
import { adopt } from "./adopt";
import { auth } from "./auth";
import { bucket } from "./bucket";
import { currents, dataExport } from "./integrations";
import type { Output } from "./output";
import { remoteStates } from "./remote-state";
import { REQUIRED_SETTINGS, settings } from "./settings";

const ownKeys = {
  bucket,
  auth: auth.optional(),
  currents: currents.optional(),
  export: dataExport.optional(),
  adopt: adopt.optional(),
};

/** A stack with what it inherits, and the states that its values may come from. */
export const completeStack = z.strictObject({ ...settings, ...ownKeys, remoteStates: remoteStates.optional() });

/** What stands under `defaults`. */
export const defaults = z
  .strictObject(settings)
  .partial(REQUIRED_SETTINGS)
  .meta({ description: "What every stack inherits" });

/** What stands under the name of a stack. */
export const writtenStack = z
  .strictObject({ ...settings, ...ownKeys })
  .partial(REQUIRED_SETTINGS)
  .meta({ description: "One bucket and what Braze may do with it" });

/** One stack: a bucket, and what Braze may do with it. */
export type StackConfig = Output<typeof completeStack>;

/** A whole configuration, after every stack has inherited the file's `defaults`. */
export interface Config {
  /** Stack name → stack, in the file's order. */
  readonly stacks: Readonly<Record<string, StackConfig>>;
}
