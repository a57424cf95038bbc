import { SECRET_SHAPES, SecretShape } from "./secret-shapes";

/** In an address, what stands before the host has a password: `https://name:password@host`. A port is none. */
export const PASSWORD_IN_ADDRESS: SecretShape = {
  what: "an address with a password",
  pattern: /\/\/[^/:@\s[]{0,256}:(?!\d{1,5}(?:[/?#]|$))[^@\s]{1,256}@/g,
};

/** A name that says it, with a value: `token=…`, as in a query, a fragment, or a connection string. */
const NAMED_SECRET: SecretShape = {
  what: "a password or token",
  pattern:
    /(?<![A-Za-z0-9])(?:(?:access|account|api|private|secret|secret_?access|shared_?access)_?key|(?:access_?|auth_?|id_?|refresh_?|sas_?|x-amz-security-)?token|(?:client_?)?secret|pass(?:phrase|wd|word)|pwd|sig|(?:shared_?access|x-amz-)?signature)=[^\s&;]+/gi,
};

/** What AWS's secret access keys are made of, and how long they are. A slash may be of the key, or before or behind it. */
const RUN = /[A-Za-z0-9/+]{40,}/g;
const LENGTH_OF_SECRET_KEY = 40;

/** Where a random text changes, and words seldom do: from small letters to capitals, and between letters and digits. */
const TURN = /(?<=[a-z])[A-Z]|(?<=[A-Za-z])\d|(?<=\d)[A-Za-z]|\+/g;

/** Of ten thousand random keys, about five have fewer turns. A name or path of this length has about five turns. */
const TURNS_WITH_DIGIT = 8;
const TURNS_WITHOUT_DIGIT = 12;

const SHAPES = [...SECRET_SHAPES, PASSWORD_IN_ADDRESS, NAMED_SECRET];

const SECRET_KEY = "an AWS secret access key";

/** Every kind of credential that is found. */
export const SECRETS_FOUND: readonly string[] = [...SHAPES.map(({ what }) => what), SECRET_KEY];

/** What stands for a text that must not be seen. */
export const NOT_SHOWN = "(not shown)";

/**
 * What kind of credential a text has in it, going by shapes.
 *
 * @returns e.g. `an AWS access key id`; undefined if no shape is found
 */
export function secretIn(text: string): string | undefined {
  const shape = SHAPES.find(({ pattern }) => text.search(pattern) >= 0);
  return shape?.what ?? (secretKeysIn(text).length > 0 ? SECRET_KEY : undefined);
}

/** A text without the credentials in it. */
export function withoutSecrets(text: string): string {
  const rest = SHAPES.reduce((shown, { pattern }) => shown.replace(pattern, NOT_SHOWN), text);
  return secretKeysIn(rest).reduce((shown, key) => shown.replaceAll(key, NOT_SHOWN), rest);
}

/** Letters and digits that may be a part of a credential: as long as the shortest tokens, with a turn every four. */
const TOKEN_RUN = /[A-Za-z0-9+_=~]{20,}/g;
const LETTERS_FOR_A_TURN = 4;

/** Whether a part of a text looks random. That is too common in harmless texts to refuse it. */
export function hasRandomRun(text: string): boolean {
  return [...text.matchAll(TOKEN_RUN)].some(
    ([run]) => isOfBothCases(run) && turnsOf(run) * LETTERS_FOR_A_TURN >= run.length,
  );
}

function secretKeysIn(text: string): string[] {
  return [...text.matchAll(RUN)].flatMap(([run]) => partsOf(run)).filter(isSecretKey);
}

/** The parts of a run that are as long as a key, and have the run's end or a slash on both sides. */
function partsOf(run: string): string[] {
  const starts = [0, ...[...run.matchAll(/\//g)].map(({ index }) => index + 1)];
  return starts
    .map((start) => ({ start, end: start + LENGTH_OF_SECRET_KEY }))
    .filter(({ end }) => end === run.length || run[end] === "/")
    .map(({ start, end }) => run.slice(start, end));
}

function isSecretKey(text: string): boolean {
  return isOfBothCases(text) && turnsOf(text) >= (/\d/.test(text) ? TURNS_WITH_DIGIT : TURNS_WITHOUT_DIGIT);
}

function isOfBothCases(text: string): boolean {
  return /[a-z]/.test(text) && /[A-Z]/.test(text);
}

function turnsOf(text: string): number {
  return text.match(TURN)?.length ?? 0;
}
