import { listOptions } from "../../lib/config/problems/list-names";
import { notOneOf } from "../../lib/config/problems/wrong-value";
import { EXTERNAL_ID } from "../../lib/config/schema/auth";
import { Integration, INTEGRATIONS } from "../../lib/policies/integration";
import { AnswerProblem, Answers, externalIdOption, OPTIONS } from "./answers";

/** What a person gave as options. */
export interface InitOptions {
  readonly integrations?: string;
  readonly region?: string;
  readonly account?: string;
  readonly bucket?: string;
  readonly method?: string;
  readonly brazeAccount?: string;
  readonly externalId?: readonly string[];
}

/** The answers that options give, and what is wrong with how they are given. */
export interface GivenAnswers {
  readonly answers: Partial<Answers>;
  readonly problems: readonly AnswerProblem[];
}

/** Reads the options that give answers. */
export function givenAnswers(options: InitOptions): GivenAnswers {
  const { integrations, problems } = givenIntegrations(options.integrations);
  const ids = givenExternalIds(options.externalId ?? [], integrations);
  return {
    answers: {
      ...(options.integrations !== undefined && { integrations }),
      ...(options.region !== undefined && { region: options.region }),
      ...(options.account !== undefined && { accountId: options.account }),
      ...(options.bucket !== undefined && { bucket: options.bucket }),
      ...(options.method !== undefined && { method: options.method }),
      ...(options.brazeAccount !== undefined && { brazeAccountId: options.brazeAccount }),
      externalIds: ids.externalIds,
    },
    problems: [...problems, ...ids.problems],
  };
}

interface GivenIntegrations {
  readonly integrations: readonly Integration[];
  readonly problems: readonly AnswerProblem[];
}

function givenIntegrations(given: string | undefined): GivenIntegrations {
  const names = given?.split(",").map((name) => name.trim()) ?? [];
  const unknown = names.filter((name) => !isIntegration(name));
  return {
    integrations: INTEGRATIONS.filter((integration) => names.includes(integration)),
    problems: unknown.map((name) => ({ option: OPTIONS.integrations, message: notOneOf(name, INTEGRATIONS) })),
  };
}

function isIntegration(name: string): name is Integration {
  return INTEGRATIONS.some((integration) => integration === name);
}

interface GivenIds {
  readonly externalIds: Partial<Record<Integration, string>>;
  readonly problems: readonly AnswerProblem[];
}

/** An id is that of the one integration, or says whose it is: `export=ID`. */
function givenExternalIds(given: readonly string[], integrations: readonly Integration[]): GivenIds {
  const externalIds: Partial<Record<Integration, string>> = {};
  const problems: AnswerProblem[] = [];
  const possible = integrations.length > 0 ? integrations : INTEGRATIONS;
  for (const text of given) {
    const { integration, id } = read(text, possible);
    if (integration && possible.includes(integration)) {
      externalIds[integration] = id;
    } else {
      const options = possible.map((each) => externalIdOption(each, { integrations: possible }));
      const what = integration ? `there is no id for ${integration}` : "it isn't said whose id this is";
      problems.push({
        option: OPTIONS.externalIds,
        message: `${what}, expected ${listOptions(options)}; ${EXTERNAL_ID.shownAt}`,
      });
    }
  }
  return { externalIds, problems };
}

/** Whose id a text is, and the id. */
function read(text: string, possible: readonly Integration[]): { integration: Integration | undefined; id: string } {
  const [name = "", ...rest] = text.split("=");
  if (rest.length > 0 && isIntegration(name)) {
    return { integration: name, id: rest.join("=") };
  }
  return { integration: possible.length === 1 ? possible[0] : undefined, id: text };
}
