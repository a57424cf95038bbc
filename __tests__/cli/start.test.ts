import { spawnSync } from "node:child_process";
import { thoroughTest } from "../support/runs";

const COMMAND = `"${process.execPath}" --require ./cli/run-typescript.js cli/braze-s3.ts`;

thoroughTest(
  "a reader that wants no more of the output ends the command without a word",
  () => {
    // `true` closes the pipe before the command writes.
    const { stderr } = spawnSync("sh", ["-c", `${COMMAND} explain | true`], { encoding: "utf8" });
    expect(stderr).toBe("");
  },
  30_000,
);
