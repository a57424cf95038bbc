import { parse } from "yaml";
import { backend } from "../../lib/config/schema/backend";
import { parseConfig } from "../../lib/config/load";
import { BLOCKS } from "./pages";

const YAML = BLOCKS.filter(({ language }) => language === "yaml").map(({ page, text }, i) => ({ page, text, i }));
// What synth says of the faulty one is tested beside the message.
const CONFIGURATIONS = YAML.filter(
  ({ text }) => /^# braze\.yaml$|^stacks:/m.test(text) && !text.includes("with two problems"),
);
// Synth always warns of these keys.
const WARNED = /\b(folderScope: true|policy: documented)\b/;
const warnedKey = (text: string): string | undefined => WARNED.exec(text)?.[0].split(":")[0];
const [NARROWED, WHOLE] = [true, false].map((isWarned) =>
  CONFIGURATIONS.filter(({ text }) => WARNED.test(text) === isWarned),
) as [typeof YAML, typeof YAML];
const BACKENDS = YAML.filter(({ text }) => text.startsWith("backend:"));

test("there are blocks to check", () => {
  expect([WHOLE.length > 8, BACKENDS.length > 5]).toEqual([true, true]);
});

test.each(WHOLE)("the configuration in $page (block $i) has no errors and no warnings", ({ text }) => {
  expect(parseConfig("braze.yaml", text).warnings).toEqual([]);
});

test.each(NARROWED)("the configuration in $page (block $i) has the warning of its key, and no other", ({ text }) => {
  expect(parseConfig("braze.yaml", text).warnings.map(({ path }) => path?.at(-1))).toEqual([warnedKey(text)]);
});

test.each(BACKENDS)("the backend in $page (block $i) is one of the schema", ({ text }) => {
  const { backend: given } = parse(text) as { backend: unknown };
  expect(backend.safeParse(given).error?.issues ?? []).toEqual([]);
});
