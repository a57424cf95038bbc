import { Document, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit, YAMLError } from "yaml";
import { ConfigError, ConfigPath, inFileOrder, LocatedProblem, Position, Problem } from "./problem";

/** What the parser's errors mean for the author, where its own words leave that open. */
const WHAT_TO_DO: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: "indented with a tab, use spaces",
  DUPLICATE_KEY: "this key stands twice in one mapping, keep one of them",
  MULTIPLE_DOCS: "more than one YAML document in the file, expected one",
};

/** A YAML file: its value, and where everything in it is. */
export class YamlSource {
  /** The file's content as plain data. */
  public readonly value: unknown;
  private readonly document: Document;

  private constructor(
    private readonly file: string,
    document: Document,
    private readonly lines: LineCounter,
  ) {
    this.document = document;
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
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const problems = [...document.errors.map((error) => explain(error)), ...refusedFeatures(document)].map(
      ({ offset, message }): LocatedProblem => ({ file, position: positionAt(lines, offset), message }),
    );
    if (problems.length > 0) {
      throw new ConfigError(inFileOrder(problems));
    }
    return new YamlSource(file, document, lines);
  }

  /** Adds to a problem where it is: at the value for texts and numbers, at the key for all else. */
  public locate(problem: Problem): LocatedProblem {
    return { ...problem, file: this.file, position: this.positionOf(problem.path ?? []) };
  }

  private positionOf(path: ConfigPath): Position | undefined {
    for (let length = path.length; length > 0; length--) {
      const offset = this.offsetOf(path.slice(0, length));
      if (offset !== undefined) {
        return positionAt(this.lines, offset);
      }
    }
    return undefined;
  }

  private offsetOf(path: ConfigPath): number | undefined {
    const node = this.document.getIn(path, true);
    if (isScalar(node) && node.source !== "" && node.range) {
      return node.range[0];
    }
    const parent = path.length === 1 ? this.document.contents : this.document.getIn(path.slice(0, -1), true);
    if (isMap(parent)) {
      const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)));
      return isNode(pair?.key) ? pair.key.range?.[0] : undefined;
    }
    return isSeq(parent) && isNode(node) ? node.range?.[0] : undefined;
  }
}

interface Finding {
  readonly offset: number;
  readonly message: string;
}

function explain(error: YAMLError): Finding {
  // The parser's own words may quote the file: only the first line is safe to show.
  const words = error.message.split("\n", 1)[0] ?? "";
  return { offset: error.pos[0], message: `not valid YAML: ${WHAT_TO_DO[error.code] ?? lowerFirst(words)}` };
}

function refusedFeatures(document: Document): Finding[] {
  const findings: Finding[] = [];
  const refuse = (node: { range?: readonly number[] | null }, what: string): void => {
    findings.push({
      offset: node.range?.[0] ?? 0,
      message: `${what} not allowed here; put what stacks share under defaults`,
    });
  };
  visit(document, {
    Alias: (_, node) => refuse(node, "aliases (*name) are"),
    Pair: (_, pair) => {
      if (isPair(pair) && isScalar(pair.key) && pair.key.value === "<<") {
        refuse(pair.key, "merge keys (<<) are");
      }
    },
    Node: (_, node) => {
      if ("anchor" in node && node.anchor) {
        refuse(node, "anchors (&name) are");
      }
      if (node.tag?.startsWith("!") || (node.tag && isScalar(node) && node.source === undefined)) {
        refuse(node, "tags (!name) are");
      }
    },
  });
  return findings;
}

function positionAt(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
