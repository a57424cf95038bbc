import path from "node:path";
import { DESTROY_OVERRIDE } from "../lib/output-folder/layout";
import { LeftStack } from "../lib/output-folder/left-stacks";
import { formatOutputProblem, OutputProblem, TakenStack, UnmovedState } from "../lib/output-folder/problems";
import { cdktfCommand, Invocation, synthCommand, terraformCommand } from "./command-lines";
import { shellLine, shellQuote } from "./shell";

/** Why nothing was written into an output folder, and how to go on. */
export function explainOutputProblems(problems: readonly OutputProblem[], invocation: Invocation): string {
  const found = problems.map((problem) => formatOutputProblem(shortened(problem)));
  return [...found, "nothing was written; to go on, do one of these:", ...waysOn(problems, invocation)].join("\n");
}

function waysOn(problems: readonly OutputProblem[], invocation: Invocation): string[] {
  const moves = problems.filter((problem) => problem.kind === "unmoved");
  const taken = problems.filter((problem) => problem.kind === "taken");
  const overwritten = problems.filter((problem) => problem.kind === "foreign" && problem.loss === "overwrite");
  const names = [...new Set([...taken, ...overwritten].map((problem) => (problem as TakenStack).name))];
  return [
    ...(problems.some(({ kind }) => kind === "under-example") ? nameConfiguration(invocation) : []),
    ...(moves.length > 0 ? moveStates(moves, invocation) : []),
    ...(taken.length > 0 ? ["  if these are two environments, write `environment: NAME` at the top of each file"] : []),
    ...(problems.some((problem) => problem.kind === "foreign" && problem.loss === "remove")
      ? [
          "  move what is not of this project out of the output folder, or run the command synth by itself, which leaves it alone",
        ]
      : []),
    ...(moves.length === 0 && !taken.some(isOfSharedState) ? useOtherFolder(invocation) : []),
    ...(names.length > 0 ? accept(names, invocation) : []),
  ];
}

/** In another output folder, a stack would have the same local state. */
function isOfSharedState({ isState, differences }: TakenStack): boolean {
  return isState && differences.length > 0;
}

function nameConfiguration(invocation: Invocation): string[] {
  const named = { ...invocation, config: path.join(invocation.project, "FILE.yaml") };
  return ["  name your configuration instead of FILE.yaml:", `    ${synthCommand(named)}`];
}

function moveStates(moves: readonly UnmovedState[], invocation: Invocation): string[] {
  return [
    "  move the state to the new name:",
    ...moves.map(({ from, to }) => `    ${shellLine("mkdir", "-p", path.dirname(to))} && ${shellLine("mv", from, to)}`),
    `    ${synthCommand(invocation)}`,
  ];
}

function useOtherFolder(invocation: Invocation): string[] {
  const { project, config, outdir = path.join(project, "cdktf.out") } = invocation;
  const name = config ? path.parse(config).name : "this";
  return [
    "  write this configuration to another output folder:",
    `    ${synthCommand({ ...invocation, outdir: path.join(outdir, `for-${name}`) })}`,
  ];
}

function accept(names: readonly string[], invocation: Invocation): string[] {
  return [
    "  if you mean to change this, accept it, and read what Terraform plans before you apply:",
    `    ${synthCommand(invocation, names)}`,
    ...names.map((name) => `    ${cdktfCommand(invocation, "diff", name, names)}`),
  ];
}

/** What to do with a stack that left the configuration. */
export function explainLeftStack(left: LeftStack, invocation: Invocation): string {
  const { name, folder, localState, successor } = left;
  const state = localState ? `, and its local state is ${shorten(localState)}` : "";
  return [
    `${shorten(folder)}  the stack "${name}" left the configuration while Terraform may manage something for it${state}; ` +
      "do one of these:",
    ...(successor?.isDeclared
      ? [`  if you have moved its state to the stack "${successor.name}", forget it (below)`]
      : [
          `  if it is now ${successor ? `"${successor.name}", which has the same bucket` : "another stack"}, ` +
            `put \`renamedFrom: ${name}\` on that stack, and synthesise again`,
        ]),
    "  bring it back: put it into the configuration again, and synthesise",
    `  destroy it${left.isProtected ? " (the first line lets Terraform destroy the bucket, which must be empty)" : ""}:`,
    ...destroy(left, invocation).map((line) => `    ${line}`),
    "  forget it, while AWS keeps everything:",
    `    ${shellLine("rm", "-r", path.resolve(folder))}`,
  ].join("\n");
}

/** Merged over the stack by Terraform, in JSON and in HCL. */
const UNPROTECTED = JSON.stringify({
  resource: { aws_s3_bucket: { bucket: { lifecycle: { prevent_destroy: false } } } },
});

function destroy({ folder, isInitialised, isProtected }: LeftStack, invocation: Invocation): string[] {
  const override = shellQuote(path.resolve(folder, DESTROY_OVERRIDE));
  const terraform = [...(isInitialised ? [] : ["init"]), "destroy"].map((subcommand) =>
    terraformCommand(invocation, folder, subcommand),
  );
  return [
    ...(isProtected ? [`${shellLine("echo", UNPROTECTED)} > ${override}`] : []),
    `${terraform.join(" && ")} && ${shellLine("rm", "-r", path.resolve(folder))}`,
  ];
}

function shortened(problem: OutputProblem): OutputProblem {
  return problem.kind === "unmoved"
    ? { ...problem, from: shorten(problem.from), to: shorten(problem.to) }
    : { ...problem, place: shorten(problem.place) };
}

/** A path as seen from the working folder, if it is within. */
function shorten(file: string): string {
  const relative = path.relative("", file);
  return relative.startsWith("..") ? file : relative;
}
