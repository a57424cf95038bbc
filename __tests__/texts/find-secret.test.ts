import { execFileSync } from "node:child_process";
import path from "node:path";
import { secretIn, withoutSecrets } from "../../lib/texts/find-secret";
import { SECRET_SHAPES } from "../../lib/texts/secret-shapes";
import { FOUND_BESIDES, FOUND_BY_SECRETLINT, HARMLESS } from "./secret-samples";

const SECRETS = [...FOUND_BY_SECRETLINT.map(({ secret }) => secret), ...FOUND_BESIDES];

/** What secretlint says: the names of its rules, and of those that find each text. */
interface Secretlint {
  readonly rules: readonly string[];
  readonly found: readonly (readonly string[])[];
}

/** Asks secretlint in a process of its own: it is written in modules that the tests' loader can't load. */
function askSecretlint(texts: readonly string[]): Secretlint {
  const script = path.join(__dirname, "ask-secretlint.mjs");
  return JSON.parse(
    execFileSync(process.execPath, [script], { input: JSON.stringify(texts), encoding: "utf8" }),
  ) as Secretlint;
}

test.each(SECRETS.map((secret, i) => [i, secret] as const))(
  "the made-up credential number %i is found",
  (_, secret) => {
    expect(secretIn(secret)).toBeDefined();
  },
);

test.each(SECRETS.map((secret, i) => [i, secret] as const))("nothing is left of credential number %i", (_, secret) => {
  expect(secretIn(withoutSecrets(`before ${secret} behind`))).toBeUndefined();
});

test.each(HARMLESS)("is no credential: %s", (harmless) => {
  expect(secretIn(harmless)).toBeUndefined();
});

test("each shape is one of a credential that is tried here, or is told by its beginning alone", () => {
  const untried = SECRET_SHAPES.filter(({ pattern }) => !SECRETS.some((secret) => secret.search(pattern) >= 0));
  expect(untried.map(({ what }) => what)).toEqual([
    "a token of Atlassian",
    "a token of Databricks",
    "a token of DigitalOcean",
    "a token of Doppler",
    "a token of Grafana",
    "a key of New Relic",
    "a token of PyPI",
    "a token of Sentry",
  ]);
});

describe("secretlint's recommended rules", () => {
  const texts = FOUND_BY_SECRETLINT.map(({ secret }) => secret);
  const secretlint = askSecretlint(texts);

  test("find the same made-up credentials", () => {
    expect(secretlint.found).toEqual(FOUND_BY_SECRETLINT.map(({ rule }) => [`@secretlint/secretlint-rule-${rule}`]));
  });

  test("are these, and no more: a new one needs a shape here", () => {
    const followed = new Set(FOUND_BY_SECRETLINT.map(({ rule }) => `@secretlint/secretlint-rule-${rule}`));
    const others = secretlint.rules.filter((rule) => !followed.has(rule));
    // Those of 1Password and of private keys look inside; that of comments finds nothing, it has others find less.
    expect(others).toEqual([
      "@secretlint/secretlint-rule-gcp",
      "@secretlint/secretlint-rule-privatekey",
      "@secretlint/secretlint-rule-1password",
      "@secretlint/secretlint-rule-filter-comments",
    ]);
  });
});
