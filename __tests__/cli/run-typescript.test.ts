import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { thoroughTest } from "../support/runs";

const PROJECT = path.join(__dirname, "..", "..");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "braze-s3-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(typescript: string): { stdout: string; stderr: string; status: number | null } {
  const file = path.join(folder, "program.ts");
  writeFileSync(file, typescript);
  const env = { ...process.env, NODE_OPTIONS: "" };
  return spawnSync("node", ["--require", "./cli/run-typescript.js", file], { cwd: PROJECT, encoding: "utf8", env });
}

test("a TypeScript file runs, with the project's dependencies in plain JavaScript", () => {
  const constructs = JSON.stringify(require.resolve("constructs"));
  const { stdout, status } = run(`
    import { Construct, RootConstruct } from ${constructs};
    const root: Construct = new RootConstruct("app");
    process.stdout.write(root.node.id);
  `);
  expect({ stdout, status }).toEqual({ stdout: "app", status: 0 });
});

thoroughTest("an error is shown at its line of the TypeScript file, after dependencies were loaded", () => {
  const constructs = JSON.stringify(require.resolve("constructs"));
  const { stderr } = run(`
    import ${constructs};
    interface NothingOfThisIsLeft {
      readonly a: string;
      readonly b: string;
      readonly c: string;
      readonly d: string;
      readonly e: string;
    }
    throw new Error("broken" as string);
  `);
  expect(stderr).toMatch(/Error: broken\n +at .*program\.ts:10:11\)/);
});

thoroughTest("an error with a code is told as Node tells it", () => {
  const { stderr } = run('import assert from "node:assert";\nassert.equal(1, 2, "broken" as string);\n');
  expect(stderr).toContain("\nAssertionError [ERR_ASSERTION]: broken\n    at ");
});

thoroughTest("an object without a text of its own has a stack trace", () => {
  const { stdout } = run(`
    const nothing = Object.create(null) as { stack: string };
    Error.captureStackTrace(nothing);
    process.stdout.write(nothing.stack);
  `);
  expect(stdout).toMatch(/^Error\n +at .*program\.ts:3:11\)/);
});

thoroughTest("an error is shown where its TypeScript file is gone", () => {
  const { stdout } = run(`
    import { rmSync } from "node:fs";
    rmSync(__filename);
    process.stdout.write(new Error("broken" as string).stack!);
  `);
  expect(stdout).toMatch(/^Error: broken\n +at .*program\.ts:\d+:\d+\)/);
});

thoroughTest("of two files with one name, the TypeScript file is loaded and not the JSON", () => {
  writeFileSync(path.join(folder, "names.json"), '{ "kind": "JSON" }');
  writeFileSync(path.join(folder, "names.ts"), 'export const kind: string = "TypeScript";');
  const { stdout } = run('import { kind } from "./names";\nprocess.stdout.write(kind);\n');
  expect(stdout).toBe("TypeScript");
});
