/** A configuration that is refused, and the whole of what its author is told. */
export interface BadConfig {
  readonly name: string;
  readonly config: string;
  /** A line for each problem, in the file's order. */
  readonly problems: readonly string[];
}

/** A YAML text that is indented as the code around it. */
export function text(indented: string): string {
  const lines = indented.replace(/^\n/, "").replace(/ *$/, "").split("\n");
  const indentation = /^ */.exec(lines[0] ?? "")?.[0] ?? "";
  return lines.map((line) => line.slice(indentation.length)).join("\n");
}
