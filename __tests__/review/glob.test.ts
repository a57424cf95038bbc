import * as fc from "fast-check";
import { matches } from "../../lib/evaluator/pattern";
import { arnGlobOf, globOf, literalGlobOf } from "../../lib/review/glob";
import { TooManyStates, witnessesOf } from "../../lib/review/witnesses";
import { runs } from "../support/runs";

fc.configureGlobal({ seed: 20260101 });

const vectorsOf = (texts: readonly string[], patterns: readonly string[]) =>
  new Set(texts.map((text) => patterns.map((pattern) => Number(matches(pattern, text))).join("")));

test("each witness matches what it says", () => {
  const patterns = ["a*", "*b", "a?b", "ab"];
  const witnesses = witnessesOf(patterns.map(globOf));
  expect(witnesses.map(({ text }) => patterns.map((pattern) => matches(pattern, text)))).toEqual(
    witnesses.map(({ matches: said }) => said),
  );
});

test("no combination that a text has is missing", () => {
  const pattern = fc.string({ unit: fc.constantFrom("a", "b", "*", "?"), maxLength: 5 });
  const texts = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 }), { minLength: 20 });
  fc.assert(
    fc.property(fc.array(pattern, { minLength: 1, maxLength: 4 }), texts, (patterns, some) => {
      const found = vectorsOf(
        witnessesOf(patterns.map(globOf)).map(({ text }) => text),
        patterns,
      );
      expect([...vectorsOf(some, patterns)].filter((vector) => !found.has(vector))).toEqual([]);
    }),
    { numRuns: runs({ quick: 100, thorough: 300 }) },
  );
});

test("in an ARN's first parts, a star stands for no colon", () => {
  const [bare, withColon] = ["arn:*:x", "arn:a:x"].map(arnGlobOf);
  const texts = witnessesOf([bare!, withColon!]).map(({ text }) => text);
  expect(texts.filter((text) => /^arn:[^:]*:x$/.test(text)).length).toBe(2);
  expect(texts.some((text) => /^arn:.*:.*:x$/.test(text))).toBe(false);
});

test("a literal has no wildcards", () => {
  expect(witnessesOf([literalGlobOf("*")]).find(({ matches: [is] }) => is)?.text).toBe("*");
});

test("patterns with too many combinations are refused", () => {
  const patterns = Array.from({ length: 16 }, (_, i) => `*${String.fromCharCode(97 + i).repeat(4)}*x*`);
  expect(() => witnessesOf(patterns.map(globOf))).toThrow(TooManyStates);
});
