import { Edit } from "./edit";

/** Edits of what a stack serves. */
export const INTEGRATIONS: readonly Edit[] = [
  {
    title: "`export` added",
    before: "a role",
    edit: { export: { auth: { method: "access-key" } } },
    outcome: { plan: {} },
    note: "Currents keeps its user or role, and its policy.",
  },
  {
    title: "`export` removed",
    before: "two principals",
    edit: { export: undefined },
    outcome: { plan: {} },
    harm: "Exports lose access at once, for good. The bucket and all exports in it stay.",
    note: "First remove the credentials in Braze.",
  },
  {
    title: "`currents` removed",
    before: "two principals",
    edit: { currents: undefined },
    outcome: { plan: {} },
    harm: "Currents loses access at once, for good, and Braze drops its events. The bucket and all events in it stay.",
    note: "First stop the Currents in Braze.",
  },
  {
    title: "A connector added",
    before: "a role",
    edit: { "currents.connectors.2": { name: "test", folderPath: "currents-test" } },
    outcome: { plan: {} },
    note: "It is an entry of outputs. All connectors share one user or role.",
  },
  {
    title: "A connector removed",
    before: "a role",
    edit: { "currents.connectors.1": undefined },
    outcome: { plan: {} },
    note: "The Current in Braze keeps its access: only the outputs forget it. Stop the Current in Braze.",
  },
  {
    title: "A connector added, with `credentials: per-connector`",
    before: "a role for each connector",
    edit: { "currents.connectors.2": { name: "test", folderPath: "currents-test" } },
    outcome: { plan: {} },
  },
  {
    title: "A connector removed, with `credentials: per-connector`",
    before: "a role for each connector",
    edit: { "currents.connectors.1": undefined },
    outcome: { plan: {} },
    harm: "This connector loses access at once, for good, and Braze drops its events.",
    note: "First stop the Current in Braze.",
  },
  {
    title: "Another order of `connectors`",
    before: "a role",
    edit: {
      "currents.connectors": [
        { name: "staging", folderPath: "currents-staging" },
        { name: "production", folderPath: "currents" },
      ],
    },
    outcome: { plan: {} },
  },
  {
    title: "Another `folderPath`",
    before: "a role",
    edit: { "currents.connectors.1.folderPath": "currents-test" },
    outcome: { plan: {} },
    note: "Braze writes to the old folder until you change the Current in Braze. Objects don't move.",
  },
  {
    title: "Another `encryption`",
    before: "a role",
    edit: { "currents.connectors.1.encryption": "AES256" },
    outcome: { plan: {} },
    note: "Change the toggle in Braze, too. S3 encrypts in both cases.",
  },
];
