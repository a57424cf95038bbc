/* eslint-disable @typescript-eslint/no-require-imports -- a bundler and tsx both load what `require` names when it runs */
import type * as Live from "../lib/live/live";
import type * as Synthesis from "../stacks/synthesise";

/** CDKTF and the bindings, which are most of the program: only commands that synthesise load them. */
export const loadSynthesis = () => require("../stacks/synthesise") as typeof Synthesis;

/** What asks AWS, with the AWS SDK: only commands that ask AWS load it. */
export const loadLive = () => require("../lib/live/live") as typeof Live;
