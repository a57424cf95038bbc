import path from "node:path";
import { CommandOptions, CommandOutput, run } from "./command";
import { withRunningProviders } from "./running-providers";

/** The commands that ask a provider. By itself, Terraform starts and ends the provider up to four times for one of them. */
const ASK_PROVIDERS: readonly string[] = ["apply", "destroy", "import", "plan", "refresh", "show", "validate"];

export interface TerraformOptions extends CommandOptions {
  /**
   * The folder of the configuration, seen from the folder that the command runs in.
   *
   * @default - the same folder
   */
  readonly chdir?: string;
}

/** Runs Terraform, with providers that stay running from one command to the next. */
export async function runTerraform(
  binary: string,
  args: readonly string[],
  { chdir, ...options }: TerraformOptions,
): Promise<CommandOutput> {
  const all = chdir === undefined ? args : [`-chdir=${chdir}`, ...args];
  if (!ASK_PROVIDERS.includes(String(args[0]))) {
    return run(binary, all, options);
  }
  const folder = path.join(options.folder, chdir ?? ".");
  return withRunningProviders(folder, options.env, async (env) => run(binary, all, { ...options, env }));
}
