import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseConfig } from "../../lib/config/load";
import { Config } from "../../lib/config/schema/file";
import { synthesiseConfig, Synthesis, SynthesisOptions } from "../../stacks/synthesise";

const projects: string[] = [];

/** Removes every temporary project. */
export function removeOutputProjects(): void {
  projects.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true }));
}

/** What a stack of a test has otherwise than the others. */
export interface TestStack {
  readonly accountId?: string;
  readonly bucket?: string;
  /** In YAML. */
  readonly backend?: string;
  readonly renamedFrom?: string;
}

/** A temporary project that is synthesised again and again. */
export class OutputProject {
  public readonly folder = realpathSync(mkdtempSync(path.join(tmpdir(), "braze-s3-")));

  public constructor(public readonly outdir = path.join(this.folder, "cdktf.out")) {
    projects.push(this.folder);
  }

  /** A project with the same files, in a folder of its own. */
  public static copyOf(project: OutputProject): OutputProject {
    const copy = new OutputProject();
    cpSync(project.folder, copy.folder, { recursive: true });
    return copy;
  }

  /** Synthesises stacks by their names. */
  public synth(stacks: Readonly<Record<string, TestStack>>, options: Partial<SynthesisOptions> = {}): Synthesis {
    return synthesiseConfig(configOf(stacks), { outdir: this.outdir, project: this.folder, ...options });
  }

  /** A path within the output folder. */
  public out(...parts: readonly string[]): string {
    return path.join(this.outdir, ...parts);
  }

  /** Does to a stack's folder what `terraform init` does, as far as synth can tell. */
  public initialise(name: string, backend?: object): void {
    this.write(this.out("stacks", name, ".terraform", "terraform.tfstate"), JSON.stringify({ version: 3, backend }));
  }

  /** Writes a local state into the project's folder. */
  public writeState(name: string, state: object): void {
    this.write(path.join(this.folder, `terraform.${name}.tfstate`), JSON.stringify({ version: 4, ...state }));
  }

  /** Writes a file. */
  public write(file: string, content: string): void {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  /** What is in a folder of the output, sorted. */
  public list(...parts: readonly string[]): string[] {
    return existsSync(this.out(...parts)) ? readdirSync(this.out(...parts)).sort() : [];
  }

  /** What Terraform would read of a stack. */
  public terraform(name: string, folder = "stacks"): Record<string, Record<string, unknown>> {
    return JSON.parse(readFileSync(this.out(folder, name, "cdk.tf.json"), "utf8")) as never;
  }

  /** Every file of the output, by its path. */
  public content(): Record<string, string> {
    const files = readdirSync(this.outdir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return Object.fromEntries(
      files
        .map((entry) => path.join(entry.parentPath, entry.name))
        .sort()
        .map((file) => [path.relative(this.outdir, file), readFileSync(file, "utf8")]),
    );
  }
}

/** A local state in which Terraform manages a bucket. */
export function stateOf(bucket: string, accountId = "111122223333"): object {
  return {
    resources: [{ mode: "managed", type: "aws_s3_bucket", name: "bucket", instances: [{ attributes: { bucket } }] }],
    outputs: {
      bucket_name: { value: bucket, type: "string" },
      export_policy_arn: { value: `arn:aws:iam::${accountId}:policy/braze-export`, type: "string" },
    },
  };
}

function configOf(stacks: Readonly<Record<string, TestStack>>): Config {
  const yaml = Object.entries(stacks).map(
    ([name, { accountId = "111122223333", bucket = `example-${name}`, backend = "{ type: local }", renamedFrom }]) => `
  ${name}:
    region: us-east-1
    accountId: "${accountId}"
    backend: ${backend}
    bucket: { name: ${bucket} }
    export: { auth: { method: access-key } }
    ${renamedFrom ? `renamedFrom: ${renamedFrom}` : ""}`,
  );
  return parseConfig("braze.yaml", `stacks:${yaml.join("")}\n`).config;
}
