import { readFileSync } from "node:fs";
import { editorSchema } from "../../scripts/editor-schema";

const FILE = "schema/braze.schema.json";
const STALE = `${FILE} is not what lib/config/schema/ says, run: npm run schema`;

type Node = Record<string, unknown>;

const schema = JSON.parse(editorSchema()) as Node;

/** Keys whose values are arguments of backends, which are Terraform's to explain. */
const OF_TERRAFORM = ["backend", "remoteStates"];

/** The keys of a file that have no description. */
function unexplainedIn(node: unknown): string[] {
  if (typeof node !== "object" || node === null) {
    return [];
  }
  const keys = Object.entries(((node as Node).properties ?? {}) as Record<string, Node>);
  return [
    ...keys.flatMap(([key, { description }]) => (description === undefined ? [key] : [])),
    ...keys.filter(([key]) => !OF_TERRAFORM.includes(key)).flatMap(([, inner]) => unexplainedIn(inner)),
    ...Object.entries(node).flatMap(([keyword, inner]) => (keyword === "properties" ? [] : unexplainedIn(inner))),
  ];
}

/** Every mapping within a JSON value, itself included. */
function nodesIn(value: unknown): Node[] {
  return typeof value !== "object" || value === null
    ? []
    : [...(Array.isArray(value) ? [] : [value as Node]), ...Object.values(value).flatMap(nodesIn)];
}

/** Keywords whose values are data, not schemas. */
const DATA = ["examples", "defaultSnippets"];

/** The keywords of a JSON Schema: the names of a mapping's properties are none. */
function keywordsIn(node: unknown): string[] {
  if (Array.isArray(node)) {
    return node.flatMap(keywordsIn);
  }
  return typeof node !== "object" || node === null
    ? []
    : Object.entries(node as Node).flatMap(([key, value]) => [
        key,
        ...(DATA.includes(key) ? [] : keywordsIn(key === "properties" ? Object.values(value as Node) : value)),
      ]);
}

test("the schema in the repository is the one that the configuration is read by", () => {
  const committed = readFileSync(FILE, "utf8");
  expect(committed === editorSchema() ? "up to date" : STALE).toBe("up to date");
});

test("the schema uses keywords of draft-07 only, and those that yaml-language-server knows beside them", () => {
  expect(schema.$schema).toBe("http://json-schema.org/draft-07/schema#");
  expect([...new Set(keywordsIn(schema))].sort()).toEqual([
    "$schema",
    "additionalProperties",
    "anyOf",
    "const",
    "defaultSnippets",
    "description",
    "enum",
    "enumDescriptions",
    "examples",
    "items",
    "maxItems",
    "maximum",
    "minItems",
    "minLength",
    "minimum",
    "oneOf",
    "pattern",
    "patternErrorMessage",
    "properties",
    "propertyNames",
    "required",
    "title",
    "type",
  ]);
});

test("every pattern is one that validators compile, with the flag u", () => {
  const patterns = nodesIn(schema).flatMap(({ pattern }) => (typeof pattern === "string" ? [pattern] : []));
  expect(patterns).toContain("^\\d{12}$");
  expect(() => patterns.map((pattern) => new RegExp(pattern, "u"))).not.toThrow();
});

test("every key is explained to whoever hovers over it, but for the arguments of backends", () => {
  expect(unexplainedIn(schema)).toEqual([]);
});
