import * as z from "zod";
import { ARCHIVE_FOLDER, EXPORTS_FOLDER } from "../../dashboard";
import { STORAGE_CLASSES, StorageClass } from "../../storage-classes";
import { hinted, repeated } from "./hints";
import { PREFIX } from "./prefix";
import { Output, Rule, text } from "./text";

/** S3 allows 255 characters in the id of a lifecycle rule, which begins with `expire-`. */
export const LONGEST_RULE_PREFIX = 248;

/** A lifecycle rule's id is made of its prefix. */
const LIFECYCLE_PREFIX: Rule = {
  ...PREFIX,
  allowed: `1 to ${LONGEST_RULE_PREFIX} of letters, digits and ! _ . * ' ( ) - /`,
  pattern: /^[A-Za-z0-9!_.*'()/-]{1,248}$/,
};

/** What Braze writes, by its own names. */
export const WRITTEN_BY_BRAZE = { exports: EXPORTS_FOLDER, "message-archive": ARCHIVE_FOLDER } as const;

/** What stands before the name of a connector. */
export const CONNECTOR_PREFIX = "connector ";

/** Other words for what Braze writes. */
const OTHER_WORDS: readonly (readonly [keyof typeof WRITTEN_BY_BRAZE, RegExp])[] = [
  ["message-archive", /archive|^sent_messages$/],
  ["exports", /^export|^segment-export$/],
];

/** What a lifecycle rule is for, by Braze's names. */
const LIFECYCLE_FOR: Rule = {
  what: "what Braze writes",
  allowed: "exports, message-archive, or connector NAME",
  pattern: /^(exports|message-archive|connector [a-z0-9][a-z0-9_-]{0,39})$/,
  repair: (written) => {
    const word = written.toLowerCase().replace(/\/+$/, "");
    const [known] = OTHER_WORDS.find(([, pattern]) => pattern.test(word)) ?? [];
    return known ?? word.replace(/^(?:connectors?[\s:./]+)?(?!connectors?$)/, CONNECTOR_PREFIX);
  },
};

/** S3 allows 1000 lifecycle rules, two of which can be the stack's own. */
const MOST_RULES = 998;

const wholeDays = () => z.int().min(1).max(36500);

export const days = wholeDays();

const expirationDays = hinted(wholeDays(), {
  instead: (value) =>
    typeof value === "number" && value < 1
      ? "at least 1: S3 counts whole days, and a link to an export that Braze e-mails works for 4 hours"
      : undefined,
});

const transition = hinted(
  z.strictObject({
    storageClass: z.enum(Object.keys(STORAGE_CLASSES) as [StorageClass]).meta({
      description:
        "The storage class. Objects in GLACIER and DEEP_ARCHIVE must be restored before anyone can read them.",
    }),
    days: days.meta({
      description:
        "Days after which S3 moves an object, counted from its creation: at least 30 for STANDARD_IA and ONEZONE_IA.",
    }),
  }),
  { instead: (value) => `a mapping: { storageClass: ${repeated(value, "GLACIER_IR")}, days: 90 }` },
);

const transitionTo = z.union([transition, z.array(transition).min(1)]).meta({
  title: "Cheaper storage",
  examples: [{ storageClass: "GLACIER_IR", days: 90 }],
  description:
    "The storage class that S3 moves objects to, or a list of classes in the order in which objects move. Braze reads " +
    "nothing that is a day old. By default, objects stay in S3 Standard.",
});

const actions = {
  expirationDays: expirationDays.optional().meta({
    description: "Days after which S3 deletes an object. By default, S3 keeps it.",
  }),
  transitionTo: transitionTo.optional(),
};

const prefixRule = z
  .strictObject({
    prefix: text(LIFECYCLE_PREFIX).meta({
      examples: ["currents/"],
      description: "The prefix that the rule is for, e.g. currents/. One prefix has one rule.",
    }),
    ...actions,
  })
  .meta({ title: "A rule for a prefix" });

const brazeRule = z
  .strictObject({
    for: text(LIFECYCLE_FOR).meta({
      examples: [...Object.keys(WRITTEN_BY_BRAZE), "connector production"],
      description:
        "What the rule is for. `connector NAME`: the folder of this stack's connector. `exports`: " +
        `${EXPORTS_FOLDER}/, where Braze exports users; Braze doesn't document where it writes other reports. ` +
        `\`message-archive\`: ${ARCHIVE_FOLDER}/.`,
    }),
    ...actions,
  })
  .meta({ title: "A rule for what Braze writes" });

export const lifecycle = z
  .array(z.union([prefixRule, brazeRule]))
  .max(MOST_RULES)
  .meta({
    description:
      "Rules that delete old objects or move them to cheaper storage, one for each prefix. By default, S3 keeps objects. S3 " +
      "always aborts incomplete uploads after 7 days.",
  });

/** One rule for what S3 does with old objects. */
export type LifecycleRuleConfig = Output<typeof lifecycle>[number];

/** When objects move to a storage class. */
export type TransitionConfig = Output<typeof transition>;
