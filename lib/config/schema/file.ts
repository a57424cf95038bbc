import { adopt } from "./adopt";
import { auth, ROLE_SNIPPET } from "./auth";
import { bucket, REFUSED_FEATURES } from "./bucket";
import { hinted } from "./hints";
import { currents, dataExport } from "./integrations";
import { Output, Rule, text, textMap } from "./text";
import { remoteStates } from "./backend";
import { REQUIRED_SETTINGS, settings } from "./settings";
import * as z from "zod";

/** Names of stacks become names of folders, of state files, and parts of IAM names. */
export const STACK_NAME: Rule = {
  what: "a stack name",
  allowed: "1 to 40 of a-z, 0-9 and -, starting with a letter",
  pattern: /^[a-z][a-z0-9-]{0,39}$/,
  refused: [{ pattern: /^constructor$/, why: "CDKTF can't have a stack of this name" }],
};

/** Names of environments become parts of stacks' names and of IAM names. */
export const ENVIRONMENT: Rule = {
  what: "the name of an environment",
  allowed: "1 to 16 of a-z, 0-9 and -, starting with a letter",
  pattern: /^[a-z][a-z0-9-]{0,15}$/,
};

const environment = text(ENVIRONMENT)
  .optional()
  .meta({
    description:
      "The environment that the file describes, e.g. dev. It stands before the name of each of the file's stacks: " +
      "`dev-currents`. By default, there is none.",
  });

const ownKeys = {
  bucket,
  auth: auth.optional(),
  currents: currents.optional(),
  export: dataExport.optional(),
  adopt: adopt.optional(),
  renamedFrom: text(STACK_NAME)
    .optional()
    .meta({
      description:
        "The name that commands had for the stack before, with its environment. The stack keeps the default names of " +
        "that name.",
    }),
};

/** A stack with what it inherits, and the states that its values may come from. */
export const completeStack = z.strictObject({
  ...settings,
  ...ownKeys,
  environment,
  remoteStates: remoteStates.optional(),
});

/** What stands under `defaults`. */
export const defaults = z
  .strictObject(settings)
  .partial(REQUIRED_SETTINGS)
  .meta({ title: "Defaults", description: "What every stack inherits. The stack's own value wins." });

/** What stands under the name of a stack. */
export const writtenStack = hinted(
  z
    .strictObject({ ...settings, ...ownKeys })
    .partial(REQUIRED_SETTINGS)
    .meta({ title: "A stack", description: "One bucket and what Braze may do with it." }),
  {
    keys: {
      ...REFUSED_FEATURES,
      bucketName: "unknown key, did you mean bucket: { name: NAME }?",
    },
  },
);

/** One stack: a bucket, and what Braze may do with it. */
export type StackConfig = Output<typeof completeStack>;

/** A whole configuration, after every stack has inherited the file's `defaults`. */
export interface Config {
  /** Full name → stack, in the order of the files. A full name begins with the environment, if there is one. */
  readonly stacks: Readonly<Record<string, StackConfig>>;
}

/** A process reads one configuration. Code that zod generates for each mapping would take longer than what it saves. */
export const READ_ONCE = { jitless: true } as const;

/** What all files of a folder share: `_defaults.yaml`. */
export const sharedSchema = z.strictObject({
  environment,
  defaults: defaults.optional(),
  remoteStates: remoteStates.optional(),
});

/** What editors offer to insert under `stacks`. */
const STACK_SNIPPETS = [
  {
    label: "stack for Currents",
    description: "A bucket that Braze Currents writes to, with a role",
    body: { "${3:currents}": { bucket: { name: "${4:example-braze-currents}" }, currents: { auth: ROLE_SNIPPET } } },
  },
  {
    label: "stack for exports",
    description: "A bucket that dashboard data exports go to, with a role",
    body: { "${3:export}": { bucket: { name: "${4:example-braze-export}" }, export: { auth: ROLE_SNIPPET } } },
  },
];

/** The whole file. */
export const fileSchema = z
  .strictObject({
    ...sharedSchema.shape,
    stacks: hinted(
      textMap(STACK_NAME, writtenStack)
        .refine((stacks) => Object.keys(stacks).length > 0, "no stack, expected at least one")
        .meta({
          title: "Stacks",
          defaultSnippets: STACK_SNIPPETS,
          description: "Stack name → stack, at least one. Commands take the name, e.g. `cdktf deploy currents`.",
        }),
      { instead: () => "a mapping in which each key is the name of a stack: stacks: { main: { … } }" },
    ),
  })
  .meta({ title: "braze.yaml", description: "Which Braze integrations write to which buckets." });
