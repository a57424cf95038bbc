import { OUTPUTS } from "../outputs";
import { parseIfWhole } from "./parse-if-whole";
import { readIfThere } from "./read-if-there";

/** What a local state file says about the stack that it belongs to. */
export interface LocalState {
  /** Whether Terraform manages nothing in this state. It is false if that can't be told. */
  readonly isEmpty: boolean;
  /** The account of what was made. @default - it can't be told */
  readonly accountId?: string;
  /** The name of the bucket that was made, or that is used. @default - it can't be told */
  readonly bucketName?: string;
}

interface StateFile {
  readonly version?: number;
  readonly resources?: readonly StateResource[];
  readonly outputs?: Readonly<Record<string, { readonly value?: unknown }>>;
}

interface StateResource {
  readonly type?: string;
  readonly name?: string;
  readonly instances?: readonly { readonly attributes?: Readonly<Record<string, unknown>> }[];
}

/** Reads a local state, if there is one. A state that is encrypted or broken is there, and tells nothing. */
export function readLocalState(file: string): LocalState | undefined {
  const text = readIfThere(file);
  if (text === undefined) {
    return undefined;
  }
  const { version, resources, outputs = {} } = (parseIfWhole(text) ?? {}) as StateFile;
  const isState = version !== undefined && resources !== undefined;
  return {
    isEmpty: isState && resources.length === 0,
    accountId: accountIn(outputs),
    bucketName: bucketIn(resources ?? []) ?? textOf(outputs[OUTPUTS.bucketName.name]?.value),
  };
}

/** Every integration outputs the ARN of its policy, and an ARN names its account. */
function accountIn(outputs: NonNullable<StateFile["outputs"]>): string | undefined {
  const arns = Object.entries(outputs).filter(([name]) => name.endsWith("_policy_arn"));
  const accounts = arns.map(([, { value }]) => /^arn:[^:]+:iam::(\d{12}):/.exec(String(value))?.[1]);
  return accounts.find((account) => account !== undefined);
}

function bucketIn(resources: readonly StateResource[]): string | undefined {
  const bucket = resources.find(({ type, name }) => type === "aws_s3_bucket" && name === "bucket");
  return textOf(bucket?.instances?.[0]?.attributes?.bucket);
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
