import { BadConfig, text } from "./bad-config";

const withRules = (...rules: string[]): string =>
  text(`
    defaults: { region: us-east-1, accountId: "111122223333" }
    stacks:
      main:
        currents: { auth: { method: access-key }, connectors: [{ name: production }, { name: test, folderPath: test }] }
        export: { auth: { method: access-key } }
        bucket:
          name: example-main
          lifecycle:
            ${rules.map((rule) => `- ${rule}`).join("\n            ")}
  `);

const RULE = "stacks.main.bucket.lifecycle[0]";
const FOR = "expected exports, message-archive, or connector NAME";
const CLASSES = "expected STANDARD_IA, ONEZONE_IA, GLACIER_IR, GLACIER or DEEP_ARCHIVE";

/** What is wrong with a rule for old objects. */
export const lifecycle: readonly BadConfig[] = [
  {
    name: "a rule for a connector that is almost one of the stack",
    config: withRules("{ for: connector prodution, expirationDays: 30 }"),
    problems: [
      `braze.yaml:9:18  ${RULE}.for: the stack has no connector "prodution", did you mean production? its connectors: production and test`,
    ],
  },
  {
    name: "a rule for a connector that is like none of the stack",
    config: withRules("{ for: connector behavior, expirationDays: 30 }"),
    problems: [
      `braze.yaml:9:18  ${RULE}.for: the stack has no connector "behavior", its connectors: production and test`,
    ],
  },
  {
    name: "a rule for a connector in a stack without Currents",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, lifecycle: [{ for: connector production, expirationDays: 30 }] }
          export: { auth: { method: access-key } }
    `),
    problems: [
      `braze.yaml:4:54  ${RULE}.for: the stack has no connectors, got "production"; expected prefix: FOLDER/ for a connector of another stack`,
    ],
  },
  ...[
    ["export", "exports"],
    ["segment-export/", "exports"],
    ["archive", "message-archive"],
    ["sent_messages", "message-archive"],
    ["production", "connector production"],
    ["connectors production", "connector production"],
  ].map(([written = "", meant = ""]) => ({
    name: `a rule for ${written}, which means ${meant}`,
    config: withRules(`{ for: ${written}, expirationDays: 30 }`),
    problems: [
      `braze.yaml:9:18  ${RULE}.for: not what Braze writes, got "${written}", ${FOR}; did you mean "${meant}"?`,
    ],
  })),
  {
    name: "a rule for a connector without its name",
    config: withRules("{ for: connector, expirationDays: 30 }"),
    problems: [`braze.yaml:9:18  ${RULE}.for: not what Braze writes, got "connector", ${FOR}`],
  },
  {
    name: "a rule for a prefix and for what Braze writes",
    config: withRules("{ for: exports, prefix: exports/, expirationDays: 30 }"),
    problems: [
      `braze.yaml:9:13  ${RULE}.for: unknown key: prefix and for don't go together, expected one of the two; allowed here: prefix, expirationDays, transitionTo`,
    ],
  },
  {
    name: "two rules for one folder, one by its name and one by its prefix",
    config: withRules("{ for: connector production, expirationDays: 30 }", "{ prefix: currents/, expirationDays: 60 }"),
    problems: [
      'braze.yaml:10:21  stacks.main.bucket.lifecycle[1].prefix: the prefix "currents/" has two rules, expected one',
    ],
  },
  {
    name: "two rules for exports",
    config: withRules("{ for: exports, expirationDays: 30 }", "{ for: exports, expirationDays: 60 }"),
    problems: [
      'braze.yaml:10:18  stacks.main.bucket.lifecycle[1].for: the prefix "segment-export/" has two rules, expected one',
    ],
  },
  {
    name: "exports that expire at once",
    config: withRules("{ for: exports, expirationDays: 0 }"),
    problems: [
      `braze.yaml:9:43  ${RULE}.expirationDays: got the number 0, expected at least 1: S3 counts whole days, and a link to an export that Braze e-mails works for 4 hours`,
    ],
  },
  {
    name: "a rule that does nothing",
    config: withRules("{ for: exports }"),
    problems: [`braze.yaml:9:11  ${RULE}: the rule does nothing, expected expirationDays, transitionTo or both`],
  },
  {
    name: "a rule for a folder with a longer path than a rule can have",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, lifecycle: [{ for: connector main, expirationDays: 30 }] }
          currents: { auth: { method: access-key }, connectors: [{ name: main, folderPath: ${"a".repeat(248)} }] }
    `),
    problems: [
      `braze.yaml:4:54  ${RULE}.for: the folder has 249 characters with its slash, and S3 has room for 248 in a rule; expected a shorter folder path, or no rule`,
    ],
  },
  {
    name: "a rule that is a text",
    config: withRules("exports"),
    problems: [`braze.yaml:9:11  ${RULE}: got "exports", expected a mapping`],
  },
  {
    name: "a storage class alone",
    config: withRules("{ for: exports, transitionTo: GLACIER }"),
    problems: [
      `braze.yaml:9:41  ${RULE}.transitionTo: got "GLACIER", expected a mapping: { storageClass: GLACIER, days: 90 }`,
    ],
  },
  {
    name: "no storage class at all",
    config: withRules("{ for: exports, transitionTo: [] }"),
    problems: [`braze.yaml:9:27  ${RULE}.transitionTo: got an empty list, expected at least 1`],
  },
  {
    name: "a storage class in small letters",
    config: withRules("{ for: exports, transitionTo: { storageClass: glacier, days: 90 } }"),
    problems: [
      `braze.yaml:9:57  ${RULE}.transitionTo.storageClass: not allowed, got "glacier", ${CLASSES}; did you mean GLACIER?`,
    ],
  },
  {
    name: "a storage class that objects are in already",
    config: withRules("{ for: exports, transitionTo: { storageClass: STANDARD, days: 90 } }"),
    problems: [`braze.yaml:9:57  ${RULE}.transitionTo.storageClass: not allowed, got "STANDARD", ${CLASSES}`],
  },
  {
    name: "a transition without days",
    config: withRules("{ for: exports, transitionTo: { storageClass: GLACIER } }"),
    problems: [`braze.yaml:9:27  ${RULE}.transitionTo.days: missing, expected a whole number`],
  },
  ...["STANDARD_IA", "ONEZONE_IA"].map((storageClass) => ({
    name: `a transition to ${storageClass} before the 30th day`,
    config: withRules(`{ for: exports, transitionTo: { storageClass: ${storageClass}, days: 29 } }`),
    problems: [
      `braze.yaml:9:${65 + storageClass.length}  ${RULE}.transitionTo.days: got the number 29, expected at least 30: S3 moves no younger objects to ${storageClass}`,
    ],
  })),
  {
    name: "a transition out of STANDARD_IA before 30 days there",
    config: withRules(
      "{ for: exports, transitionTo: [{ storageClass: STANDARD_IA, days: 30 }, { storageClass: GLACIER, days: 59 }] }",
    ),
    problems: [
      `braze.yaml:9:114  ${RULE}.transitionTo[1].days: got the number 59, expected at least 60: objects move to STANDARD_IA after 30 days, and stay there for 30 at least`,
    ],
  },
  {
    name: "two transitions on one day",
    config: withRules(
      "{ for: exports, transitionTo: [{ storageClass: GLACIER_IR, days: 90 }, { storageClass: GLACIER, days: 90 }] }",
    ),
    problems: [
      `braze.yaml:9:113  ${RULE}.transitionTo[1].days: got the number 90, expected at least 91: objects move to GLACIER_IR after 90 days, and stay there for 1 at least`,
    ],
  },
  {
    name: "a transition to a class that S3 doesn't move objects to from there",
    config: withRules(
      "{ for: exports, transitionTo: [{ storageClass: ONEZONE_IA, days: 30 }, { storageClass: GLACIER_IR, days: 90 }] }",
    ),
    problems: [
      `braze.yaml:9:98  ${RULE}.transitionTo[1].storageClass: S3 moves no objects from ONEZONE_IA to GLACIER_IR, expected GLACIER or DEEP_ARCHIVE after ONEZONE_IA`,
    ],
  },
  {
    name: "a transition after the last one that there can be",
    config: withRules(
      "{ for: exports, transitionTo: [{ storageClass: DEEP_ARCHIVE, days: 30 }, { storageClass: GLACIER, days: 300 }] }",
    ),
    problems: [
      `braze.yaml:9:100  ${RULE}.transitionTo[1].storageClass: S3 moves no objects from DEEP_ARCHIVE to GLACIER, expected nothing after DEEP_ARCHIVE`,
    ],
  },
  {
    name: "a transition whose days are refused, which no other is compared with",
    config: withRules(
      "{ for: exports, transitionTo: [{ storageClass: ONEZONE_IA, days: 0 }, { storageClass: GLACIER_IR, days: 90 }] }",
    ),
    problems: [`braze.yaml:9:76  ${RULE}.transitionTo[0].days: got the number 0, expected at least 1`],
  },
  {
    name: "objects that expire on the day on which they move",
    config: withRules("{ for: exports, transitionTo: { storageClass: GLACIER, days: 90 }, expirationDays: 90 }"),
    problems: [
      `braze.yaml:9:94  ${RULE}.expirationDays: got the number 90, expected more than 90: objects move to GLACIER after 90 days`,
    ],
  },
];
