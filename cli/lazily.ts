/* eslint-disable @typescript-eslint/no-require-imports -- a bundler and tsx both load what `require` names when it runs */
import type * as Prompting from "./init/prompts";
import type * as Synthesis from "../stacks/synthesise";

/** CDKTF and the bindings, which are most of the program: only commands that synthesise load them. */
export const loadSynthesis = () => require("../stacks/synthesise") as typeof Synthesis;

/** What asks on a terminal: only a command that asks loads it. */
export const loadPrompts = () => (require("./init/prompts") as typeof Prompting).TERMINAL_PROMPTS;
