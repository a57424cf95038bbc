import {
  Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  Node,
  parseDocument,
  Scalar,
  visit,
  YAMLError,
  YAMLMap,
} from "yaml";
import { describeValue } from "../problems/describe-value";
import { ConfigError, ConfigPath, inFileOrder, LocatedProblem, Position, Problem } from "../problems/problem";

/** What the parser's errors mean for the author, where its own words leave that open. */
const WHAT_TO_DO: Readonly<Record<string, string>> = {
  BAD_INDENT: "the indentation is wrong here, or a bracket before it is not closed",
  BAD_SCALAR_START: "a text can't start with this character, put it in quotes",
  BLOCK_AS_IMPLICIT_KEY: "a second key on one line, put it on a line of its own, or the text in quotes if it is one",
  MULTILINE_IMPLICIT_KEY: "a line without a key and a colon, or one that is indented wrongly",
  MULTIPLE_DOCS: "more than one YAML document in the file, expected one",
  RESOURCE_EXHAUSTION: "nested too deeply",
  TAB_AS_INDENT: "indented with a tab, use spaces",
};

/** Twice as deep as the deepest setting. */
const DEEPEST_NESTING = 16;

/** A YAML file: its value, and where everything in it is. */
export class YamlSource {
  /** The file's content as plain data. */
  public readonly value: unknown;
  private readonly keys = new Map<YAMLMap, ReadonlyMap<string, Entry>>();

  private constructor(
    private readonly file: string,
    private readonly document: Document,
    private readonly lines: LineCounter,
  ) {
    this.value = document.toJS({ maxAliasCount: 0 });
  }

  /**
   * Parses a YAML text.
   *
   * Anchors, aliases, merge keys and tags are refused: `defaults` is how stacks share settings, and a reviewer should
   * not have to look up what a line stands for.
   *
   * @throws {@link ConfigError} with every problem of the text
   */
  public static parse(file: string, text: string): YamlSource {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
    const findings = document.errors.length > 0 ? syntaxErrors(document.errors) : refusedFeatures(document);
    const problems = findings.map(({ offset, message }): LocatedProblem => ({
      file,
      position: positionAt(lines, offset),
      message,
    }));
    if (problems.length > 0) {
      throw new ConfigError(inFileOrder(problems));
    }
    return new YamlSource(file, document, lines);
  }

  /** Adds to a problem where it is: at the value for texts and numbers, at the key for all else. */
  public locate(problem: Problem): LocatedProblem {
    return { ...problem, file: this.file, position: this.positionOf(problem.path ?? []) };
  }

  /** The position of what a path leads to, or else of what it would have to be in. */
  private positionOf(path: ConfigPath): Position {
    let node: unknown = this.document.contents;
    let offset = startOf(node) ?? 0;
    for (const part of path) {
      const entry: Entry | undefined = isMap(node) ? this.entriesOf(node).get(String(part)) : undefined;
      node = isSeq(node) ? node.items[Number(part)] : entry?.value;
      const isWritten = !isScalar(node) || node.source !== "";
      offset = (isWritten && !(entry && isCollection(node)) ? startOf(node) : startOf(entry?.key)) ?? offset;
    }
    return positionAt(this.lines, offset);
  }

  private entriesOf(map: YAMLMap): ReadonlyMap<string, Entry> {
    const known = this.keys.get(map);
    if (known) {
      return known;
    }
    const entries = new Map(map.items.map(({ key, value }) => [keyText(key), { key: key as Node, value }]));
    this.keys.set(map, entries);
    return entries;
  }
}

interface Entry {
  readonly key: Node;
  readonly value: unknown;
}

interface Finding {
  readonly offset: number;
  readonly message: string;
}

/** The parser's first error: those after it are mostly its consequences. */
function syntaxErrors([first]: readonly YAMLError[]): Finding[] {
  // The parser's own words may quote the file: only the first line is safe to show.
  const words = first?.message.split("\n", 1)[0] ?? "";
  const what = WHAT_TO_DO[first?.code ?? ""] ?? words.charAt(0).toLowerCase() + words.slice(1);
  return [{ offset: first?.pos[0] ?? 0, message: `not valid YAML: ${what}` }];
}

/** What YAML has and a configuration must not. */
function refusedFeatures(document: Document): Finding[] {
  const findings: Finding[] = [];
  const report = (node: unknown, message: string): void => {
    findings.push({ offset: startOf(node) ?? 0, message });
  };
  const refuse = (node: unknown, what: string): void =>
    report(node, `${what} not allowed here; put what stacks share under defaults`);
  if (document.directives?.yaml.explicit && document.directives.yaml.version !== "1.2") {
    report(undefined, `YAML ${document.directives.yaml.version} is not read here, expected 1.2 or no %YAML line`);
  }
  visit(document, {
    Alias: (_, node) => refuse(node, "aliases (*name) are"),
    Node: (_, node, ancestors) => {
      if (ancestors.length > DEEPEST_NESTING * 2) {
        report(node, "nested too deeply, no setting is that deep");
        return visit.BREAK;
      }
      if (isMap(node)) {
        checkKeys(node, report, refuse);
      }
      if ("anchor" in node && node.anchor) {
        refuse(node, "anchors (&name) are");
      }
      if (node.tag) {
        refuse(node, "tags (!name) are");
      }
      return undefined;
    },
  });
  return findings;
}

function checkKeys(
  map: YAMLMap,
  report: (node: unknown, message: string) => void,
  refuse: (node: unknown, what: string) => void,
): void {
  const seen = new Set<string>();
  for (const { key } of map.items) {
    const text = keyText(key);
    if (isScalar(key) && key.value === "<<") {
      refuse(key, "merge keys (<<) are");
    } else if (!isScalar(key) || typeof key.value !== "string") {
      report(
        key ?? map,
        `a key has to be a text, got ${describeValue(isScalar(key) ? key.value : isMap(key) ? {} : [])}; put it in quotes`,
      );
    } else if (text === "__proto__") {
      report(key, "__proto__ is not allowed as a key");
    } else if (seen.has(text)) {
      report(key, "this key stands twice in one mapping, keep one of them");
    }
    seen.add(text);
  }
}

function keyText(key: unknown): string {
  return String((key as Scalar | null)?.value);
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

function positionAt(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}
