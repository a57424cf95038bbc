import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CommandOutput } from "./command";
import { terraformBinary } from "./environment";
import { Plan } from "./plan";
import { Project } from "./project";
import { runTerraform } from "./terraform";

/** HCL in a folder of a project: what eject wrote, or what calls it. */
export class HclFolder {
  public constructor(
    private readonly project: Project,
    private readonly name: string,
  ) {}

  /** The folder that Terraform runs in. */
  public get folder(): string {
    return path.join(this.project.folder, this.name);
  }

  /** Writes its files. */
  public write(files: Readonly<Record<string, string>>): void {
    mkdirSync(this.folder, { recursive: true });
    Object.entries(files).forEach(([file, text]) => writeFileSync(path.join(this.folder, file), text));
  }

  /** `terraform COMMAND` */
  public async terraform(...args: string[]): Promise<CommandOutput> {
    return runTerraform(terraformBinary(), args, { folder: this.folder, env: this.project.environment() });
  }

  /** `terraform init`, and what Terraform would do. */
  public async plan(...args: string[]): Promise<Plan> {
    await this.terraform("init");
    await this.terraform("plan", "-out=test.tfplan", ...args);
    const options = { folder: this.folder, env: this.project.environment(), secret: true };
    const { stdout } = await runTerraform(terraformBinary(), ["show", "-json", "test.tfplan"], options);
    return JSON.parse(stdout) as Plan;
  }
}
