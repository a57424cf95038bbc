import { Document, isMap, isNode, isScalar, LineCounter, Node, Scalar, visit, YAMLMap } from "yaml";
import { describeValue } from "../problems/describe-value";
import { listNames } from "../problems/list-names";
import type { Finding } from "./syntax-error";

/** Twice as deep as the deepest setting. */
const DEEPEST_NESTING = 16;

type Report = (node: unknown, message: string) => void;

/** What YAML has and a configuration must not. */
export function refusedFeatures(document: Document, lines: LineCounter): Finding[] {
  const findings: Finding[] = [];
  const report: Report = (node, message) => {
    findings.push({ offset: startOf(node) ?? 0, message });
  };
  const refuse: Report = (node, what) =>
    report(node, `${what} are not allowed here; put what stacks share under defaults`);
  if (document.directives?.yaml.explicit && document.directives.yaml.version !== "1.2") {
    report(undefined, `YAML ${document.directives.yaml.version} is not read here, expected 1.2 or no %YAML line`);
  }
  visit(document, {
    Alias: (_, node) => refuse(node, "aliases (*name)"),
    Node: (_, node, ancestors) => {
      if (ancestors.length > DEEPEST_NESTING * 2) {
        report(node, "nested too deeply, no setting is that deep");
        return visit.BREAK;
      }
      if (isMap(node)) {
        checkKeys(node, report, refuse);
        repeatedKeys(node, lines, report);
      }
      if ("anchor" in node && node.anchor) {
        refuse(node, "anchors (&name)");
      }
      if (node.tag) {
        report(node, refusedTag(node.tag));
      }
      return undefined;
    },
  });
  return findings;
}

/** Tags by which other tools read a value from the environment or from another file. */
const TAG_OF_ENVIRONMENT = /^!(env|environ|environment|var|variable)\b/i;
const TAG_OF_FILE = /^!(include|import|file|inc)\b/i;

function refusedTag(tag: string): string {
  if (TAG_OF_ENVIRONMENT.test(tag)) {
    return (
      "tags (!env) are not allowed here: synth reads no value from the environment; write the value, or, " +
      "where a key allows it, { variable: NAME }, which Terraform takes from TF_VAR_NAME"
    );
  }
  return TAG_OF_FILE.test(tag)
    ? "tags (!include) are not allowed here: synth reads no value from another file; write the value here"
    : "tags (!name) are not allowed here; write the value without a tag";
}

function checkKeys(map: YAMLMap, report: Report, refuse: Report): void {
  for (const { key, value } of map.items) {
    const text = keyText(key);
    const [, name] = KEY_WITH_VALUE.exec(text) ?? [];
    if (isScalar(key) && key.value === "<<") {
      refuse(key, "merge keys (<<)");
    } else if (!isScalar(key) || typeof key.value !== "string") {
      report(
        key ?? map,
        `a key has to be a text, got ${describeValue(isScalar(key) ? key.value : isMap(key) ? {} : [])}; put it in quotes`,
      );
    } else if (text === "__proto__") {
      report(key, "__proto__ is not allowed as a key");
    } else if (name && key.type === Scalar.PLAIN && value === null) {
      report(key, `put a space after the colon of ${name}`);
    }
  }
}

/** A key of a mapping in brackets that was meant to be a key and its value. */
const KEY_WITH_VALUE = /^([A-Za-z][\w-]*):./;

function repeatedKeys(map: YAMLMap, lines: LineCounter, report: Report): void {
  const places = new Map<string, Node[]>();
  for (const { key } of map.items) {
    if (isScalar(key)) {
      const known = places.get(keyText(key)) ?? [];
      known.push(key);
      places.set(keyText(key), known);
    }
  }
  for (const [key, nodes] of places) {
    const [, second] = nodes;
    if (second) {
      const numbers = [...new Set(nodes.map((node) => String(lines.linePos(startOf(node) ?? 0).line)))];
      const where = numbers.length === 1 ? `line ${numbers[0]}` : `lines ${listNames(numbers)}`;
      const count = nodes.length === 2 ? "twice" : `${nodes.length} times`;
      report(second, `the key ${describeValue(key)} stands ${count} in one mapping, in ${where}; keep one of them`);
    }
  }
}

/** The text of a key, whatever it is. */
export function keyText(key: unknown): string {
  return String((key as Scalar | null)?.value);
}

/** Where a node begins. */
export function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
