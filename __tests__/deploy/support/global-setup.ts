import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { answers, OwnEmulator, requireLoopback, startEmulator, stopEmulator } from "./emulator";
import { findTerraform, isCommand, requireAll, requireProvider } from "./requirements";

/** What the run has to clean up, handed from Jest's global set-up to its global tear-down. */
interface RunResources {
  emulator?: OwnEmulator;
  pluginCache?: string;
}

const resources: RunResources = ((globalThis as { brazeDeployTests?: RunResources }).brazeDeployTests ??= {});

/** Once before all test files: finds or starts what they need, and fails with a list of what is missing. */
export default async function globalSetup(): Promise<void> {
  const given = process.env.AWS_ENDPOINT_URL;
  if (given) {
    requireLoopback(given);
  }
  const terraform = await findTerraform();
  requireAll({
    terraform: terraform !== undefined,
    emulator: given ? await answers(given) : await isCommand("moto_server", "--help"),
  });
  process.env.TERRAFORM_BINARY_NAME = terraform;
  if (!process.env.TF_PLUGIN_CACHE_DIR) {
    resources.pluginCache = mkdtempSync(path.join(tmpdir(), "braze-s3-plugins-"));
    process.env.TF_PLUGIN_CACHE_DIR = resources.pluginCache;
    // Without it, Terraform downloads the provider again for every folder that has no lock file yet.
    process.env.TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE = "1";
  }
  if (!given) {
    resources.emulator = await startEmulator();
    process.env.AWS_ENDPOINT_URL = resources.emulator.url;
  }
  try {
    await requireProvider(String(terraform));
  } catch (error) {
    cleanUp();
    throw error;
  }
}

/** Ends and removes what the run started and made. */
export function cleanUp(): void {
  if (resources.emulator) {
    stopEmulator(resources.emulator);
  }
  if (resources.pluginCache) {
    rmSync(resources.pluginCache, { recursive: true, force: true });
  }
}
