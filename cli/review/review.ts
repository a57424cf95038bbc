import process from "node:process";
import { formatProblems, LocatedProblem } from "../../lib/config/problems/problem";
import { drawChange } from "../../lib/graph/draw-change";
import { LONGEST_COMMENT, markdownOf } from "../../lib/review/markdown";
import { jsonOf } from "../../lib/review/json";
import { plainTextOf } from "../../lib/review/plain-text";
import { UnusablePlan } from "../../lib/review/plan";
import { Report, reportOf } from "../../lib/review/report";
import { reviewStacks, StackReview } from "../../lib/review/review";
import { writeWhole } from "../../lib/write-whole";
import { EXIT } from "../exit-codes";
import { CommandError } from "../failure";
import { hasUncommittedChanges } from "../git-files";
import { loadSynthesis } from "../lazily";
import { print } from "../print";
import { GlobalOptions, Session } from "../session";
import { Base, findBase } from "./base";
import { readPlanFiles } from "./plan-files";

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
  const { config, warnings } = session.loadConfig();
  const base = findBase(session, options.base);
  const { project, outdir } = session.place;
  const head = loadSynthesis().renderConfig(config, { project, outdir });
  const plans = readPlanFiles(options.plan ?? [], [...head.keys()]);
  const stacks = withPlanProblems(() => reviewStacks(base.stacks, head, plans));
  const title = `Compared with ${base.name}${hasUncommittedChanges() ? ", uncommitted changes included" : ""}.`;
  const report = reportOf(title, stacks, base.notes, newWarnings(base, warnings));
  const format = options.json ? "json" : options.format;
  if (out !== undefined) {
    writeWhole(out, WRITERS[format](stacks, report, Infinity));
    session.notify(`wrote ${out}`);
  }
  print(WRITERS[format](stacks, report, LONGEST_COMMENT).replace(/\n$/, ""));
  process.exitCode = options.failOn === "danger" && report.dangers > 0 ? EXIT.failOn : EXIT.done;
}

/** What is warned of, and wasn't before. A warning that only moved to another line isn't new. */
function newWarnings({ warnings: before }: Base, warnings: readonly LocatedProblem[]): string[] {
  const keyOf = ({ path, message }: LocatedProblem): string => JSON.stringify([path, message]);
  const known = new Set(before?.map(keyOf));
  return before ? formatProblems(warnings.filter((one) => !known.has(keyOf(one)))) : [];
}

const WRITERS: Readonly<
  Record<ReviewOptions["format"], (stacks: readonly StackReview[], report: Report, longest: number) => string>
> = {
  text: (_, report) => `${plainTextOf(report).join("\n")}\n`,
  markdown: (_, report, longest) => markdownOf(report, longest, drawChange),
  json: (stacks) => `${JSON.stringify(jsonOf(stacks), undefined, 2)}\n`,
};

/** A plan that can't be used is for a person to mend. */
function withPlanProblems<T>(compare: () => T): T {
  try {
    return compare();
  } catch (error) {
    throw error instanceof UnusablePlan ? new CommandError(error.message) : error;
  }
}
