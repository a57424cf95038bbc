/* eslint-disable @typescript-eslint/no-require-imports -- a bundler and tsx both load what `require` names when it runs */
import type * as Asking from "../lib/live/ask-aws";
import type * as Adoption from "../lib/live/adopt/find-adoptable";
import type * as Synthesis from "../stacks/synthesise";

/** CDKTF and the bindings, which are most of the program: only commands that synthesise load them. */
export const loadSynthesis = () => require("../stacks/synthesise") as typeof Synthesis;

/** The AWS SDK: only commands that ask AWS load it. */
export const loadAsking = () => require("../lib/live/ask-aws") as typeof Asking;

/** What looks for things to adopt, with the AWS SDK. */
export const loadAdoption = () => require("../lib/live/adopt/find-adoptable") as typeof Adoption;
