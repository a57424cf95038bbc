/* eslint-disable @typescript-eslint/no-require-imports -- a bundler and Node both load what `require` names when it runs */
import type * as Load from "../lib/config/load";
import type * as Live from "../lib/live/live";
import type * as RenderRecord from "../lib/output-folder/render-record";
import type * as Synthesis from "../stacks/synthesise";
import type * as ExplainKey from "./explain-key";

/** The configuration with zod and yaml, which `--help` can do without. */
export const loadConfiguration = () => require("../lib/config/load") as typeof Load;

/** The schema of the configuration, to be explained. */
export const loadExplanations = () => require("./explain-key") as typeof ExplainKey;

/** CDKTF and the bindings, which are most of the program: only commands that synthesise load them. */
export const loadSynthesis = () => require("../stacks/synthesise") as typeof Synthesis;

/** What was rendered before: only a command that writes stacks loads it. */
export const loadRenderRecord = () =>
  (require("../lib/output-folder/render-record") as typeof RenderRecord).RenderRecord;

/** What asks AWS, with the AWS SDK: only commands that ask AWS load it. */
export const loadLive = () => require("../lib/live/live") as typeof Live;
