import { errorsAcross, stackErrors } from "./checks/all-checks";
import { formatPath } from "./problems/problem";
import type { StackConfig } from "./schema/file";

/**
 * Refuses a stack whose parts contradict each other, however its configuration was written: in YAML, where this was found
 * with its place in the file, or in TypeScript.
 *
 * @throws with every contradiction
 */
export function assertConsistent(name: string, stack: StackConfig): void {
  const draft = { name, stack, pathOf: (...keys: (string | number)[]) => keys };
  const own = stackErrors(draft);
  const problems = own.length > 0 ? own : errorsAcross({ drafts: [draft], sound: [draft], remoteStates: [] });
  if (problems.length > 0) {
    const lines = problems.map(({ path = [], message }) => `  ${formatPath(path)}: ${message}`);
    throw new Error([`the stack ${name} contradicts itself:`, ...lines].join("\n"));
  }
}
