import type { Measurement } from "./run";

const NAME_WIDTH = 40;
const CELL_WIDTH = 12;

/** A table: what was measured, and its time, its processor time and its peak memory. */
export function printTable(title: string, rows: readonly (readonly [string, Measurement])[]): void {
  printRow(title, "time", "CPU time", "peak memory");
  for (const [name, { seconds, cpuSeconds, megabytes }] of rows) {
    printRow(name, `${seconds.toFixed(2)} s`, `${cpuSeconds.toFixed(2)} s`, `${megabytes.toFixed(0)} MB`);
  }
}

/** Whether a goal, an upper bound, was met. */
export function printGoal(what: string, measured: number, goal: number): void {
  print(`goal ${measured <= goal ? "met" : "missed"}: ${what}: ${short(measured)}, at most ${short(goal)}`);
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function printRow(name: string, ...cells: string[]): void {
  print(name.padEnd(NAME_WIDTH) + cells.map((cell) => cell.padStart(CELL_WIDTH)).join(""));
}

/** Ratios with two decimals, megabytes with none. */
function short(value: number): string {
  return value.toFixed(value < 100 ? 2 : 0);
}
