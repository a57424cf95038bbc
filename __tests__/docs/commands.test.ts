import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { thoroughTest } from "../support/runs";
import { BLOCKS, PAGES } from "./pages";

const HELP = readFileSync("help", "utf8");
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
const SHELL = [HELP, ...BLOCKS.filter(({ language }) => language === "sh").map(({ text }) => text)].join("\n");
const unique = (matches: Iterable<RegExpMatchArray>): string[] => [...new Set([...matches].map(([, name]) => name!))];

describe("help", () => {
  const entries = HELP.split("\n").filter((line) => /^ {2}(npm|npx|terraform) /.test(line));

  test("fits a terminal of 100 columns", () => {
    expect(HELP.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });

  test("says in a second column, at one place, what a command does", () => {
    const texts = entries.map((line) => line.trim().split(/ {2,}/)).filter((columns) => columns.length > 1);
    expect(texts.map(([command, text]) => `  ${command!.padEnd(34)}${text}`)).toEqual(
      entries.filter((line) => / {2,}/.test(line.trim())),
    );
  });

  test("lists every script that is not part of another", () => {
    expect(unique(HELP.matchAll(/npm run ([\w:-]+)/g)).sort()).toEqual(
      Object.keys(scripts)
        .filter((name) => !["test", "typecheck", "lint:quick", "lint:layers", "prepack"].includes(name))
        .sort(),
    );
  });
});

test("every npm script that a page names exists", () => {
  const named = unique([HELP, ...Object.values(PAGES)].join("\n").matchAll(/npm run ([\w:-]+)/g));
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

/** Subcommands of cdktf, each with the options that help and the pages use. */
const cdktf = new Map<string, Set<string>>();
for (const [, subcommand, rest] of SHELL.matchAll(/npx cdktf (\w+)([^\n#]*)/g)) {
  const options = cdktf.get(subcommand!) ?? new Set();
  unique(rest!.matchAll(/(?:^| )(--[a-z-]+)/g)).forEach((option) => options.add(option));
  cdktf.set(subcommand!, options);
}

test("help and the pages use five subcommands of cdktf", () => {
  expect([...cdktf.keys()].sort()).toEqual(["deploy", "destroy", "diff", "output", "synth"]);
});

thoroughTest.each([...cdktf])(
  "cdktf %s exists, with the options that are used",
  (subcommand, options) => {
    const usage = execFileSync(process.execPath, ["node_modules/.bin/cdktf", subcommand, "--help"], {
      encoding: "utf8",
      env: { ...process.env, CHECKPOINT_DISABLE: "1" },
      stdio: ["ignore", "pipe", "ignore"],
    });
    expect([usage.split("\n", 1)[0], [...options].filter((option) => !usage.includes(` ${option} `))]).toEqual([
      expect.stringMatching(new RegExp(`^cdktf ${subcommand}\\b`)),
      [],
    ]);
  },
  30_000,
);

/** What Terraform has, of what is used here. */
const TERRAFORM: Record<string, readonly string[]> = {
  init: ["-backend-config", "-input", "-lockfile", "-migrate-state", "-upgrade"],
  providers: ["-platform"],
  plan: ["-destroy", "-input", "-lock", "-out", "-var-file"],
  apply: ["-input", "-var-file"],
  destroy: ["-refresh"],
  import: [],
  output: ["-raw"],
  show: ["-json"],
  state: [],
  "force-unlock": [],
};

test("every command of terraform names a folder that Terraform runs in, and a subcommand and options that there are", () => {
  const commands = SHELL.split("\n")
    .map((line) => line.trim().split(/ {2,}| #/, 1)[0]!)
    .filter((line) => /^(terraform|tofu) /.test(line));
  const isWrong = (command: string): boolean => {
    const [, subcommand, rest] =
      /^\w+ -chdir=(?:cdktf\.out\/(?:stacks|left)|infra)\/[\w-]+ ([a-z-]+)(.*)$/.exec(command) ?? [];
    const options = unique((rest ?? "").matchAll(/ (-[a-z-]+)/g));
    return options.some((option) => !TERRAFORM[subcommand ?? ""]?.includes(option)) || !TERRAFORM[subcommand ?? ""];
  };
  expect(commands.filter(isWrong)).toEqual([]);
});
