import { BRAZE_PAGES } from "../../lib/braze-pages";
import { DEFAULT_ENCRYPTION, DEFAULT_FOLDER_PATH } from "../../lib/dashboard";
import { AUTH_METHODS, AuthMethod, Integration, INTEGRATIONS, integrationPolicy } from "../../lib/policies/integration";
import { BRAZE_KEEPS_EVENTS_HOURS, NEWER_EDITIONS_KEEP_EVENTS_DAYS } from "../../lib/braze-deadline";
import { UnreadablePolicy } from "../../lib/evaluator/parse-policy";
import { menusTo, policiesOf } from "./page";
import { permissionsOf, permissionsOfJson } from "./permissions";

/** What the source says of Braze, beside what Braze's page says. */
export interface Fact {
  readonly name: string;
  /** What the source says, one thing a line. */
  readonly ours: readonly string[];
  /** What the page says. Nothing: the page doesn't say it, or says it in words that aren't understood. */
  readonly onPage: (page: string) => readonly string[];
  /** Where the source says it: a file, and a text in one of its lines. */
  readonly place: { readonly file: string; readonly text: string };
  /** What else the page may say, and why the source says something else. */
  readonly accepted?: { readonly onPage: readonly string[]; readonly why: string };
}

/** The page's name for a bucket. */
const BUCKET = { partition: "aws", bucketName: "INSERTBUCKETNAME" } as const;

/** The last step of each way through Braze's menus. */
const LAST_STEPS: Readonly<Record<Integration, string>> = { currents: "Amazon S3 Data Export", export: "Amazon S3" };

const BUILDERS: Readonly<Record<Integration, Readonly<Record<AuthMethod, string>>>> = {
  currents: { "access-key": "documentedCurrentsKeyPolicy", role: "documentedCurrentsRolePolicy" },
  export: { "access-key": "documentedExportKeyPolicy", role: "documentedExportRolePolicy" },
};

const DASHBOARD = "lib/dashboard.ts";

/** Every fact that the source takes from Braze's page, and that a program can find there. */
export const FACTS: readonly Fact[] = [
  ...INTEGRATIONS.flatMap((integration) => AUTH_METHODS.map((method) => policyFact(integration, method))),
  ...INTEGRATIONS.map((integration): Fact => ({
    name: `menus to ${integration}`,
    ours: [BRAZE_PAGES[integration]],
    onPage: (page) => menusTo(page, LAST_STEPS[integration]),
    place: { file: "lib/braze-pages.ts", text: `  ${integration}: ` },
  })),
  {
    name: "time until Braze drops events",
    ours: [`${BRAZE_KEEPS_EVENTS_HOURS} hours`],
    onPage: (page) => found(page, /more than \*\*(.+?)\*\*/g),
    place: { file: "lib/braze-deadline.ts", text: "export const BRAZE_KEEPS_EVENTS_HOURS" },
    accepted: {
      onPage: [`${NEWER_EDITIONS_KEEP_EVENTS_DAYS} days`],
      why: "older editions say 48 hours: who plans by 48 hours is right with both",
    },
  },
  {
    name: "default folder path",
    ours: [DEFAULT_FOLDER_PATH],
    onPage: (page) => found(page, /Folder Path\b.*?\bdefaults to `(.+?)`/gi),
    place: { file: DASHBOARD, text: "export const DEFAULT_FOLDER_PATH" },
  },
  {
    name: "default of the AES-256 toggle",
    ours: [DEFAULT_ENCRYPTION === "none" ? "OFF" : "ON"],
    onPage: (page) => found(page, /AES-256 Encryption\b.*?\bdefaults to (ON|OFF)\b/gi),
    place: { file: DASHBOARD, text: "export const DEFAULT_ENCRYPTION" },
  },
  ...(
    [
      ["button of Currents", ["Launch Current"], 'finish: "Launch Current"'],
      ["buttons of the export", ["Test Credentials", "Save"], 'finish: "Test Credentials, then Save"'],
      ["choice of an access key", ["AWS Secret Access Key"], '"AWS Secret Access Key"'],
      ["choice of a role", ["AWS Role ARN"], '"AWS Role ARN"'],
    ] as const
  ).map(([name, words, text]): Fact => ({
    name,
    ours: words,
    onPage: (page) => words.filter((word) => page.includes(`**${word}**`)),
    place: { file: DASHBOARD, text },
  })),
  ...["S3 access ID", "AWS access ID", "AWS secret access key", "AWS S3 bucket name"].map((field): Fact => ({
    name: `field "${field}"`,
    ours: [field],
    onPage: (page) => (page.includes(field) ? [field] : []),
    place: { file: DASHBOARD, text: `"${field}"` },
  })),
];

function policyFact(integration: Integration, method: AuthMethod): Fact {
  return {
    name: `policy of ${integration} with ${method}`,
    ours: permissionsOf(integrationPolicy({ edition: "documented", integration, method }, BUCKET)),
    onPage: (page) =>
      policiesOf(page)
        .filter((policy) => policy.integration === integration && policy.method === method)
        .flatMap(({ json }) => readable(json)),
    place: { file: "lib/policies/documented.ts", text: `export function ${BUILDERS[integration][method]}(` },
    ...(integration === "currents" &&
      method === "access-key" && {
        accepted: {
          // Since January 2025, the page shows one document for both methods of Currents.
          onPage: permissionsOf(integrationPolicy({ edition: "documented", integration, method: "role" }, BUCKET)),
          why: "documented stays the edition that it was, so that no deployed policy changes; scoped allows all of this",
        },
      }),
  };
}

/** A document that Braze broke is a difference like any other. */
function readable(json: string): string[] {
  try {
    return permissionsOfJson(json);
  } catch (error) {
    if (error instanceof UnreadablePolicy) {
      return [`no policy: ${error.message}`];
    }
    throw error;
  }
}

/** What a pattern catches on the page, each once. */
function found(page: string, pattern: RegExp): string[] {
  return [...new Set([...page.matchAll(pattern)].map(([, text = ""]) => text))].sort();
}
