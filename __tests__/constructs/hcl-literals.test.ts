import { stringify } from "yaml";
import { hclLiterals } from "../../lib/constructs/hcl-literals";
import { synthesiseHcl } from "../support/synthesise";

/** The lines of a configuration's only stack as HCL, without their indentation. */
function hclOf(more: object): string[] {
  const stack = {
    region: "us-east-1",
    accountId: "111122223333",
    bucket: { name: "example-main" },
    export: { auth: { method: "access-key" } },
    ...more,
  };
  const { main = "" } = synthesiseHcl(stringify({ stacks: { main: stack } }));
  return main.split("\n").map((line) => line.trim());
}

test.each([
  ["p\\", '"p\\\\"'],
  ['a"b', '"a\\"b"'],
  ['a\\"b', '"a\\\\\\"b"'],
  ["123", '"123"'],
  ["[a]", '"[a]"'],
  ["{ a = file(b) }", '"{ a = file(b) }"'],
  ['"a', '"\\"a"'],
])("the text %s of a backend is written as %s", (text, written) => {
  expect(hclOf({ backend: { type: "s3", bucket: "states", key: "main", profile: text } })).toContain(
    `profile = ${written}`,
  );
});

test("a text in a list of a backend is escaped", () => {
  const backend = { type: "s3", bucket: "states", key: "main", shared_config_files: ["C:\\aws\\config"] };
  expect(hclOf({ backend })).toContain('"C:\\\\aws\\\\config",');
});

test("a version that is a whole number stays a text", () => {
  expect(hclOf({ providerVersion: "7" })).toContain('version = "7"');
});

test.each(["for", "-", "-a", "9", "a b", "a=b", "ä"])("the tag's key %s is in quotes", (key) => {
  expect(hclOf({ tags: { [key]: "x" } })).toContain(`"${key}" = "x"`);
});

test("a text that is an expression is left as it is", () => {
  expect(hclLiterals({ a: ["${var.a}", 1, true, null] })).toEqual({ a: ["${var.a}", 1, true, null] });
});
