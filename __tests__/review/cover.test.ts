import fc from "fast-check";
import { cover } from "../../lib/review/cover";

interface Named {
  readonly names: readonly string[];
  readonly patterns: readonly string[];
}

const one = (name: string, ...patterns: readonly string[]): Named => ({ names: [name], patterns });

/** Classes whose names a list has. */
const named = (chosen: readonly Named[], all: readonly Named[]): string[] =>
  cover(
    chosen,
    all,
    ({ names }) => names,
    "*",
    ({ names }) => `such as ${names[0]}`,
  );

/** Classes with names that no list has. */
const unnamed = (chosen: readonly Named[], all: readonly Named[]): string[] =>
  cover(
    chosen,
    all,
    () => undefined,
    "*",
    ({ names }) => `such as ${names[0]}`,
  );

const GET = one("s3:GetObject", "s3:Get*", "s3:GetObject");
const TAGS = one("s3:GetObjectTagging", "s3:Get*");
const PUT = one("s3:PutObject", "s3:PutObject");
const OTHER = one("s3:DeleteObject");

test("a pattern that has all of the classes, and no others, stands for them", () => {
  expect(named([GET, TAGS], [GET, TAGS, PUT, OTHER])).toEqual(["s3:Get*"]);
});

test("the pattern that has the most classes comes first", () => {
  expect(named([GET, TAGS, PUT], [GET, TAGS, PUT, OTHER])).toEqual(["s3:Get*", "s3:PutObject"]);
});

test("few classes without a pattern of their own are named", () => {
  expect(named([TAGS, OTHER], [GET, TAGS, PUT, OTHER])).toEqual(["s3:GetObjectTagging", "s3:DeleteObject"]);
});

test("many classes are a pattern with its exceptions", () => {
  const many: Named = { names: Array.from({ length: 9 }, (_, i) => `s3:Get${i}`), patterns: ["s3:Get*"] };
  expect(named([many], [GET, many, PUT])).toEqual(["s3:Get*, but not s3:GetObject"]);
});

test("many classes without a pattern are everything but the others", () => {
  const many: Named = { names: Array.from({ length: 9 }, (_, i) => `s3:Get${i}`), patterns: [] };
  expect(named([many], [GET, many, PUT])).toEqual(["*, but not s3:Get*, s3:PutObject"]);
});

const FOLDER = one("bucket/currents/a", "bucket/*", "bucket/currents/*");
const REST = one("bucket/a", "bucket/*");
const ELSEWHERE = one("elsewhere");

test("resources that a pattern has, but for some, are the pattern with exceptions", () => {
  expect(unnamed([REST], [FOLDER, REST, ELSEWHERE])).toEqual(["bucket/*, but not bucket/currents/*"]);
});

test("resources that no pattern has are everything but the others", () => {
  expect(unnamed([ELSEWHERE], [FOLDER, REST, ELSEWHERE])).toEqual(["*, but not bucket/*"]);
});

test("an exception that no pattern tells is an example", () => {
  expect(unnamed([REST], [REST, one("bucket/b", "bucket/*")])).toEqual(["bucket/*, but not such as bucket/b"]);
});

test("nothing is said of no classes", () => {
  expect([named([], [GET]), unnamed([], [FOLDER])]).toEqual([[], []]);
});

/** The classes that a text means, where patterns are read as what they have. */
function meant(text: string, all: readonly Named[]): Named[] {
  const [head = "", ...exceptions] = text.split(/, but not |, /);
  const having = (pattern: string) =>
    pattern === "*" ? all : all.filter(({ names, patterns }) => patterns.includes(pattern) || names.includes(pattern));
  const out = exceptions.flatMap(having);
  return having(head).filter((each) => !out.includes(each));
}

test("what is said means the chosen classes, and no others", () => {
  const patterns = fc.subarray(["a*", "b*", "c*", "d*"]);
  const classes = fc.array(patterns, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(classes, fc.infiniteStream(fc.boolean()), (lists, choice) => {
      const all = lists.map((each, i) => one(`n${i}`, ...each));
      const chosen = all.filter(() => choice.next().value === true);
      const said = new Set(named(chosen, all).flatMap((text) => meant(text, all)));
      expect(all.filter((each) => said.has(each))).toEqual(chosen);
    }),
  );
});
