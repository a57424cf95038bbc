import { ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";

/** What Terraform tells a provider, so that it serves. `go-plugin` defines it, and Terraform's protocol. */
const AS_TERRAFORM = {
  TF_PLUGIN_MAGIC_COOKIE: "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2",
  PLUGIN_PROTOCOL_VERSIONS: "5,6",
};

/** Each has the memory of a program, and most test files need one. */
const MOST_IDLE = 3;

/** A provider's process, and how Terraform reaches it. */
interface RunningProvider {
  /** Its executable and its environment: another command may use it if both are the same. */
  readonly key: string;
  readonly address: string;
  readonly process: ChildProcess;
  readonly reattach: object;
}

interface InstalledProvider {
  readonly address: string;
  readonly executable: string;
}

/** The processes that no command uses now, the oldest first. */
const idle: RunningProvider[] = [];

/**
 * Lends a command the providers that `terraform init` installed in a folder. They stay running for the next command.
 * One process serves one command at a time, because each command configures it.
 *
 * @param command - gets its environment, with `TF_REATTACH_PROVIDERS`
 */
export async function withRunningProviders<T>(
  folder: string,
  env: NodeJS.ProcessEnv,
  command: (env: NodeJS.ProcessEnv) => Promise<T>,
): Promise<T> {
  const lent = await Promise.all(installedIn(folder).map(async (provider) => take(provider, env)));
  const reattach = Object.fromEntries(lent.map((provider) => [provider.address, provider.reattach]));
  try {
    return await command(lent.length > 0 ? { ...env, TF_REATTACH_PROVIDERS: JSON.stringify(reattach) } : env);
  } finally {
    idle.push(...lent);
    await Promise.all(idle.splice(0, Math.max(0, idle.length - MOST_IDLE)).map(end));
  }
}

/** Ends every process that no command uses. */
export async function endProviders(): Promise<void> {
  await Promise.all(idle.splice(0).map(end));
}

/**
 * The providers of a folder's lock file. None where the folder wasn't initialised, or now asks for another version: then
 * Terraform itself says so.
 */
function installedIn(folder: string): InstalledProvider[] {
  const lockFile = path.join(folder, ".terraform.lock.hcl");
  const locked = existsSync(lockFile) ? readFileSync(lockFile, "utf8") : "";
  const asked = configurationIn(folder);
  return [...locked.matchAll(LOCKED)].flatMap(([, address = "", version = "", constraints]) => {
    const asks = new RegExp(ASKED.replace("TYPE", path.basename(address))).exec(asked);
    const versionFolder = path.join(folder, ".terraform", "providers", address, version);
    return existsSync(versionFolder) && (!asks || asks[1] === constraints)
      ? executablesIn(versionFolder).map((executable) => ({ address, executable }))
      : [];
  });
}

/** `provider "ADDRESS" { version = "VERSION" constraints = "CONSTRAINTS" }` */
const LOCKED = /^provider "(.+)" \{\s+version\s+= "(.+)"(?:\s+constraints\s+= "(.+)")?/gm;

/** `source = "TYPE" version = "CONSTRAINTS"`, in HCL or in JSON. */
const ASKED = String.raw`"?source"?\s*[:=]\s*"(?:[^"]+/)?TYPE",?\s*"?version"?\s*[:=]\s*"([^"]+)"`;

function configurationIn(folder: string): string {
  return readdirSync(folder)
    .filter((file) => /\.tf(\.json)?$/.test(file))
    .map((file) => readFileSync(path.join(folder, file), "utf8"))
    .join("\n");
}

function executablesIn(versionFolder: string): string[] {
  return readdirSync(versionFolder).flatMap((platform) =>
    readdirSync(path.join(versionFolder, platform))
      .filter((file) => file.startsWith("terraform-provider-"))
      .map((file) => path.join(versionFolder, platform, file)),
  );
}

async function take(provider: InstalledProvider, env: NodeJS.ProcessEnv): Promise<RunningProvider> {
  const key = JSON.stringify([realpathSync(provider.executable), env]);
  const found = idle.findIndex((running) => running.key === key && isRunning(running));
  return found < 0 ? start(provider, key, env) : idle.splice(found, 1)[0]!;
}

async function start(
  { address, executable }: InstalledProvider,
  key: string,
  env: NodeJS.ProcessEnv,
): Promise<RunningProvider> {
  const child = spawn(realpathSync(executable), {
    cwd: tmpdir(),
    env: { ...env, ...AS_TERRAFORM },
    stdio: ["ignore", "pipe", "ignore"],
  });
  // Jest does not tear down when it is interrupted.
  process.once("exit", () => child.kill());
  // `CORE|PROTOCOL|NETWORK|ADDRESS|grpc|…`
  const [, protocol, network, served] = (await handshakeOf(child)).split("|");
  const reattach = {
    Protocol: "grpc",
    ProtocolVersion: Number(protocol),
    Pid: child.pid,
    // Terraform doesn't end it.
    Test: true,
    Addr: { Network: network, String: served },
  };
  return { key, address, process: child, reattach };
}

/** What a provider says when it serves. */
async function handshakeOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`${child.spawnfile} ended with ${code} before it served`)));
    createInterface(child.stdout!).on("line", resolve);
  });
}

function isRunning({ process: child }: RunningProvider): boolean {
  return child.exitCode === null && child.signalCode === null;
}

async function end(provider: RunningProvider): Promise<void> {
  if (!isRunning(provider)) {
    return;
  }
  const { process: child } = provider;
  const ended = once(child, "exit");
  child.kill();
  await ended;
}
