// The library: what `import … from "braze-s3"` gives, and nothing else. etc/braze-s3.api.md lists it with its types.

// A stack for each kind of set-up, as `braze.yaml` makes it.
export { BrazeStack } from "./stacks/braze-stack";
export { CurrentsStack, CurrentsStackProps } from "./stacks/currents-stack";
export { ExportStack, ExportStackProps } from "./stacks/export-stack";
export { SharedBucketStack, SharedBucketStackProps } from "./stacks/shared-bucket-stack";
export type * from "./stacks/props/adopt";
export type * from "./stacks/props/auth";
export type * from "./stacks/props/bucket";
export type * from "./stacks/props/integrations";
export type * from "./stacks/props/settings";
export type * from "./stacks/props/stack";
