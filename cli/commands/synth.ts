import process from "node:process";
import { Command } from "commander";
import { collect } from "../collect";
import type { OutputDifference } from "../../lib/output-folder/compare-output";
import { chooseStacks } from "../choose-stacks";
import { synthCommand as synthAgain } from "../command-lines";
import { EXIT } from "../exit-codes";
import { acceptedNames, Place } from "../invocation";
import { loadRenderRecord, loadSynthesis } from "../lazily";
import { print, printJson } from "../print";
import { Progress } from "../progress";
import { reportLeftStacks, reportNextSteps, reportStacks, withWaysOn } from "../report-synthesis";
import { GlobalOptions, Session } from "../session";

interface SynthOptions extends GlobalOptions {
  readonly accept?: readonly string[];
  readonly check?: boolean;
  readonly hcl?: boolean;
}

/** `braze-s3 synth`: what `cdktf` runs, too. */
export function synthCommand(): Command {
  return new Command("synth")
    .description("write the Terraform of every stack, or of the stacks that you name")
    .argument("[stack...]", "the stacks to write; all others stay as they are")
    .option("--out <folder>", "write to this folder (default: CDKTF_OUTDIR, or cdktf.out in the project)")
    .option("--check", "write nothing; if the output folder is not as synth would write it, end with the code 1")
    .option("--hcl", "write HCL instead of JSON")
    .option("--accept <stack>", "let a stack take over what belongs to another stack of its name", collect)
    .option("--json", "print {stacks: [{name, file, written}]}")
    .action((names: string[], _, command: Command) => synth(names, command.optsWithGlobals()));
}

function synth(names: readonly string[], options: SynthOptions): void {
  const session = new Session(options);
  const { place, chosen } = session;
  const { config } = session.loadConfig();
  const given = acceptedNames(process.env, options.accept);
  const { project, outdir, isRunByCdktf } = place;
  const synthesis = {
    project,
    outdir,
    isRunByCdktf,
    accepted: chooseStacks(config, given),
    only: names.length > 0 ? chooseStacks(config, names) : undefined,
    isExample: chosen.isFallback,
    hcl: options.hcl,
  };
  const { compareConfig, synthesiseConfig } = loadSynthesis();
  if (options.check) {
    reportDifferences(compareConfig(config, synthesis), place, options);
    return;
  }
  const progress = new Progress(process.stderr, "synthesising stack");
  const record = loadRenderRecord().ofInstalled(__filename, outdir);
  const done = withWaysOn(place, () => synthesiseConfig(config, { ...synthesis, record, onStack: progress.show }));
  progress.end();
  reportLeftStacks(session, done);
  if (options.json) {
    printJson({ stacks: done.stacks });
  } else if (!isRunByCdktf) {
    // The CDKTF CLI names the stacks itself, and is itself what comes next.
    reportStacks(done);
    if (!options.quiet) {
      reportNextSteps(place, done, given);
    }
  }
}

/** What `synth --check` found. */
function reportDifferences(
  differences: readonly OutputDifference[],
  { invocation }: Place,
  { json, quiet }: SynthOptions,
): void {
  process.exitCode = differences.length > 0 ? EXIT.problem : EXIT.done;
  if (json) {
    printJson({ ok: differences.length === 0, differences });
    return;
  }
  print(
    ...differences.map(({ file, change }) => `${file}  ${DIFFERENCES[change]}`),
    ...(differences.length > 0 && !quiet ? ["to write this, run:", `  ${synthAgain(invocation)}`] : []),
    ...(differences.length === 0 ? ["the output folder is as synth would write it"] : []),
  );
}

const DIFFERENCES: Record<OutputDifference["change"], string> = {
  missing: "is missing",
  different: "is not as synth would write it",
  leftover: "is left over: the configuration doesn't have its stack, or not in this format",
};
