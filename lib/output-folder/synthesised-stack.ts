import path from "node:path";
import { backendKey } from "../config/derived/backend";
import type { BackendConfig } from "../config/schema/backend";
import { OUTPUTS } from "../outputs";
import { HCL_FILE, INITIALISED_FOLDER, JSON_FILE, METADATA_FILE, STACK_FILES } from "./layout";
import { parseIfWhole } from "./parse-if-whole";
import { readIfThere } from "./read-if-there";
import type { RenderedStack, StackFiles } from "./rendered";
import type { StateAddress, SynthesisedStack } from "./stack-identity";

interface Synthesised {
  readonly "//"?: { readonly outputs?: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
  readonly provider?: { readonly aws?: readonly { readonly allowed_account_ids?: readonly unknown[] }[] };
  readonly resource?: Buckets;
  readonly data?: Buckets;
  readonly terraform?: {
    readonly backend?: Readonly<Record<string, Settings>>;
    readonly cloud?: Settings;
  };
}

type Settings = Readonly<Record<string, unknown>>;

interface Buckets {
  readonly aws_s3_bucket?: {
    readonly bucket?: { readonly bucket?: unknown; readonly lifecycle?: { readonly prevent_destroy?: boolean } };
  };
}

/** The mark of this project: the one output that each of its stacks has, and that nothing else is called. */
const MARK = OUTPUTS.brazeDashboard.name;

/**
 * Reads what an earlier synth wrote into a folder, as JSON or as HCL.
 *
 * @param next - what is about to be written there. @default - it isn't known
 * @returns undefined if there is nothing that CDKTF writes
 */
export function readSynthesised(folder: string, next?: RenderedStack): SynthesisedStack | undefined {
  const files = readStackFiles(folder);
  // Most synths change little, and what stays the same says the same.
  return next && isSame(files, next.files) ? next.synthesised : describeFiles(files, folder);
}

/** The files that an earlier synth wrote into a folder. */
export function readStackFiles(folder: string): StackFiles {
  return new Map(
    STACK_FILES.flatMap((name) => {
      const text = readIfThere(path.join(folder, name));
      return text === undefined ? [] : [[name, text] as const];
    }),
  );
}

function isSame(one: StackFiles, other: StackFiles): boolean {
  return one.size === other.size && [...one].every(([name, text]) => other.get(name) === text);
}

/**
 * Reads a stack that was synthesised, as JSON or as HCL.
 *
 * @param runsIn - the folder that Terraform runs in, which relative paths are counted from
 * @returns undefined if there is nothing that CDKTF writes
 */
export function describeFiles(files: StackFiles, runsIn: string): SynthesisedStack | undefined {
  const json = parseIfWhole(files.get(JSON_FILE));
  if (json) {
    return describeJson(json, runsIn);
  }
  const hcl = files.get(HCL_FILE);
  return hcl === undefined ? undefined : describeHcl(hcl, parseIfWhole(files.get(METADATA_FILE)) ?? {}, runsIn);
}

/**
 * Reads a stack that was synthesised as JSON.
 *
 * @param runsIn - the folder that Terraform runs in, which relative paths are counted from
 */
export function describeJson(json: object, runsIn: string): SynthesisedStack {
  const synthesised = json as Synthesised;
  const bucket = synthesised.resource?.aws_s3_bucket?.bucket;
  return {
    isOurs: hasMark(synthesised),
    isProtected: bucket?.lifecycle?.prevent_destroy === true,
    accountId: literal(synthesised.provider?.aws?.[0]?.allowed_account_ids?.[0]),
    bucketName: literal((bucket ?? synthesised.data?.aws_s3_bucket?.bucket)?.bucket),
    backend: addressIn(synthesised, runsIn),
  };
}

/**
 * Reads a stack that was synthesised as HCL.
 *
 * @param metadata - what stands beside the HCL: it has the backend and the outputs, too
 * @param runsIn - the folder that Terraform runs in, which relative paths are counted from
 */
export function describeHcl(hcl: string, metadata: object, runsIn: string): SynthesisedStack {
  const synthesised = metadata as Synthesised;
  const bucket = /^(?:resource|data) "aws_s3_bucket" "bucket" \{\n[^]*?^\}/m.exec(hcl)?.[0] ?? "";
  return {
    isOurs: hasMark(synthesised) || hcl.includes(`output "${MARK}"`),
    isProtected: /^\s*prevent_destroy\s*=\s*true$/m.test(bucket),
    accountId: /\ballowed_account_ids\s*=\s*\[\s*"(\d{12})"/.exec(hcl)?.[1],
    bucketName: literal(/^\s*bucket\s*=\s*"([^"]+)"$/m.exec(bucket)?.[1]),
    backend: addressIn(synthesised, runsIn),
  };
}

/** Where Terraform found the state when it was initialised, if it was. */
export function initialisedAddress(folder: string): StateAddress | undefined {
  const file = path.join(folder, INITIALISED_FOLDER, "terraform.tfstate");
  const record = parseIfWhole(readIfThere(file)) as InitialisedRecord | undefined;
  return record?.backend && address(record.backend.type, record.backend.config, folder);
}

function addressIn({ terraform = {} }: Synthesised, runsIn: string): StateAddress | undefined {
  if (terraform.cloud) {
    return address("cloud", terraform.cloud, runsIn);
  }
  const [backend] = Object.entries(terraform.backend ?? {});
  return backend && address(...backend, runsIn);
}

/** The address of a state; undefined where `terraform init` is told the rest of it. */
function address(type: string, settings: Settings, runsIn: string): StateAddress | undefined {
  const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== null));
  const localFile = type === "local" ? path.resolve(runsIn, String(given.path)) : undefined;
  try {
    const backend = { ...given, type, ...(localFile && { path: localFile }) } as BackendConfig;
    return { key: backendKey("", backend), ...(localFile && { localFile }) };
  } catch {
    return undefined;
  }
}

function hasMark(synthesised: Synthesised): boolean {
  return Object.values(synthesised["//"]?.outputs ?? {}).some((outputs) => MARK in outputs);
}

/** A value that is no expression. */
function literal(value: unknown): string | undefined {
  return typeof value === "string" && !value.includes("${") ? value : undefined;
}

/** What Terraform keeps of the backend that it was initialised with. */
interface InitialisedRecord {
  readonly backend?: { readonly type: string; readonly config: Settings };
}
