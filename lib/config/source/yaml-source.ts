import { Document, isCollection, isMap, isScalar, isSeq, LineCounter, Node, parseDocument, YAMLMap } from "yaml";
import { ConfigError, inFileOrder, LocatedProblem, Position, Problem } from "../problems/problem";
import { keyText, refusedFeatures, startOf } from "./refused-yaml";
import { syntaxError } from "./syntax-error";

/** A YAML file: its value, and where everything in it is. */
export class YamlSource {
  /** The file's content as plain data. */
  public readonly value: unknown;
  private readonly keys = new Map<YAMLMap, ReadonlyMap<string, Entry>>();

  private constructor(
    public readonly file: string,
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
   * @param format - what the author takes the text for: JSON is YAML, too
   * @throws {@link ConfigError} with every problem of the text
   */
  public static parse(file: string, text: string, format: "YAML" | "JSON" = "YAML"): YamlSource {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
    const [firstError] = document.errors;
    const findings = firstError ? [syntaxError(firstError, text, format)] : refusedFeatures(document, lines);
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
    return { ...problem, file: this.file, position: this.positionOf(problem) };
  }

  /** The position of what a path leads to, or else of what it would have to be in. */
  private positionOf({ path = [], about }: Problem): Position {
    let node: unknown = this.document.contents;
    let offset = startOf(node) ?? 0;
    for (const [i, part] of path.entries()) {
      const entry: Entry | undefined = isMap(node) ? this.entriesOf(node).get(String(part)) : undefined;
      node = isSeq(node) ? node.items[Number(part)] : entry?.value;
      const isWritten = !isScalar(node) || node.source !== "";
      const isAtKey = !isWritten || (entry && isCollection(node)) || (about === "key" && i === path.length - 1);
      offset = (isAtKey ? startOf(entry?.key) : startOf(node)) ?? offset;
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

function positionAt(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}
