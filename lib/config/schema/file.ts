import { z } from "zod";
import { remoteStates } from "./remote-state";
import { defaults, writtenStack } from "./stack";
import { Rule, textMap } from "./text";

/** Names of stacks become names of folders, of state files, and parts of IAM names. */
export const STACK_NAME: Rule = {
  what: "a stack name",
  allowed: "1 to 40 of a-z, 0-9 and -, starting with a letter",
  pattern: /^[a-z][a-z0-9-]{0,39}$/,
  refused: [{ pattern: /^constructor$/, why: "CDKTF can't have a stack of this name" }],
};

/** The whole file. */
export const fileSchema = z
  .strictObject({
    defaults: defaults.optional(),
    remoteStates: remoteStates.optional(),
    stacks: textMap(STACK_NAME, writtenStack)
      .refine((stacks) => Object.keys(stacks).length > 0, "no stack, expected at least one")
      .meta({ description: "Stack name → stack, e.g. currents for cdktf deploy currents" }),
  })
  .meta({ title: "braze.yaml", description: "Which Braze integrations write to which buckets" });
