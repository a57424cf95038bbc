import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { thoroughTest } from "../../support/runs";

const ROOT = path.join(__dirname, "..", "..", "..");
const ARGUMENTS = ["--require", path.join(ROOT, "cli/run-typescript.js"), path.join(ROOT, "cli/braze-s3.ts"), "init"];

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "braze-s3-"))));
afterEach(() => rmSync(folder, { recursive: true }));

thoroughTest(
  "a process without a terminal asks nothing, names what is missing, and ends with the code 1",
  () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [...ARGUMENTS, "--bucket", "example-braze"], {
      cwd: folder,
      encoding: "utf8",
      input: "currents\n",
    });
    expect([status, stdout, stderr.split("\n").map((line) => line.split(":", 1)[0])]).toEqual([
      1,
      "",
      ["--integrations", "--region", "--account", "--method", "nothing was written", ""],
    ]);
    expect(readdirSync(folder)).toEqual([]);
  },
  30_000,
);
