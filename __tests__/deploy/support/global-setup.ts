import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { answers, givenEmulators, OwnEmulator, startEmulator, stopEmulator } from "./emulator";
import { findTerraform, isCommand, requireAll, requireProvider } from "./requirements";

/** What the run has to clean up, handed from Jest's global set-up to its global tear-down. */
interface RunResources {
  emulators?: readonly OwnEmulator[];
  pluginCache?: string;
}

const resources: RunResources = ((globalThis as { brazeDeployTests?: RunResources }).brazeDeployTests ??= {});

/** Once before all test files: finds or starts what they need, and fails with a list of what is missing. */
export default async function globalSetup({ maxWorkers }: { readonly maxWorkers: number }): Promise<void> {
  const given = givenEmulators(maxWorkers);
  const terraform = await findTerraform();
  requireAll({
    terraform: terraform !== undefined,
    emulator: given.length > 0 ? await allAnswer(given) : await isCommand("moto_server", "--help"),
  });
  process.env.TERRAFORM_BINARY_NAME = terraform;
  if (!process.env.TF_PLUGIN_CACHE_DIR) {
    resources.pluginCache = mkdtempSync(path.join(tmpdir(), "braze-s3-plugins-"));
    process.env.TF_PLUGIN_CACHE_DIR = resources.pluginCache;
    // Without it, Terraform downloads the provider again for every folder that has no lock file yet.
    process.env.TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE = "1";
  }
  if (given.length === 0) {
    resources.emulators = await Promise.all(Array.from({ length: maxWorkers }, startEmulator));
    process.env.AWS_ENDPOINT_URL = resources.emulators.map(({ url }) => url).join();
  }
  try {
    await requireProvider(String(terraform));
  } catch (error) {
    cleanUp();
    throw error;
  }
}

async function allAnswer(urls: readonly string[]): Promise<boolean> {
  return (await Promise.all(urls.map(answers))).every(Boolean);
}

/** Ends and removes what the run started and made. */
export function cleanUp(): void {
  resources.emulators?.forEach(stopEmulator);
  if (resources.pluginCache) {
    rmSync(resources.pluginCache, { recursive: true, force: true });
  }
}
