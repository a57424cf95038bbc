import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import process from "node:process";
import { LONGEST_COMMENT, markdownOf } from "../../lib/review/markdown";
import { jsonOf } from "../../lib/review/json";
import { plainTextOf } from "../../lib/review/plain-text";
import { UnusablePlan } from "../../lib/review/plan";
import { Report, reportOf } from "../../lib/review/report";
import { reviewStacks, StackReview } from "../../lib/review/review";
import { EXIT } from "../exit-codes";
import { CommandError } from "../failure";
import { hasUncommittedChanges } from "../git-files";
import { loadSynthesis } from "../lazily";
import { print } from "../print";
import { GlobalOptions, Session } from "../session";
import { findBase } from "./base";

/** What a review can be written as. */
export const FORMATS = ["text", "markdown", "json"] as const;

/** The options of `braze-s3 review`. */
export interface ReviewOptions extends Omit<GlobalOptions, "out"> {
  readonly base?: string;
  readonly plan?: readonly string[];
  readonly format: (typeof FORMATS)[number];
  readonly failOn?: "danger";
  /** A file that the whole report is written to. */
  readonly out?: string;
}

/**
 * Compares the configuration with an earlier one, and says what the change does.
 *
 * @throws {@link CommandError} if there is nothing to compare with, or a plan can't be used
 */
export function review({ out, ...options }: ReviewOptions): void {
  const session = new Session(options);
  const { config } = session.loadConfig();
  const base = findBase(session, options.base);
  const { project, outdir } = session.place;
  const head = loadSynthesis().renderConfig(config, { project, outdir });
  const plans = new Map((options.plan ?? []).map((given) => readPlanFile(given, [...head.keys()])));
  const stacks = withPlanProblems(options.plan ?? [], () => reviewStacks(base.stacks, head, plans));
  const title = `Compared with ${base.name}${hasUncommittedChanges() ? ", uncommitted changes included" : ""}.`;
  const report = reportOf(title, stacks, base.notes);
  const format = options.json ? "json" : options.format;
  if (out !== undefined) {
    writeWhole(out, WRITERS[format](stacks, report, Infinity));
    session.notify(`wrote ${out}`);
  }
  print(WRITERS[format](stacks, report, LONGEST_COMMENT).replace(/\n$/, ""));
  process.exitCode = options.failOn === "danger" && report.dangers > 0 ? EXIT.failOn : EXIT.done;
}

const WRITERS: Readonly<
  Record<ReviewOptions["format"], (stacks: readonly StackReview[], report: Report, longest: number) => string>
> = {
  text: (_, report) => `${plainTextOf(report).join("\n")}\n`,
  markdown: (_, report, longest) => markdownOf(report, longest),
  json: (stacks) => `${JSON.stringify(jsonOf(stacks), undefined, 2)}\n`,
};

/** More than that is no plan of a stack: a plan of this project's largest stack has less than a hundredth of it. */
const MOST_PLAN_BYTES = 64 * 1024 * 1024;

function readPlanFile(given: string, names: readonly string[]): readonly [string, string] {
  const at = given.indexOf("=");
  const [name, file] = [given.slice(0, at), given.slice(at + 1)];
  if (at < 1 || file === "") {
    throw new CommandError(`--plan is "${given}", expected STACK=FILE, what terraform show -json printed`);
  }
  if (!names.includes(name)) {
    throw new CommandError(`--plan names the stack "${name}", which isn't there, the stacks are ${names.join(", ")}`);
  }
  const { size } = statSync(file);
  if (size > MOST_PLAN_BYTES) {
    throw new CommandError(`${file} has ${size} bytes, expected the plan of one stack: at most ${MOST_PLAN_BYTES}`);
  }
  return [name, readFileSync(file, "utf8")];
}

function withPlanProblems<T>(given: readonly string[], compare: () => T): T {
  try {
    return compare();
  } catch (error) {
    throw error instanceof UnusablePlan
      ? new CommandError(`a plan of --plan ${given.join(" --plan ")} ${error.message}`)
      : error;
  }
}

/** A file is written whole, or stays as it was. */
function writeWhole(file: string, text: string): void {
  const beside = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
