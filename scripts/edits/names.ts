import { Edit } from "./edit";

/** Edits of names. */
export const NAMES: readonly Edit[] = [
  {
    title: "Another `bucket.name`",
    before: "a user",
    edit: { "bucket.name": "example-other" },
    outcome: { refusedBy: "synth", message: "its bucket is example-events, and the configuration says example-other" },
    note: "A bucket can't be renamed. Add a stack with the new bucket, enter it in Braze, and then remove the old stack.",
  },
  {
    title: "Another `bucket.name`, accepted with `--accept`",
    before: "a user",
    edit: { "bucket.name": "example-other" },
    isAccepted: true,
    outcome: { refusedBy: "plan", message: "Resource aws_s3_bucket.bucket has lifecycle.prevent_destroy set" },
    note: "Undo the edit.",
  },
  {
    title: "Another `bucket.name`, accepted, with `retain: false`",
    before: "every option",
    edit: { "bucket.name": "example-other" },
    isAccepted: true,
    outcome: { plan: {} },
    harm:
      "Terraform destroys the bucket. If it has objects, the apply fails halfway; with `forceDestroy`, the objects are " +
      "gone. Braze can't write until its dashboard names the new bucket.",
    note: "Add a stack with the new bucket instead.",
  },
  {
    title: "Another stack name, without `renamedFrom`",
    before: "a user, renamed",
    edit: {
      "stacks.data": { bucket: { name: "example-events" }, currents: { auth: { method: "access-key" } } },
      "stacks.events": undefined,
    },
    outcome: { plan: {}, applyFails: "BucketAlreadyOwnedByYou" },
    harm:
      "The stack has an empty state. The apply makes a second user and policy, and then fails at the bucket, which " +
      "exists. Braze keeps its access by the old user.",
    note: "Write [`renamedFrom`](guides/environments.md#a-stack-with-a-new-name).",
  },
  {
    title: "Another stack name, with `renamedFrom`",
    before: "a user",
    edit: {
      "stacks.data": {
        renamedFrom: "events",
        bucket: { name: "example-events" },
        currents: { auth: { method: "access-key" } },
      },
      "stacks.events": undefined,
    },
    outcome: { refusedBy: "synth", message: 'this is the state of "events", which is now "data"' },
    note: "Synth prints the command that moves the local state. After it, the plan says \"No changes\".",
  },
  {
    title: "Another `renamedFrom`, or none any more",
    before: "a user",
    edit: { renamedFrom: "activity" },
    outcome: { plan: {} },
    harm: "The default names follow it. Braze loses access until its dashboard has the new key.",
    note: "Keep `renamedFrom` for good.",
  },
  {
    title: "`environment`, where there was none",
    before: "a user",
    edit: { environment: "dev" },
    outcome: { plan: {} },
    harm: "The stack gets another name, as above: an empty state, and an apply that fails at the bucket.",
    note: "Write `renamedFrom` with the stack's name without the environment.",
  },
  {
    title: "Another `auth.name` of a user",
    before: "a user",
    edit: { "currents.auth.name": "example-braze" },
    outcome: { plan: {} },
    harm: "Braze loses access until its dashboard has the new key.",
    note: "Keep the name, or first make a stack with an `existing` bucket for the new user.",
  },
  {
    title: "Another `auth.name` of a role",
    before: "a role",
    edit: { "currents.auth.name": "example-braze" },
    outcome: { plan: {} },
    harm: "Braze loses access until its dashboard has the ARN of the new role.",
    note: "Keep the name, or first make a stack with an `existing` bucket for the new role.",
  },
  {
    title: "Another `policyName` of `currents`",
    before: "a role",
    edit: { "currents.policyName": "example-braze" },
    outcome: { plan: {} },
    harm: "Braze loses access for seconds: Terraform detaches the old policy before it attaches the new one.",
  },
  {
    title: "Another `policyName` of `export`",
    before: "two keys",
    edit: { "export.policyName": "example-braze" },
    outcome: { plan: {} },
    harm: "Braze loses access for seconds: Terraform detaches the old policy before it attaches the new one.",
  },
  {
    title: "Another connector `name`",
    before: "a role",
    edit: { "currents.connectors.1.name": "test" },
    outcome: { plan: {} },
    note: "The name stands only in outputs.",
  },
  {
    title: "Another connector `name`, with `credentials: per-connector`",
    before: "a role for each connector",
    edit: { "currents.connectors.1.name": "test" },
    outcome: { plan: {} },
    harm: "This connector loses access until Braze's dashboard has the ARN of the new role. The outputs get other names.",
    note: "Add a connector beside it, enter it in Braze, and then remove the old one.",
  },
];
