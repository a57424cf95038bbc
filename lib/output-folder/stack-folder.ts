import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { INITIALISED_FOLDER, STACK_FILES } from "./layout";
import { readLocalState } from "./local-state";
import type { RenderedStack } from "./rendered";
import type { StateAddress, SynthesisedStack } from "./stack-identity";
import { initialisedAddress, readSynthesised } from "./synthesised-stack";

/** What CDKTF writes for Terraform, and what Terraform writes itself. */
const OF_TERRAFORM = /^(cdk\.tf|cdk\.tf\.json|\.terraform|.*\.tfstate)$/;

/** The folder that Terraform runs in for one stack, as it is before a synth. */
export class StackFolder {
  /** Whether `terraform init` ran here. */
  public readonly isInitialised: boolean;
  private read: { readonly synthesised: SynthesisedStack | undefined } | undefined;

  /** @param next - what is about to be written here. @default - it isn't known */
  public constructor(
    public readonly name: string,
    public readonly folder: string,
    private readonly next?: RenderedStack,
  ) {
    this.isInitialised = existsSync(path.join(folder, INITIALISED_FOLDER));
  }

  /** What an earlier synth wrote here, which is read when it is asked for. @default - nothing is here that can be read */
  public get synthesised(): SynthesisedStack | undefined {
    this.read ??= { synthesised: readSynthesised(this.folder, this.next) };
    return this.read.synthesised;
  }

  /** Whether this project wrote what is here. */
  public get isOurs(): boolean {
    return this.synthesised?.isOurs ?? false;
  }

  /** Where the state is: as synth wrote it, or else as Terraform was initialised. */
  public get state(): StateAddress | undefined {
    return this.synthesised?.backend ?? initialisedAddress(this.folder);
  }

  /** Whether the state is local and not there. */
  public get hasNoLocalState(): boolean {
    const file = this.state?.localFile;
    return file !== undefined && !existsSync(file);
  }

  /** Whether it is sure that Terraform manages nothing from here. */
  public get isEmpty(): boolean {
    const file = this.state?.localFile;
    return file !== undefined && readLocalState(file)?.isEmpty === true;
  }

  /** Whether Terraform was initialised here or keeps a local state of this stack, and may manage something. */
  public get isInUse(): boolean {
    const file = this.state?.localFile;
    return (this.isInitialised || (file !== undefined && existsSync(file))) && !this.isEmpty;
  }

  /** Whether there is anything of Terraform that somebody could miss. */
  public get holdsTerraform(): boolean {
    return readdirSync(this.folder).some((name) => OF_TERRAFORM.test(name));
  }

  /** Removes what synth and `terraform init` wrote, and leaves what a person put there. */
  public clear(): void {
    for (const name of [...STACK_FILES, INITIALISED_FOLDER]) {
      rmSync(path.join(this.folder, name), { recursive: true, force: true });
    }
  }
}

/** The folders within a folder, as those of stacks. */
export function stackFoldersIn(parent: string): StackFolder[] {
  return existsSync(parent)
    ? readdirSync(parent, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => new StackFolder(name, path.join(parent, name)))
    : [];
}
