import { mkdtempSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { version } from "../../../package.json";
import globalTeardown from "./global-teardown";
import { run } from "./run";

/** Once before all test files: builds and packs the package, and installs it in an empty folder. */
export default function globalSetup(): void {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "braze-s3-package-")));
  process.env.BRAZE_S3_PACKED = folder;
  try {
    npm(process.cwd(), "run", "build");
    npm(process.cwd(), "pack", "--ignore-scripts", "--pack-destination", folder);
    // With an empty cache, and without the network: there is nothing to download.
    npm(folder, "install", "--offline", "--cache", path.join(folder, "cache"), `braze-s3-${version}.tgz`);
  } catch (error) {
    globalTeardown();
    throw error;
  }
}

function npm(folder: string, ...args: readonly string[]): void {
  const { status, stdout, stderr } = run("npm", args, folder);
  if (status !== 0) {
    throw new Error(`npm ${args.join(" ")} failed:\n${stdout}${stderr}`);
  }
}
