import { readFileSync } from "node:fs";
import { backend, remoteState } from "../../lib/config/schema/backend";
import { fileSchema } from "../../lib/config/schema/file";
import { argumentsOf, keysOf } from "./schema-keys";

const PAGE = readFileSync("docs/configuration.md", "utf8");

/** The cells of the table that follows a comment, row by row. */
const tableAfter = (end: number): string[][] =>
  PAGE.slice(end)
    .trimStart()
    .split("\n\n", 1)[0]!
    .split("\n")
    .slice(2)
    .map((row) =>
      row
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
const tables = (kind: string): [string, string[][]][] =>
  [...PAGE.matchAll(new RegExp(`<!-- ${kind} of: (.+) -->`, "g"))].flatMap((match) =>
    match[1]!.split(", ").map((of): [string, string[][]] => [of, tableAfter(match.index + match[0].length)]),
  );
const codesIn = (cell: string | undefined): string[] =>
  [...(cell ?? "").matchAll(/`([^`]+)`/g)].map(([, code]) => code!).sort();

const documentedKeys = Object.fromEntries(
  tables("keys").map(([place, rows]) => [
    place,
    Object.fromEntries(rows.map(([key]) => [codesIn(key)[0], key!.startsWith("**")])),
  ]),
);
const documentedArguments = Object.fromEntries(
  tables("arguments").map(([place, rows]) => [
    place,
    Object.fromEntries(
      rows.map(([type, required, optional]) => [
        codesIn(type)[0],
        { required: codesIn(required), optional: codesIn(optional) },
      ]),
    ),
  ]),
);

test("the page has every key of the schema, no other, and says which are required", () => {
  const keys = keysOf(fileSchema);
  const settings = keys.defaults!;
  const ofStackAlone = Object.entries(keys["stacks.STACK"]!).filter(([key]) => !(key in settings));
  expect(documentedKeys).toEqual({ ...keys, "stacks.STACK": Object.fromEntries(ofStackAlone) });
});

test("a stack has every key of the defaults", () => {
  const keys = keysOf(fileSchema);
  expect(keys["stacks.STACK"]).toMatchObject(keys.defaults!);
});

test("the page has every argument of every backend, and no other", () => {
  const nested = { ...argumentsOf(backend).nested };
  expect(documentedArguments).toEqual({
    backend: argumentsOf(backend).types,
    nested,
    remoteState: argumentsOf(remoteState).types,
  });
});
