import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CommandOutput, run } from "./command";
import { terraformBinary } from "./environment";
import { Project } from "./project";

/** Terraform that somebody wrote by hand, in a folder of its own beside a project's `braze.yaml`. */
export class OtherTerraform {
  public constructor(
    private readonly project: Project,
    private readonly name: string,
    hcl: string,
  ) {
    mkdirSync(this.folder);
    writeFileSync(path.join(this.folder, "main.tf"), hcl);
  }

  private get folder(): string {
    return path.join(this.project.folder, this.name);
  }

  /** `terraform init` and `terraform COMMAND` */
  public async run(...command: string[]): Promise<CommandOutput> {
    const options = { folder: this.folder, env: this.project.environment() };
    await run(terraformBinary(), ["init"], options);
    return run(terraformBinary(), command, options);
  }

  /** Makes it so. */
  public async apply(): Promise<CommandOutput> {
    return this.run("apply", "-auto-approve");
  }

  /** Its outputs, secrets included, with what Terraform knows of them. */
  public async outputs(): Promise<Record<string, OtherOutput>> {
    const options = { folder: this.folder, env: this.project.environment(), secret: true };
    const { stdout } = await run(terraformBinary(), ["output", "-json"], options);
    return JSON.parse(stdout) as Record<string, OtherOutput>;
  }
}

export interface OtherOutput {
  readonly value: unknown;
  readonly sensitive: boolean;
}
