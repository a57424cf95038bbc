/* eslint-disable @typescript-eslint/no-require-imports -- a bundler and tsx both load what `require` names when it runs */
// What only one command does, apart from lazily.ts: these parts load lazily themselves.
import type * as Adopt from "./adopt/adopt";
import type * as Dashboard from "./dashboard/dashboard";

/** What looks for what can be adopted. */
export const loadAdopt = () => require("./adopt/adopt") as typeof Adopt;

/** What reads the outputs of a stack. */
export const loadDashboard = () => require("./dashboard/dashboard") as typeof Dashboard;
