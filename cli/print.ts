import process from "node:process";

/** Prints a result for a person. */
export function print(...lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(""));
}

/** Prints a result for a program. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value, undefined, 2));
}
