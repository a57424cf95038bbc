import { cleanUp } from "./global-setup";

/** Once after all test files. */
export default function globalTeardown(): void {
  cleanUp();
}
