import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadConfig } from "../../../lib/config/load";
import { Synthesis, synthesiseConfig } from "../../../stacks/synthesise";
import { CommandOutput, run } from "./command";
import { stackNames } from "./config";
import { commandEnvironment, terraformBinary } from "./environment";
import { Plan } from "./plan";
import { runTerraform } from "./terraform";

const ROOT = path.join(__dirname, "..", "..", "..");

/** What a clone of this project has, as far as synth and deploy need it. */
const SOURCES = ["cdktf.json", "cli", "lib", "main.ts", "node_modules", "package.json", "stacks", "tsconfig.json"];

/** An emulator has no name for each bucket, so its buckets are in the path. The product has no option for this. */
const EMULATOR_OVERRIDE = JSON.stringify({ provider: { aws: [{ s3_use_path_style: true }] } });

const projects: Project[] = [];

/** Removes the folders of all projects of a test file. */
export function removeProjects(): void {
  for (const { folder } of projects.splice(0)) {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A person's clone of this project, with a `braze.yaml` of their own, in a temporary folder. */
export class Project {
  public readonly folder: string;

  /**
   * @param yaml - the text of its `braze.yaml`
   * @param extraEnvironment - variables that its commands get beside the emulator's
   * @param prefix - how the name of its folder begins
   */
  public constructor(
    yaml: string,
    private readonly extraEnvironment: Readonly<Record<string, string>> = {},
    prefix = "braze-s3-deploy-",
  ) {
    this.folder = mkdtempSync(path.join(tmpdir(), prefix));
    projects.push(this);
    for (const source of SOURCES) {
      symlinkSync(path.join(ROOT, source), path.join(this.folder, source));
    }
    this.write(yaml);
  }

  /** Replaces its `braze.yaml`. */
  public write(yaml: string): void {
    writeFileSync(path.join(this.folder, "braze.yaml"), yaml);
    // Synth leaves what it did not write in the folder of a stack that it still writes.
    stackNames(yaml).forEach((stack) => this.allowEmulator(this.stackFolder(stack)));
  }

  /** Writes a file beside its `braze.yaml`. */
  public writeFile(file: string, text: string): void {
    writeFileSync(path.join(this.folder, file), text);
  }

  /** Has Terraform find the emulator from a stack's folder. */
  public allowEmulator(folder: string): void {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "emulator_override.tf.json"), EMULATOR_OVERRIDE);
  }

  /** The folder that a stack's Terraform is in. */
  public stackFolder(stack: string): string {
    return path.join(this.folder, "cdktf.out", "stacks", stack);
  }

  /** What `npm run synth` writes, without a process of its own: that takes longer than all the rest of most tests. */
  public synth(accepted: readonly string[] = []): Synthesis {
    const folder = path.join(this.folder, "braze");
    const { config } = loadConfig(existsSync(folder) ? folder : path.join(this.folder, "braze.yaml"));
    return synthesiseConfig(config, {
      outdir: path.join(this.folder, "cdktf.out"),
      project: this.folder,
      accepted,
      hcl: this.extraEnvironment.SYNTH_HCL_OUTPUT === "true",
    });
  }

  /** `npm run synth` */
  public async npmSynth(): Promise<CommandOutput> {
    return this.run("npm", ["run", "synth"]);
  }

  /** `npm run synth -- --accept STACK`, for a stack that takes over what belongs to another one of its name. */
  public async synthAccepting(stack: string): Promise<CommandOutput> {
    return this.run("npm", ["run", "synth", "--", "--accept", stack]);
  }

  /** `npm run -s braze-s3 -- COMMAND` */
  public async braze(...args: string[]): Promise<CommandOutput> {
    return this.run("npm", ["run", "-s", "braze-s3", "--", ...args]);
  }

  /** Runs a command line in a shell, in another folder than the project's, with more variables if need be. */
  public async paste(commandLine: string, env: Readonly<Record<string, string>> = {}): Promise<CommandOutput> {
    return run("sh", ["-c", commandLine], { folder: tmpdir(), env: { ...this.environment(), ...env } });
  }

  /** `npx cdktf COMMAND`, with the CLI that npx would find. */
  public async cdktf(...args: string[]): Promise<CommandOutput> {
    return this.run(path.join(this.folder, "node_modules", ".bin", "cdktf"), args);
  }

  /** `npx cdktf deploy STACK --auto-approve` */
  public async deploy(stack: string): Promise<CommandOutput> {
    return this.cdktf("deploy", stack, "--auto-approve", ...skipProviderLock());
  }

  /** `npx cdktf diff STACK` */
  public async diff(stack: string): Promise<CommandOutput> {
    return this.cdktf("diff", stack, ...skipProviderLock());
  }

  /** `npx cdktf destroy STACK --auto-approve` */
  public async destroy(stack: string): Promise<CommandOutput> {
    return this.cdktf("destroy", stack, "--auto-approve", ...skipProviderLock());
  }

  /** `terraform -chdir=cdktf.out/stacks/STACK COMMAND` */
  public async terraform(stack: string, ...args: string[]): Promise<CommandOutput> {
    return this.inStack(stack, args);
  }

  /** What Terraform would do now to a stack that was synthesised and initialised. */
  public async plan(stack: string, ...args: string[]): Promise<Plan> {
    await this.terraform(stack, "plan", "-out=test.tfplan", ...args);
    return (await this.json(stack, "show", "-json", "test.tfplan")) as Plan;
  }

  /** Makes it so, for a stack that was synthesised and initialised. */
  public async apply(stack: string, ...args: string[]): Promise<CommandOutput> {
    return this.terraform(stack, "apply", "-auto-approve", ...args);
  }

  /** The outputs of a stack, secrets included: name → value. */
  public async outputs(stack: string): Promise<Record<string, unknown>> {
    const outputs = (await this.json(stack, "output", "-json")) as Record<string, { value: unknown }>;
    return Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value]));
  }

  /** The addresses of all resources in a stack's state. */
  public async addresses(stack: string): Promise<string[]> {
    const { stdout } = await this.terraform(stack, "state", "list");
    return stdout.split("\n").filter((line) => line !== "");
  }

  /** What commands of this project get as their environment. */
  public environment(): NodeJS.ProcessEnv {
    return commandEnvironment(this.extraEnvironment);
  }

  private binary(): string {
    return this.extraEnvironment.TERRAFORM_BINARY_NAME ?? terraformBinary();
  }

  private async json(stack: string, ...args: string[]): Promise<unknown> {
    const { stdout } = await this.inStack(stack, args, { secret: true });
    return JSON.parse(stdout);
  }

  private async inStack(stack: string, args: readonly string[], { secret = false } = {}): Promise<CommandOutput> {
    const folder = path.join("cdktf.out", "stacks", stack);
    return runTerraform(this.binary(), args, { folder: this.folder, env: this.environment(), chdir: folder, secret });
  }

  private async run(file: string, args: readonly string[]): Promise<CommandOutput> {
    return run(file, args, { folder: this.folder, env: this.environment() });
  }
}

/** The CDKTF CLI locks providers with `terraform providers lock`, which asks the registry even where there is a mirror. */
function skipProviderLock(): string[] {
  const { TF_CLI_CONFIG_FILE: mirror, TF_CLI_ARGS_providers_lock: told } = process.env;
  return mirror && !told ? ["--skip-provider-lock"] : [];
}
