import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createContext, runInContext } from "node:vm";
import { parseConfig } from "../../lib/config/load";
import { ConfigError, formatProblems, LocatedProblem } from "../../lib/config/problems/problem";
import { Config } from "../../lib/config/schema/file";
import { synthesiseConfig } from "../../stacks/synthesise";
import { surprisesIn } from "./written";

/** What nobody waits for. A case takes some milliseconds. */
const HANG_MS = 20_000;

/** What no message may have in it. */
const RAW = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/** A page of problems. */
const LONGEST_TOLD = 100_000;

/** Runs something, and throws if it hangs. */
export function withinTime<T>(run: () => T): T {
  // Only a context has a clock that also stops a pattern or a loop.
  return runInContext("run()", createContext({ run }), { timeout: HANG_MS }) as T;
}

/**
 * Reads a configuration.
 *
 * @returns undefined if it is refused in the right way
 * @throws whatever is wrong with how it is refused
 */
export function accepted(text: string): Config | undefined {
  try {
    const { config, warnings } = parseConfig("braze.yaml", text);
    requireTold(warnings, text);
    return config;
  } catch (error) {
    if (!(error instanceof ConfigError)) {
      throw error;
    }
    expect(error.problems).not.toEqual([]);
    requireTold(error.problems, text);
    return undefined;
  }
}

function requireTold(problems: readonly LocatedProblem[], text: string): void {
  const lines = text.split(/\r\n|\n/).length;
  const misplaced = problems.filter(
    ({ position, message }) =>
      !message || !position || position.column < 1 || !(position.line >= 1 && position.line <= lines),
  );
  expect(misplaced).toEqual([]);
  const told = formatProblems(problems);
  expect(told.filter((line) => RAW.test(line))).toEqual([]);
  expect(told.join("\n").length).toBeLessThan(LONGEST_TOLD);
}

/**
 * Synthesises a configuration.
 *
 * @throws if that writes another file, or a text that says more than it should
 */
export function requireSafeTerraform(config: Config): void {
  inProject((folder) => {
    const names = Object.keys(config.stacks);
    synthesiseConfig(config, {
      outdir: path.join(folder, "project", "cdktf.out"),
      project: path.join(folder, "project"),
    });
    const output = path.join("project", "cdktf.out");
    expect(filesIn(folder)).toEqual(
      [
        path.join(output, "manifest.json"),
        ...names.map((name) => path.join(output, "stacks", name, "cdk.tf.json")),
      ].sort(),
    );
    for (const [name, { policy = "scoped", bucket }] of Object.entries(config.stacks)) {
      const file = path.join(folder, output, "stacks", name, "cdk.tf.json");
      const statements = "policyStatements" in bucket ? bucket.policyStatements : [];
      expect(surprisesIn(JSON.parse(readFileSync(file, "utf8")), policy, statements)).toEqual([]);
    }
  });
}

function inProject(run: (folder: string) => void): void {
  const folder = mkdtempSync(path.join(tmpdir(), "braze-s3-"));
  try {
    mkdirSync(path.join(folder, "project"));
    run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}
