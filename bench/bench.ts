import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { app } from "../cdktf.json";
import { writePackage } from "../scripts/package/write-package";
import { manyStacks } from "./many-stacks";
import { print, printGoal, printTable } from "./report";
import { medians, Program, PROJECT, run } from "./run";
import { requireSameResources } from "./same-resources";
import { secondsOfValidate } from "./terraform-validate";

const EXAMPLE = path.join(PROJECT, "braze.example.yaml");
const EXAMPLE_ROUNDS = 11;
const STACKS_ROUNDS = 5;

/** What `npm run synth` and the CDKTF CLI run in a clone, without the word `node`. */
const APP = app.split(" ").slice(1);

/** What `npx braze-s3` runs where the package is installed. */
const COMMAND = ["bin/braze-s3.js"];
const SYNTH = [...COMMAND, "synth"];

/** What `cdktf init` puts into a TypeScript project: `npx ts-node main.ts`, here without npx, which takes its own time. */
const TEMPLATE = [require.resolve("ts-node/dist/bin.js"), "main.ts"];

/** The compile cache of the command makes the difference from Node 22 on. */
const HAS_COMPILE_CACHE = Number(process.versions.node.split(".")[0]) >= 22;

const work = mkdtempSync(path.join(tmpdir(), "braze-s3-bench-"));
void writePackage(path.join(PROJECT, "dist"))
  .then(() => {
    print(`Node ${process.versions.node}; medians of runs side by side, each in a process of its own\n`);
    compareExample();
    compareStackCounts();
    compareThousand();
  })
  .finally(() => rmSync(work, { recursive: true }));

function compareExample(): void {
  const programs = {
    installed: program("installed", SYNTH, EXAMPLE),
    app: program("app", APP, EXAMPLE),
    firstRun: program("first run", APP, EXAMPLE, { cache: () => mkdtempSync(path.join(work, "cache-")) }),
    template: program("template", TEMPLATE, EXAMPLE),
    floor: program("floor", ["bench/floor.js", outputOf("app")], EXAMPLE),
  };
  run(programs.app);
  for (const each of Object.values(programs)) {
    run(each);
    requireSameResources(outputOf(programs.app.name), outputOf(each.name));
  }
  const { installed, help, check, app, firstRun, template, floor } = medians(
    {
      ...programs,
      help: program("help", [...COMMAND, "--help"], EXAMPLE),
      check: program("check", [...COMMAND, "check"], EXAMPLE),
    },
    EXAMPLE_ROUNDS,
  );
  printTable(`the example, ${EXAMPLE_ROUNDS} runs each`, [
    ["floor: plain JavaScript, same resources", floor],
    ["installed: braze-s3 --help", help],
    ["installed: braze-s3 check", check],
    ["installed: braze-s3 synth", installed],
    ["from source: npm run synth", app],
    ["from source, nothing cached before", firstRun],
    ["template: ts-node with type check", template],
  ]);
  printGoal("installed synth over the floor", installed.seconds / floor.seconds, HAS_COMPILE_CACHE ? 0.9 : 1.15);
  printGoal("installed --help over the floor", help.seconds / floor.seconds, 0.5);
  printGoal("installed check over the floor", check.seconds / floor.seconds, 0.5);
  printGoal("synth from source over the floor", app.seconds / floor.seconds, 1.5);
  printGoal("installed synth over the template", installed.seconds / template.seconds, 1 / 3);
  const validate = secondsOfValidate(path.join(outputOf("installed"), "stacks", "currents"), 3);
  print(
    validate === undefined
      ? "not measured: Terraform's own validate, since `terraform init` doesn't work here"
      : `Terraform's own validate of one stack: ${validate.toFixed(2)} s`,
  );
}

function compareStackCounts(): void {
  const { one, ten, hundred, thousand } = medians(
    { one: stacks(1), ten: stacks(10), hundred: stacks(100), thousand: stacks(1000) },
    STACKS_ROUNDS,
  );
  printTable(`\nas many stacks, installed, ${STACKS_ROUNDS} runs each`, [
    ["1", one],
    ["10", ten],
    ["100", hundred],
    ["1000", thousand],
  ]);
  printGoal("the time of 1000 stacks over that of 100", thousand.seconds / hundred.seconds, 12);
  printGoal("the peak memory of 1000 stacks in MB", thousand.megabytes, 150);
}

function compareThousand(): void {
  const again = stacks(1000);
  run(again);
  const { floor, first, second, one } = medians(
    {
      floor: program("floor of 1000", ["bench/floor.js", outputOf(again.name)], EXAMPLE),
      first: program("1000 anew", SYNTH, configOf(1000), { isFresh: true }),
      second: again,
      one: program(again.name, [...SYNTH, "currents-7"], configOf(1000)),
    },
    STACKS_ROUNDS,
  );
  printTable(`\n1000 stacks, installed, ${STACKS_ROUNDS} runs each`, [
    ["floor: plain JavaScript, same resources", floor],
    ["synth into an empty folder", first],
    ["synth again, nothing changed", second],
    ["synth of one of them", one],
  ]);
  printGoal("1000 stacks over the floor", first.seconds / floor.seconds, 1);
  printGoal("synth again over the first synth", second.seconds / first.seconds, 0.6);
  printGoal("one stack over all", one.seconds / first.seconds, 0.15);
}

function stacks(count: number): Program {
  return program(`${count} stacks`, SYNTH, configOf(count));
}

/** Writes a configuration with many stacks. */
function configOf(count: number): string {
  const config = path.join(work, `${count}.yaml`);
  writeFileSync(config, manyStacks(readFileSync(EXAMPLE, "utf8"), count));
  return config;
}

interface ProgramOptions {
  /** Where compiled code is kept between runs. @default - in one folder for all */
  readonly cache?: () => string;
  /** Whether each run starts without an output folder. @default false */
  readonly isFresh?: boolean;
}

/** A program that synthesises a configuration into a folder of its own. */
function program(
  name: string,
  args: readonly string[],
  config: string,
  { cache = sharedCache, isFresh = false }: ProgramOptions = {},
): Program {
  return {
    name,
    args,
    env: () => {
      if (isFresh) {
        rmSync(outputOf(name), { recursive: true, force: true });
      }
      // tsx and Node keep compiled code in the temporary folder, which has another variable on Windows.
      const temporary = cache();
      return { BRAZE_CONFIG: config, CDKTF_OUTDIR: outputOf(name), TMPDIR: temporary, TEMP: temporary };
    },
  };
}

function outputOf(name: string): string {
  return path.join(work, `output of ${name}`);
}

function sharedCache(): string {
  const cache = path.join(work, "cache");
  mkdirSync(cache, { recursive: true });
  return cache;
}
