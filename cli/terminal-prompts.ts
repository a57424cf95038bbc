import process from "node:process";
import type { Prompts } from "./init/prompts";
import { loadPrompts } from "./lazy-commands";

/** How a person is asked, if there is a terminal to ask on. */
export function promptsOfTerminal(): Prompts | undefined {
  return process.stdin.isTTY && process.stdout.isTTY ? loadPrompts() : undefined;
}
