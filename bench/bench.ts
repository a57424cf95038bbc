import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { app } from "../cdktf.json";
import { files } from "../package.json";
import { writePackage } from "../scripts/package/write-package";
import { manyStacks } from "./many-stacks";
import { print, printGoal, printTable } from "./report";
import { hasCompileCache, nodeFromNpm } from "./newer-node";
import { Measurement, medians, Program, PROJECT, run } from "./run";
import { requireSameResources } from "./same-resources";
import { secondsOfValidate } from "./terraform-validate";

const EXAMPLE = path.join(PROJECT, "braze.example.yaml");
const EXAMPLE_ROUNDS = 11;
const STACKS_ROUNDS = 5;

/** What `npm run synth` and the CDKTF CLI run in a clone, without the word `node`. */
const APP = app.split(" ").slice(1);

const work = mkdtempSync(path.join(tmpdir(), "braze-s3-bench-"));

/** The package as it is installed: only there, synth leaves out what would stay the same. */
const INSTALLED = path.join(work, "node_modules", "braze-s3");

/** What `npx braze-s3` runs where the package is installed. */
const COMMAND = [path.join(INSTALLED, "bin", "braze-s3.js")];
const SYNTH = [...COMMAND, "synth"];

/** What `cdktf init` puts into a TypeScript project: `npx ts-node main.ts`, here without npx, which takes its own time. */
const TEMPLATE = [require.resolve("ts-node/dist/bin.js"), "main.ts"];

/** What the loader of TypeScript keeps between runs. */
const LOADER_CACHE = path.join(PROJECT, "node_modules", ".cache", "braze-s3");

/** A version of Node that keeps compiled code, if this one doesn't. */
const NEWER_NODE = "22";

void writePackage(path.join(PROJECT, "dist"))
  .then(() => {
    ["package.json", ...files].forEach((name) =>
      cpSync(path.join(PROJECT, name), path.join(INSTALLED, name), { recursive: true }),
    );
    print(`Node ${process.versions.node}; medians of runs side by side, each in a process of its own\n`);
    compareExample();
    compareNewerNode();
    compareStackCounts();
    compareThousand();
  })
  .finally(() => rmSync(work, { recursive: true }));

function compareExample(): void {
  const { programs, app } = examplePrograms(process.execPath);
  const { floor, help, check, installed, source, firstRun, template } = medians(
    {
      ...programs,
      firstRun: program("first run", APP, EXAMPLE, { isFirst: true }),
      template: same(program("template", TEMPLATE, EXAMPLE), app),
    },
    EXAMPLE_ROUNDS,
  );
  printTable(`the example, ${EXAMPLE_ROUNDS} runs each`, [
    ...exampleRows({ floor, help, check, installed, source }),
    ["from source, nothing cached before", firstRun],
    ["template: ts-node with type check", template],
  ]);
  printExampleGoals({ floor, help, check, installed, source }, hasCompileCache(process.versions.node));
  printGoal("installed synth over the template", installed.seconds / template.seconds, 1 / 3);
  const validate = secondsOfValidate(path.join(outputOf("installed"), "stacks", "currents"), 3);
  print(
    validate === undefined
      ? "not measured: Terraform's own validate, since `terraform init` doesn't work here"
      : `Terraform's own validate of one stack: ${validate.toFixed(2)} s`,
  );
}

/** The same on a Node that keeps compiled code. */
function compareNewerNode(): void {
  if (hasCompileCache(process.versions.node)) {
    return;
  }
  const node = nodeFromNpm(NEWER_NODE);
  if (node === undefined) {
    print(`\nnot measured: Node ${NEWER_NODE}, which could not be had`);
    return;
  }
  const measured = medians(examplePrograms(node).programs, EXAMPLE_ROUNDS);
  printTable(`\nthe example on Node ${NEWER_NODE}, ${EXAMPLE_ROUNDS} runs each`, exampleRows(measured));
  printExampleGoals(measured, true);
}

type ExampleKey = "floor" | "help" | "check" | "installed" | "source";

/** What is run with the example. All that synthesise have the same resources. */
function examplePrograms(node: string): { programs: Record<ExampleKey, Program>; app: Program } {
  const source = program("source", APP, EXAMPLE, { node });
  run(source);
  return {
    app: source,
    programs: {
      floor: same(program("floor", ["bench/floor.js", outputOf(source.name)], EXAMPLE, { node }), source),
      help: program("help", [...COMMAND, "--help"], EXAMPLE, { node }),
      check: program("check", [...COMMAND, "check"], EXAMPLE, { node }),
      installed: same(program("installed", SYNTH, EXAMPLE, { node, isFresh: true }), source),
      source,
    },
  };
}

/** A program, after a run that shows that it makes the same resources as another one. */
function same(one: Program, other: Program): Program {
  run(one);
  requireSameResources(outputOf(other.name), outputOf(one.name));
  return one;
}

function exampleRows(measured: Record<ExampleKey, Measurement>): (readonly [string, Measurement])[] {
  return [
    ["floor: plain JavaScript, same resources", measured.floor],
    ["installed: braze-s3 --help", measured.help],
    ["installed: braze-s3 check", measured.check],
    ["installed: braze-s3 synth", measured.installed],
    ["from source: npm run synth", measured.source],
  ];
}

function printExampleGoals(measured: Record<ExampleKey, Measurement>, isCompiled: boolean): void {
  const overFloor = (key: ExampleKey): number => measured[key].seconds / measured.floor.seconds;
  printGoal("installed synth over the floor", overFloor("installed"), isCompiled ? 0.9 : 1.15);
  printGoal("installed --help over the floor", overFloor("help"), 0.5);
  printGoal("installed check over the floor", overFloor("check"), 0.5);
  printGoal("synth from source over the floor", overFloor("source"), 1.5);
}

function compareStackCounts(): void {
  const { one, ten, hundred, thousand } = medians(
    { one: anew(1), ten: anew(10), hundred: anew(100), thousand: anew(1000) },
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
  const again = program("1000 again", SYNTH, configOf(1000));
  run(again);
  const { floor, first, second, one } = medians(
    {
      floor: program("floor of 1000", ["bench/floor.js", outputOf(again.name)], EXAMPLE),
      first: anew(1000),
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

/** Synthesises many stacks into an empty folder. */
function anew(count: number): Program {
  return program(`${count} stacks`, SYNTH, configOf(count), { isFresh: true });
}

/** Writes a configuration with many stacks. */
function configOf(count: number): string {
  const config = path.join(work, `${count}.yaml`);
  writeFileSync(config, manyStacks(readFileSync(EXAMPLE, "utf8"), count));
  return config;
}

interface ProgramOptions {
  /** The path of Node. @default - the Node that runs this */
  readonly node?: string;
  /** Whether each run has to compile everything. @default false */
  readonly isFirst?: boolean;
  /** Whether each run starts without an output folder. @default false */
  readonly isFresh?: boolean;
}

/** A program that synthesises a configuration into a folder of its own. */
function program(
  name: string,
  args: readonly string[],
  config: string,
  { node = process.execPath, isFirst = false, isFresh = false }: ProgramOptions = {},
): Program {
  return {
    name,
    node,
    args,
    env: () => {
      if (isFresh) {
        rmSync(outputOf(name), { recursive: true, force: true });
      }
      if (isFirst) {
        rmSync(LOADER_CACHE, { recursive: true, force: true });
      }
      // Where a program asks for it, Node keeps compiled code in the temporary folder, which has another name on Windows.
      const temporary = isFirst ? mkdtempSync(path.join(work, "cache-")) : sharedCache();
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
