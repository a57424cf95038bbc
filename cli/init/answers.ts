import { stringify } from "yaml";
import { parseConfig } from "../../lib/config/load";
import { withoutCredentials } from "../../lib/config/problems/describe-value";
import { ConfigError, ConfigPath } from "../../lib/config/problems/problem";
import { Integration, INTEGRATIONS } from "../../lib/policies/integration";

/** What a first configuration is made of. */
export interface Answers {
  readonly integrations: readonly Integration[];
  readonly region: string;
  readonly accountId: string;
  readonly bucket: string;
  readonly method: string;
  /** @default - an access key needs none */
  readonly brazeAccountId?: string;
  /** Braze shows an id for each integration. @default - an access key needs none */
  readonly externalIds?: Readonly<Partial<Record<Integration, string>>>;
}

/** The option of the command that gives each answer. */
export const OPTIONS = {
  integrations: "--integrations",
  region: "--region",
  accountId: "--account",
  bucket: "--bucket",
  method: "--method",
  brazeAccountId: "--braze-account",
  externalIds: "--external-id",
} as const satisfies Record<keyof Answers, string>;

/** Something that is wrong with an answer. */
export interface AnswerProblem {
  /** The option that gives the answer. */
  readonly option: string;
  readonly message: string;
}

/** The name of the stack that the answers ask for. */
export function stackName(integrations: readonly Integration[]): string {
  return integrations.length > 1 ? "shared-bucket" : (integrations[0] ?? "main");
}

/** The option for the external id of an integration: where both integrations have one, it says which is meant. */
export function externalIdOption(integration: Integration, { integrations = [] }: Partial<Answers>): string {
  return integrations.length > 1 ? `${OPTIONS.externalIds} ${integration}=ID` : OPTIONS.externalIds;
}

/** What the configuration says that the answers ask for, as far as they are given. */
export function configOf(answers: Partial<Answers>): object {
  const { integrations = [], region, accountId, bucket, method, brazeAccountId, externalIds } = answers;
  const sections = integrations.map((integration): [string, object] => [
    integration,
    { auth: { method, brazeAccountId, externalId: externalIds?.[integration] } },
  ]);
  return {
    defaults: { region, accountId },
    stacks: {
      [stackName(integrations)]: {
        bucket: { name: bucket },
        ...(sections.length > 0 ? Object.fromEntries<object>(sections) : { auth: { method, brazeAccountId } }),
      },
    },
  };
}

/** What the rules of the configuration refuse in the answers. What no answer is about isn't told. */
export function problemsOf(answers: Partial<Answers>): AnswerProblem[] {
  try {
    parseConfig("braze.yaml", stringify(configOf(answers)));
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) {
      throw error;
    }
    const problems = error.problems.flatMap(({ path = [], message }): AnswerProblem[] => {
      const option = optionAt(path, answers);
      return option ? [{ option, message: withoutCredentials(message) }] : [];
    });
    // Both integrations have the same method and account.
    return [...new Map(problems.map((problem) => [problem.option + problem.message, problem])).values()];
  }
}

/** The options that give the values of the keys. */
const OPTION_OF_KEY: Readonly<Record<string, string>> = {
  region: OPTIONS.region,
  accountId: OPTIONS.accountId,
  name: OPTIONS.bucket,
  method: OPTIONS.method,
  brazeAccountId: OPTIONS.brazeAccountId,
};

function optionAt(path: ConfigPath, answers: Partial<Answers>): string | undefined {
  const key = String(path.at(-1));
  const integration = INTEGRATIONS.find((each) => each === path[2]);
  return key === "externalId" && integration ? externalIdOption(integration, answers) : OPTION_OF_KEY[key];
}
