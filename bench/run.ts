import { spawnSync } from "node:child_process";
import path from "node:path";

export const PROJECT = path.join(__dirname, "..");

/** A program to measure: Node with some arguments, in the project's folder. */
export interface Program {
  readonly name: string;
  /** The path of Node. */
  readonly node: string;
  readonly args: readonly string[];
  /** What its environment has beside this process's own, for each run. */
  readonly env: () => Readonly<Record<string, string>>;
}

export interface Measurement {
  readonly seconds: number;
  /** What all threads together had of the processors: unlike the time, it hardly depends on what else the machine does. */
  readonly cpuSeconds: number;
  /** The most memory that the process had at any time. */
  readonly megabytes: number;
}

/** Runs programs in turn, round after round, so that whatever else the machine does meets them all alike. */
export function medians<K extends string>(programs: Record<K, Program>, rounds: number): Record<K, Measurement> {
  const entries = Object.entries<Program>(programs).map(([key, program]) => ({
    key,
    program,
    runs: [] as Measurement[],
  }));
  for (let round = 0; round < rounds; round++) {
    entries.forEach(({ program, runs }) => runs.push(run(program)));
  }
  return Object.fromEntries(entries.map(({ key, runs }) => [key, medianOf(runs)])) as Record<K, Measurement>;
}

function medianOf(runs: readonly Measurement[]): Measurement {
  return {
    seconds: median(runs.map(({ seconds }) => seconds)),
    cpuSeconds: median(runs.map(({ cpuSeconds }) => cpuSeconds)),
    megabytes: median(runs.map(({ megabytes }) => megabytes)),
  };
}

/**
 * Runs a program once, in a process of its own.
 *
 * @throws if it fails
 */
export function run({ name, node, args, env }: Program): Measurement {
  const start = performance.now();
  const { status, stderr, output } = spawnSync(
    node,
    ["--require", "./bench/report-use.js", ...args],
    // What the process used comes on file descriptor 3.
    { cwd: PROJECT, env: { ...process.env, ...env() }, stdio: ["ignore", "ignore", "pipe", "pipe"], encoding: "utf8" },
  );
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) {
    throw new Error(`${name} failed:\n${stderr}`);
  }
  const { cpuMicroseconds, kilobytes } = JSON.parse(output[3] ?? "") as { cpuMicroseconds: number; kilobytes: number };
  return { seconds, cpuSeconds: cpuMicroseconds / 1e6, megabytes: kilobytes / 1024 };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
