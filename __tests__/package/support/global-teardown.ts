import { rmSync } from "node:fs";

/** Once after all test files. */
export default function globalTeardown(): void {
  rmSync(process.env.BRAZE_S3_PACKED!, { recursive: true });
}
