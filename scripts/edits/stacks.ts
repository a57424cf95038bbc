import { Edit } from "./edit";

/** Edits of the file, and of what stands in which file. */
export const STACKS: readonly Edit[] = [
  {
    title: "A stack moved to another file of the folder `braze`",
    before: "a user",
    edit: {},
    isFolder: true,
    outcome: { plan: {} },
    note: "The stack must keep its name, so both files need the same `environment`, or none.",
  },
  {
    title: "A stack removed",
    before: "a user",
    edit: {
      "stacks.events": undefined,
      "stacks.other": { bucket: { name: "example-other" }, export: { auth: { method: "access-key" } } },
    },
    outcome: { leaves: "events" },
    note:
      "Nothing changes in AWS, and Braze keeps its access. [Each synth warns](guides/environments.md#a-stack-that-leaves) " +
      "until you destroy the stack or forget it.",
  },
  {
    title: "A stack added",
    before: "a user",
    edit: { "stacks.other": { bucket: { name: "example-other" }, export: { auth: { method: "access-key" } } } },
    outcome: { plan: {} },
    note: "The other stacks stay as they are.",
  },
  {
    title: "A setting moved from `defaults` to a stack",
    before: "a user",
    edit: { "defaults.region": undefined, region: "eu-central-1" },
    outcome: { plan: {} },
  },
  {
    title: "A value [from a variable](guides/values-from-elsewhere.md), with the same value",
    before: "a user",
    edit: { "bucket.name": { variable: "bucket" } },
    outcome: { plan: {} },
    note: "Another value of the variable does what another text does, and synth can't see it: only the plan can.",
  },
  {
    title: "A value [from a state](guides/values-from-elsewhere.md), with the same value",
    before: "a user",
    edit: {
      "remoteStates.platform": { type: "local", path: "platform.tfstate" },
      "bucket.name": { fromState: "platform", output: "bucket" },
    },
    outcome: { plan: {} },
    note: "If the other state changes its output, the next plan does what another text does.",
  },
];
