import { runCommand } from "../../support/command";

/** The names of the stacks that `list --changed-since` lists. */
export async function changedSince(ref: string): Promise<string[]> {
  const { stdout } = await runCommand("list", "--json", "--changed-since", ref);
  return (JSON.parse(stdout) as { name: string }[]).map(({ name }) => name);
}
