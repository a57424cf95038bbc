import { parseConfig } from "../../lib/config/load";
import { ConfigError, formatProblem } from "../../lib/config/problems/problem";
import { oneIn } from "../support/runs";
import { Field, KEYS, VALUES } from "./every-field";
import { FOUND_BESIDES, FOUND_BY_SECRETLINT } from "./secret-samples";

/** Texts that Terraform or CDKTF would read as code. */
const CODE = [
  "${var.x}",
  "a${b",
  "$${a}",
  "%{ if true }a%{ endif }",
  "a%{b",
  '${file("x")}',
  "#{TfToken[TOKEN.0]}",
  "#{a",
  "&{TfToken[TOKEN.0]}",
  "&{a",
  "${TfToken[TOKEN.0]}",
  "TfToken[TOKEN.0]",
];

/** Characters that nobody sees, or that change how the rest is seen. */
const UNSEEN = Array.from(
  "\u0000\u0007\b\t\n\r\u001b\u007f\u0085\u009b\u00ad\u061c\u200b\u200e\u200f\u2028\u2029\u2060\ufeff" +
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
  (character) => `a${character}b`,
);

const SECRETS = [...FOUND_BY_SECRETLINT.map(({ secret }) => secret), ...FOUND_BESIDES];

/** What is said about a configuration with a text in a field; nothing if the configuration is accepted. */
function refusalOf(field: Field, text: string): string {
  try {
    // YAML takes JSON as it is.
    parseConfig("braze.yaml", JSON.stringify(field.with(text)));
    return "";
  } catch (error) {
    if (error instanceof ConfigError) {
      return error.problems.map(formatProblem).join(" ");
    }
    throw error;
  }
}

/** A field gets every text, or some: then the fields that follow get the others. */
const FIELDS = [...KEYS, ...VALUES].map((field, i) => ({
  field,
  texts: oneIn(16, [...CODE, ...UNSEEN, ...SECRETS], i),
}));

describe.each(FIELDS)("$field.name", ({ field, texts }) => {
  const told = new Map(texts.map((text) => [text, refusalOf(field, text)]));
  const accepted = (some: readonly string[]): string[] => some.filter((text) => told.get(text) === "");

  test("can't be code of Terraform or CDKTF", () => {
    expect(accepted(CODE)).toEqual([]);
  });

  test("can't have an unseen character in it", () => {
    expect(accepted(UNSEEN)).toEqual([]);
  });

  test("can't be a credential", () => {
    expect(accepted(SECRETS)).toEqual([]);
  });

  test("isn't repeated raw in a message", () => {
    const raw = [...told.values()].filter((message) => /[\p{Cc}\p{Zl}\p{Zp}\p{Cf}]/u.test(message));
    expect(raw).toEqual([]);
  });

  test("isn't repeated in a message if it is a credential", () => {
    expect(SECRETS.filter((secret) => told.get(secret)?.includes(secret))).toEqual([]);
  });
});
