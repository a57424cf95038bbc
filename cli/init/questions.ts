import { BRAZE_PAGES } from "../../lib/braze-pages";
import { notOneOf } from "../../lib/config/problems/wrong-value";
import { BRAZE_ACCOUNT_ID, EXTERNAL_ID } from "../../lib/config/schema/auth";
import { BUCKET_NAME } from "../../lib/config/schema/bucket";
import { ACCOUNT_ID, REGION } from "../../lib/config/schema/settings";
import { Rule, text } from "../../lib/config/schema/text";
import { AUTH_METHODS, AuthMethod, Integration, INTEGRATIONS } from "../../lib/policies/integration";
import { Answers, externalIdOption, OPTIONS } from "./answers";

interface OpenQuestion {
  /** The option that would have answered it. */
  readonly option: string;
  /** What a person is asked. */
  readonly message: string;
  /** What is said where nobody can be asked. */
  readonly missing: string;
}

/** A question for a text. */
export interface TextQuestion extends OpenQuestion {
  readonly kind: "text";
  /** What an answer looks like. */
  readonly example: string;
  readonly answer: (text: string) => Partial<Answers>;
}

/** One of the answers that can be chosen. */
export interface Choice<T extends string = string> {
  readonly value: T;
  readonly label: string;
  readonly hint: string;
}

/** A question with one answer of a few. */
export interface ChoiceQuestion extends OpenQuestion {
  readonly kind: "one";
  readonly choices: readonly Choice<AuthMethod>[];
  readonly answer: (value: AuthMethod) => Partial<Answers>;
}

/** A question with some answers of a few, at least one. */
export interface ChoicesQuestion extends OpenQuestion {
  readonly kind: "some";
  readonly choices: readonly Choice<Integration>[];
  readonly answer: (values: readonly Integration[]) => Partial<Answers>;
}

/** Something that must be known before a configuration can be written. */
export type Question = TextQuestion | ChoiceQuestion | ChoicesQuestion;

/** What must still be known, in the order in which a person is asked. What is needed for a role is known from the method. */
export function openQuestions(answers: Partial<Answers>): Question[] {
  const { integrations, method, externalIds } = answers;
  const needsIds = method === "role" ? (integrations ?? []).filter((each) => externalIds?.[each] === undefined) : [];
  return [
    ...(integrations ? [] : [WHICH_INTEGRATIONS]),
    ...(answers.region === undefined ? [WHICH_REGION] : []),
    ...(answers.accountId === undefined ? [WHICH_ACCOUNT] : []),
    ...(answers.bucket === undefined ? [WHICH_BUCKET] : []),
    ...(method === undefined ? [WHICH_METHOD] : []),
    ...(method === "role" && answers.brazeAccountId === undefined ? [whichBrazeAccount(integrations)] : []),
    ...needsIds.map((integration) => whichExternalId(integration, answers)),
  ];
}

const WHICH_INTEGRATIONS: ChoicesQuestion = {
  kind: "some",
  option: OPTIONS.integrations,
  message: "What shall Braze write to the bucket?",
  missing: `${notOneOf(undefined, INTEGRATIONS)}, or both with a comma between them`,
  choices: [
    { value: "currents", label: "events", hint: "Braze Currents" },
    { value: "export", label: "exports", hint: "Dashboard Data Export" },
  ],
  answer: (integrations) => ({ integrations: INTEGRATIONS.filter((each) => integrations.includes(each)) }),
};

const WHICH_METHOD: ChoiceQuestion = {
  kind: "one",
  option: OPTIONS.method,
  message: "How shall Braze sign in?",
  missing: `${notOneOf(undefined, AUTH_METHODS)}; a role also needs ${OPTIONS.brazeAccountId} and ${OPTIONS.externalIds}`,
  choices: [
    { value: "role", label: "with a role", hint: "Braze's form calls it AWS Role ARN; no secret exists" },
    { value: "access-key", label: "with an access key", hint: "Terraform's state holds the secret" },
  ],
  answer: (method) => ({ method }),
};

const WHICH_REGION = question(
  OPTIONS.region,
  REGION,
  "In which AWS region shall the bucket be?",
  "us-east-1",
  (region) => ({
    region,
  }),
);

const WHICH_ACCOUNT = question(
  OPTIONS.accountId,
  ACCOUNT_ID,
  "Which is your AWS account? Terraform refuses every other",
  "111122223333",
  (accountId) => ({ accountId }),
);

const WHICH_BUCKET = question(
  OPTIONS.bucket,
  BUCKET_NAME,
  "What shall the bucket be called? Terraform makes it",
  "example-braze",
  (bucket) => ({ bucket }),
);

function whichBrazeAccount([integration = "currents"]: readonly Integration[] = []): TextQuestion {
  return question(
    OPTIONS.brazeAccountId,
    BRAZE_ACCOUNT_ID,
    `Which is Braze's AWS account? Select AWS Role ARN on Braze's page ${BRAZE_PAGES[integration]}`,
    "444455556666",
    (brazeAccountId) => ({ brazeAccountId }),
  );
}

function whichExternalId(integration: Integration, answers: Partial<Answers>): TextQuestion {
  return question(
    externalIdOption(integration, answers),
    EXTERNAL_ID,
    `Which external id does Braze show on the page ${BRAZE_PAGES[integration]}?`,
    "00000000-0000-4000-8000-000000000001",
    (id) => ({ externalIds: { ...answers.externalIds, [integration]: id } }),
  );
}

function question(
  option: string,
  rule: Rule,
  message: string,
  example: string,
  answer: TextQuestion["answer"],
): TextQuestion {
  const missing = text(rule).safeParse(undefined).error?.issues[0]?.message ?? "missing";
  return { kind: "text", option, message, missing, example, answer };
}
