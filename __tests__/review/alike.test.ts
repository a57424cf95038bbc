import { neutralTexts } from "../../lib/review/alike";

const BUCKET = "example-events";
const STACK = "dev-currents";
const neutral = (text: string, bucket = BUCKET, name = STACK) => neutralTexts([text], bucket, name);

const json = (...values: readonly string[]) => JSON.stringify(values);

test("stacks that differ in their names alone have the same neutral texts", () => {
  const text = (bucket: string, stack: string) =>
    neutralTexts([json(bucket, `arn:aws:s3:::${bucket}/*`, `braze-${stack}`)], bucket, stack)?.texts;
  expect(text("example-events", "dev-currents")).toEqual(text("example-others", "dev-exports"));
});

test("names are put back as they were", () => {
  const text = json(`arn:aws:s3:::${BUCKET}/*`, STACK);
  const found = neutral(text)!;
  const [replaced = ""] = found.texts;
  expect([replaced === text, found.restore(replaced)]).toEqual([false, text]);
});

test.each([
  ["a pattern that could match one name and not another", "arn:aws:s3:::example-*"],
  ["a pattern of another bucket", "arn:aws:s3:::other-*"],
  ["a pattern that leaves open what stands before the name", `arn:aws:s3:::*/${BUCKET}`],
])("%s makes a difference", (_, pattern) => {
  expect(neutral(json(BUCKET, pattern))).toBeUndefined();
});

test.each([
  ["everything", "*"],
  ["actions", "s3:Get*"],
  ["what stands after the name", `arn:aws:s3:::${BUCKET}*`],
  ["a sentence", "what is this?"],
])("a pattern of %s makes no difference", (_, pattern) => {
  expect(neutral(json(BUCKET, pattern))).toBeDefined();
});

test.each([
  ["short", "abc-1"],
  ["a word", "currents"],
  ["with capitals", "Example-1"],
])("a name that is %s stays, since other texts could have it", (_, name) => {
  const text = json(name, BUCKET);
  expect(neutral(text, BUCKET, name)?.texts[0]).toContain(`"${name}"`);
});

test("a name in an address stays, since addresses tell resources apart", () => {
  const text = JSON.stringify({ [`x_${STACK}`]: STACK });
  expect(neutral(text)?.texts[0]).toBe(text);
});

test("a name that is a whole key is no address", () => {
  const text = JSON.stringify({ [STACK]: STACK });
  expect(neutral(text)?.texts[0]).not.toContain(STACK);
});
