import { spawnSync } from "node:child_process";
import path from "node:path";
import { thoroughDescribe } from "../support/runs";

const ROOT = path.join(__dirname, "..", "..");

const CONFIG = ["--config", "examples/adopting/braze.yaml", "--quiet"];

/** Commands, in an order in which none needs less than the one before it, and which of the big dependencies they need. */
const COMMANDS: readonly (readonly [name: string, args: readonly string[], needs: readonly string[]])[] = [
  ["help", [], []],
  ["check", CONFIG, []],
  ["list", CONFIG, []],
  ["verify", ["--explain", "AccessDenied"], []],
  ["policy", ["export", ...CONFIG], ["/cdktf/"]],
];

/** Runs the commands, one after the other, and prints after each which of the big dependencies are loaded. */
const SCRIPT = `
  const { main } = require("./cli/main");
  const loaded = (part) => Object.keys(require.cache).some((file) => file.includes(part));
  const run = async (args) => {
    await main(args);
    console.error("loaded " + JSON.stringify(["/@aws-sdk/", "/cdktf/"].filter(loaded)));
  };
  JSON.parse(process.argv[1]).reduce((before, args) => before.then(() => run(args)), Promise.resolve());
`;

thoroughDescribe("in one process, one after the other,", () => {
  let loaded: unknown[];
  beforeAll(() => {
    const args = ["--require", "./cli/run-typescript.js", "--eval", SCRIPT];
    const commands = JSON.stringify(COMMANDS.map(([name, own]) => [name, ...own]));
    const { stderr } = spawnSync(process.execPath, [...args, commands], { cwd: ROOT, encoding: "utf8" });
    loaded = [...stderr.matchAll(/^loaded (.*)$/gm)].map(([, parts]): unknown => JSON.parse(parts!));
  });

  test.each(COMMANDS.map(([name, , needs], i) => ({ name, needs, i })))(
    "the command $name loads no SDK of AWS, and CDKTF only if it needs it",
    ({ needs, i }) => {
      expect(loaded[i]).toEqual(needs);
    },
  );
});
