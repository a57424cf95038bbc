import { spawnSync } from "node:child_process";
import path from "node:path";

const ROOT = path.join(__dirname, "..", "..");

/** Runs the command, and prints which of its big dependencies were loaded. */
const SCRIPT = `
  require("./cli/main").main(process.argv.slice(1)).then(() => {
    const loaded = (part) => Object.keys(require.cache).some((file) => file.includes(part));
    console.error(JSON.stringify(["/@aws-sdk/", "/cdktf/"].filter(loaded)));
  });
`;

test.each([
  { command: ["help"], expected: [] },
  { command: ["check"], expected: [] },
  { command: ["list"], expected: [] },
  { command: ["policy", "export"], expected: ["/cdktf/"] },
  { command: ["verify", "--explain", "AccessDenied"], expected: [] },
])("$command loads no SDK of AWS, and CDKTF only if it needs it", ({ command, expected }) => {
  const args = ["--require", "./cli/run-typescript.js", "--eval", SCRIPT, "--", ...command];
  const config = ["--config", "examples/adopting/braze.yaml", "--quiet"];
  const { stderr } = spawnSync(process.execPath, [...args, ...config], { cwd: ROOT, encoding: "utf8" });
  expect(JSON.parse(stderr.trim().split("\n").at(-1)!)).toEqual(expected);
});
