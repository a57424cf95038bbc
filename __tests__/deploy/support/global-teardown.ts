import { rmSync } from "node:fs";
import { stopEmulator } from "./emulator";
import { resources } from "./global-setup";

/** Once after all test files. */
export default function globalTeardown(): void {
  if (resources.emulator) {
    stopEmulator(resources.emulator);
  }
  if (resources.pluginCache) {
    rmSync(resources.pluginCache, { recursive: true, force: true });
  }
}
