/* eslint-disable @typescript-eslint/no-require-imports -- a bundler and Node both load what `require` names when it runs */
// What only one command does, apart from lazily.ts: these parts load lazily themselves.
import type * as Eject from "../lib/eject/eject";
import type * as EjectedModule from "../lib/eject/module";
import type * as Graph from "../lib/graph/graph";
import type * as Adopt from "./adopt/adopt";
import type * as Dashboard from "./dashboard/dashboard";
import type * as Deployer from "./deployer/print-deployer-policy";
import type * as FirstProject from "./init/first-project";
import type * as Prompting from "./init/prompts";
import type * as Review from "./review/review";
import type * as ChangeKey from "./keys/change";
import type * as CreateKey from "./keys/create";
import type * as ListKeys from "./keys/list";
import type * as Rotate from "./rotate/rotate";
import type * as Verify from "./verify/verify";

/** What looks for what can be adopted. */
export const loadAdopt = () => require("./adopt/adopt") as typeof Adopt;

/** What reads the outputs of a stack. */
export const loadDashboard = () => require("./dashboard/dashboard") as typeof Dashboard;

/** What makes the policies for whoever applies stacks. */
export const loadDeployer = () => require("./deployer/print-deployer-policy") as typeof Deployer;

/** What turns the JSON of a stack into HCL. */
export const loadEject = () => require("../lib/eject/eject") as typeof Eject;

/** What turns a stack into a module. */
export const loadEjectedModule = () => require("../lib/eject/module") as typeof EjectedModule;

/** What draws stacks. */
export const loadGraph = () => require("../lib/graph/graph") as typeof Graph;

/** What makes a first configuration. */
export const loadFirstProject = () => require("./init/first-project") as typeof FirstProject;

/** What compares two sides of a change. */
export const loadReview = () => require("./review/review") as typeof Review;

/** What asks on a terminal: only a command that asks loads it. */
export const loadPrompts = () => (require("./init/prompts") as typeof Prompting).TERMINAL_PROMPTS;

/** What lists access keys. */
export const loadKeyList = () => require("./keys/list") as typeof ListKeys;

/** What makes an access key, and hands its secret over. */
export const loadKeyCreation = () => require("./keys/create") as typeof CreateKey;

/** What switches an access key on or off, or deletes it. */
export const loadKeyChange = () => require("./keys/change") as typeof ChangeKey;

/** What says where the rotation of a key stands. */
export const loadRotation = () => require("./rotate/rotate") as typeof Rotate;

/** What verifies a stack. */
export const loadVerify = () => require("./verify/verify") as typeof Verify;
