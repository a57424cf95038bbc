import { existsSync } from "node:fs";
import { runCommand } from "../../support/command";
import { TWO_STACKS } from "./configs";

/** The configuration, without the protection of a bucket. */
export const KEPT = TWO_STACKS.replace("example-export", "example-export, retain: false");

/** What `review --json` prints, as far as it is looked at here. */
interface Reviewed {
  readonly stacks: readonly { name: string; status: string; dangers: { id: string }[]; [more: string]: unknown }[];
  readonly dangers: number;
}

export async function reviewed(...args: readonly string[]): Promise<Reviewed> {
  const { stdout } = await runCommand("review", "--json", ...args);
  return JSON.parse(stdout) as Reviewed;
}

export const changed = ({ stacks }: Reviewed): Reviewed["stacks"] => stacks.filter(({ status }) => status !== "same");

/** What is said of a review that is refused. Nothing is printed, and nothing is written. */
export async function refused(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runCommand("review", "--out", "report.md", ...args);
  expect([code, stdout, existsSync("report.md")]).toEqual([1, "", false]);
  return stderr;
}
