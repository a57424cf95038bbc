/**
 * The lines of a flowchart of Mermaid, which GitHub, GitLab and many editors draw.
 *
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
export class Flowchart {
  private readonly lines: string[] = [];
  private readonly ids = new Map<string, string>();
  private readonly drawn = new Set<string>();
  private readonly styles = new Set<string>();
  private readonly linkStyles: string[] = [];
  private links = 0;
  private depth = 1;

  /** A node, if it isn't drawn yet. The first line of its label is what it is, and the others say more. */
  public node(key: string, label: readonly string[], style: NodeStyle): void {
    if (this.drawn.has(key)) {
      return;
    }
    this.drawn.add(key);
    this.styles.add(style);
    const [open, close] = SHAPES[style];
    this.line(`${this.idOf(key)}${open}"${label.map(escaped).join("<br>")}"${close}:::${style}`);
  }

  /** An arrow from one node to another, with what happens there. */
  public arrow(from: string, to: string, label: readonly string[] = [], style: ArrowStyle = "solid"): void {
    const text = label.length > 0 ? `|"${label.map(escaped).join("<br>")}"|` : "";
    const { line, css } = ARROWS[style];
    this.line(`${this.idOf(from)} ${line}${text} ${this.idOf(to)}`);
    if (css !== undefined) {
      this.linkStyles.push(`  linkStyle ${this.links} ${css}`);
    }
    this.links += 1;
  }

  /** A frame around what `draw` draws. */
  public frame(key: string, label: string, draw: () => void): void {
    this.line(`subgraph ${this.idOf(key)}["${escaped(label)}"]`);
    this.depth += 1;
    draw();
    this.depth -= 1;
    this.line("end");
  }

  /** The text of the flowchart. */
  public toString(): string {
    const styles = Object.entries(STYLES).filter(([style]) => this.styles.has(style));
    return [
      "flowchart LR",
      ...this.lines,
      ...this.linkStyles,
      ...styles.map(([style, css]) => `  classDef ${style} ${css},color:#1f1f1f`),
    ].join("\n");
  }

  private line(text: string): void {
    this.lines.push(`${"  ".repeat(this.depth)}${text}`);
  }

  /** Names can hold what an id can't. */
  private idOf(key: string): string {
    const id = this.ids.get(key) ?? `n${this.ids.size + 1}`;
    this.ids.set(key, id);
    return id;
  }
}

/** What a node stands for, which decides its shape and its colour. */
export type NodeStyle = "braze" | "principal" | "policy" | "bucket" | "folder" | "alarm" | "beyond";

/**
 * A dotted arrow is what watches, and a thick one is what reaches too far. A plain line joins a place with its part. The
 * others are what a change gives, what it takes away, and what it gives beyond the bucket.
 */
export type ArrowStyle = "solid" | "dotted" | "thick" | "plain" | "gained" | "lost" | "gained-beyond";

const ARROWS: Readonly<Record<ArrowStyle, { readonly line: string; readonly css?: string }>> = {
  solid: { line: "-->" },
  dotted: { line: "-.->" },
  thick: { line: "==>" },
  plain: { line: "---" },
  gained: { line: "==>", css: "stroke:#2a8a3e" },
  lost: { line: "-.->", css: "stroke:#808080,stroke-width:2px" },
  "gained-beyond": { line: "==>", css: "stroke:#c00000" },
};

const SHAPES: Readonly<Record<NodeStyle, readonly [open: string, close: string]>> = {
  braze: ["([", "])"],
  principal: ["[", "]"],
  policy: ["[/", "/]"],
  bucket: ["[(", ")]"],
  folder: ["[", "]"],
  alarm: ["{{", "}}"],
  beyond: ["[", "]"],
};

/** Colours that can be told apart on a light and on a dark page. The text of each is dark on light. */
const STYLES: Readonly<Record<NodeStyle, string>> = {
  braze: "fill:#e8e3ff,stroke:#6a4fd0",
  principal: "fill:#e3f0ff,stroke:#2f6fb5",
  policy: "fill:#fff6d9,stroke:#a67c00",
  bucket: "fill:#e4f6e4,stroke:#3a8a3a",
  folder: "fill:#f3fbf3,stroke:#3a8a3a",
  alarm: "fill:#fdeee0,stroke:#b5651d",
  beyond: "fill:#ffe0e0,stroke:#c00000,stroke-width:3px",
};

/**
 * Mermaid writes a character as `#` and its name or number.
 *
 * It takes a whole line for a direction if `direction TB` is somewhere in it, so no space follows this word.
 */
function escaped(text: string): string {
  return text.replaceAll(
    /[^\p{L}\p{N} .,:;/()*_?=+@…-]|(?<=direction) /gu,
    (character) => `#${character.codePointAt(0)};`,
  );
}
