import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { app } from "../cdktf.json";
import { manyStacks } from "./many-stacks";
import { print, printGoal, printTable } from "./report";
import { medians, Program, PROJECT, run } from "./run";
import { requireSameResources } from "./same-resources";

const EXAMPLE = path.join(PROJECT, "braze.example.yaml");
const EXAMPLE_ROUNDS = 11;
const STACKS_ROUNDS = 5;

/** What `npm run synth` and the CDKTF CLI run, without the word `node`. */
const APP = app.split(" ").slice(1);

/** What `cdktf init` puts into a TypeScript project: `npx ts-node main.ts`, here without npx, which takes its own time. */
const TEMPLATE = [require.resolve("ts-node/dist/bin.js"), "main.ts"];

const work = mkdtempSync(path.join(tmpdir(), "braze-s3-bench-"));
try {
  print(`Node ${process.versions.node}; medians of runs side by side, each in a process of its own\n`);
  compareExample();
  compareStackCounts();
} finally {
  rmSync(work, { recursive: true });
}

function compareExample(): void {
  const programs = {
    app: program("app", APP, EXAMPLE),
    firstRun: program("first run", APP, EXAMPLE, () => mkdtempSync(path.join(work, "cache-"))),
    template: program("template", TEMPLATE, EXAMPLE),
    floor: program("floor", ["bench/floor.js", outputOf("app")], EXAMPLE),
  };
  for (const each of Object.values(programs)) {
    run(each);
    requireSameResources(outputOf(programs.app.name), outputOf(each.name));
  }
  const { app, firstRun, template, floor } = medians(programs, EXAMPLE_ROUNDS);
  printTable(`the example, ${EXAMPLE_ROUNDS} runs each`, [
    ["floor: plain JavaScript, same resources", floor],
    ["this app", app],
    ["this app, nothing cached by a run before", firstRun],
    ["template: ts-node with type check", template],
  ]);
  printGoal("the app's time over the floor's", app.seconds / floor.seconds, 2);
  printGoal("the app's time over the template's", app.seconds / template.seconds, 1 / 3);
}

function compareStackCounts(): void {
  const { one, ten, hundred, thousand } = medians(
    { one: stacks(1), ten: stacks(10), hundred: stacks(100), thousand: stacks(1000) },
    STACKS_ROUNDS,
  );
  printTable(`\nas many stacks, ${STACKS_ROUNDS} runs each`, [
    ["1", one],
    ["10", ten],
    ["100", hundred],
    ["1000", thousand],
  ]);
  printGoal("the time of 1000 stacks over that of 100", thousand.seconds / hundred.seconds, 12);
  printGoal("the peak memory of 1000 stacks in MB", thousand.megabytes, 400);
}

function stacks(count: number): Program {
  const config = path.join(work, `${count}.yaml`);
  writeFileSync(config, manyStacks(readFileSync(EXAMPLE, "utf8"), count));
  return program(`${count} stacks`, APP, config);
}

/** A program that synthesises a configuration into a folder of its own. */
function program(name: string, args: readonly string[], config: string, cache = sharedCache): Program {
  return {
    name,
    args,
    env: () => {
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
