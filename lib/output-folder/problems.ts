import { withoutUnseen } from "../texts/unseen";

/** Something that a stack has otherwise in the output folder or in its local state than in the configuration. */
export interface Difference {
  readonly what: "account" | "bucket" | "state";
  readonly before: string;
  readonly after: string;
}

/** A stack that would take over what belongs to another stack of its name. */
export interface TakenStack {
  readonly kind: "taken";
  readonly name: string;
  /** The folder, or the local state, that belongs to the other stack. */
  readonly place: string;
  readonly isState: boolean;
  readonly differences: readonly Difference[];
}

/** A stack that was renamed, and whose local state still has the old name. */
export interface UnmovedState {
  readonly kind: "unmoved";
  readonly name: string;
  readonly oldName: string;
  readonly from: string;
  readonly to: string;
}

/** A stack of another account, which the shipped example would take the place of. */
export interface StackUnderExample {
  readonly kind: "under-example";
  readonly place: string;
  readonly accountId: string;
}

/** A folder of somebody else. */
export interface ForeignFolder {
  readonly kind: "foreign";
  readonly name: string;
  readonly place: string;
  /** What would become of it: synth would write over it, or the CDKTF CLI would remove it. */
  readonly loss: "overwrite" | "remove";
}

/** Why synth writes nothing into an output folder. */
export type OutputProblem = TakenStack | UnmovedState | StackUnderExample | ForeignFolder;

/** An output folder that can't be written to without harm: everything that stands against it. */
export class OutputFolderError extends Error {
  public constructor(public readonly problems: readonly OutputProblem[]) {
    super(problems.map(formatOutputProblem).join("\n"));
    this.name = "OutputFolderError";
  }
}

/** What would happen to what is deployed. */
const CONSEQUENCES: Record<Difference["what"], (difference: Difference) => string> = {
  account: ({ before, after }) =>
    `its account is ${before}, and the configuration says ${after}: ` +
    "Terraform would lose sight of what it made, and make all of it again",
  bucket: ({ before, after }) =>
    `its bucket is ${before}, and the configuration says ${after}: Terraform would replace the bucket, or leave it behind`,
  state: ({ before, after }) =>
    `its state is ${before}, and the configuration says ${after}: \`init -migrate-state\` would copy the state over ` +
    "what is there, and without the state, Terraform would make everything again",
};

/** One problem, with its place first. What was read from files can hold characters that a terminal obeys. */
export function formatOutputProblem(problem: OutputProblem): string {
  return linesOf(problem).map(withoutUnseen).join("\n");
}

function linesOf(problem: OutputProblem): string[] {
  switch (problem.kind) {
    case "taken":
      return problem.differences.map(
        (difference) =>
          `${problem.place}  this ${problem.isState ? "state" : "folder"} belongs to another stack ` +
          `"${problem.name}": ${CONSEQUENCES[difference.what](difference)}`,
      );
    case "unmoved":
      return [
        `${problem.from}  this is the state of "${problem.oldName}", which is now "${problem.name}", ` +
          `expected ${problem.to}: without its state, Terraform would make everything again`,
      ];
    case "under-example":
      return [
        `${problem.place}  no configuration was found, and this is a stack of the account ${problem.accountId}: ` +
          "the shipped example can't take its place",
      ];
    case "foreign":
      return [
        problem.loss === "overwrite"
          ? `${problem.place}  this is a stack of another CDKTF project, and the stack "${problem.name}" would overwrite it`
          : `${problem.place}  this is not of this project, and the CDKTF command line would remove it`,
      ];
    default:
      return problem satisfies never;
  }
}
