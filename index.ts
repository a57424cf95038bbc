// The library: what `import … from "braze-s3"` gives, and nothing else. etc/braze-s3.api.md shows it with its types.

// Stacks, as braze.yaml has them.
export { BrazeStack } from "./stacks/braze-stack";
export { CurrentsStack, type CurrentsStackProps } from "./stacks/currents-stack";
export { ExportStack, type ExportStackProps } from "./stacks/export-stack";
export { SharedBucketStack, type SharedBucketStackProps } from "./stacks/shared-bucket-stack";
export type { AdoptedAccessProps, AdoptedPrincipalProps, AdoptProps } from "./stacks/props/adopt";
export type { AlarmsProps, SilenceAlarmProps } from "./stacks/props/alarms";
export type { AccessKeyAuthProps, AuthProps, RetiringAuthProps, RoleAuthProps } from "./stacks/props/auth";
export type {
  BrazeRuleProps,
  BucketProps,
  ExistingBucketProps,
  LifecycleActionsProps,
  LifecycleRuleProps,
  LoggingProps,
  NewBucketProps,
  PrefixRuleProps,
  TransitionProps,
  VersioningProps,
} from "./stacks/props/bucket";
export type { ConditionValueProps, PolicyPrincipalProps, PolicyStatementProps } from "./stacks/props/policy-statement";
export type { ConnectorProps, CurrentsProps, ExportProps } from "./stacks/props/integrations";
export type {
  AssumeRoleProps,
  BackendProps,
  IamProps,
  ProviderProps,
  RemoteStateProps,
  SettingsProps,
} from "./stacks/props/settings";
export type { StackProps } from "./stacks/props/stack";
export { BACKENDS, READABLE_BACKENDS, type Backend, type ReadableBackend } from "./lib/backends";
export { BUCKET_SETTINGS, type BucketSetting } from "./lib/bucket-settings";
export { STORAGE_CLASSES, type StorageClass, type StorageClassLimits } from "./lib/storage-classes";
export type { Reference, StateReference, TextOrReference, VariableReference } from "./lib/text-or-reference";

// Constructs, for any stack.
export { BrazeBucket, type BrazeBucketProps } from "./lib/constructs/braze-bucket";
export type { LifecycleRule, Transition } from "./lib/constructs/bucket-lifecycle";
export { BrazeRole, type BrazeRoleProps } from "./lib/constructs/braze-role";
export { BrazeUser, type BrazeUserProps } from "./lib/constructs/braze-user";
export { ConnectorAlarms, type ConnectorAlarmsProps } from "./lib/constructs/connector-alarms";
export type { AnyBucketProps, IBrazeBucket } from "./lib/constructs/bucket";
export {
  CurrentsIntegration,
  type ConnectorAccess,
  type CurrentsConnector,
  type CurrentsIntegrationProps,
} from "./lib/constructs/currents-integration";
export { ExistingBucket } from "./lib/constructs/existing-bucket";
export { ExportIntegration, type ExportIntegrationProps } from "./lib/constructs/export-integration";
export { handOff } from "./lib/constructs/hand-off";
export type { IBrazeIntegration, IntegrationProps, RetiringProps } from "./lib/constructs/integration";
export { IntegrationPolicy, type IntegrationPolicyProps } from "./lib/constructs/integration-policy";
export { BaseUser, type BaseUserProps } from "./lib/constructs/base-user";
export { KeylessUser, type KeylessUserProps } from "./lib/constructs/keyless-user";
export type { IBrazePrincipal, PrincipalProps } from "./lib/constructs/principal";
export { RenderedPolicy, type RenderedPolicyProps } from "./lib/constructs/rendered-policy";

// Policies, as data.
export { bucketArn, folderArn, objectsArn, type BucketIdentity, type Partition } from "./lib/policies/arns";
export { bucketPolicy, TLS_VERSIONS, type BucketPolicyOptions, type TlsVersion } from "./lib/policies/bucket";
export type { BucketStatement, PolicyCondition, PolicyDocument, PolicyStatement } from "./lib/policies/document";
export {
  documentedCurrentsKeyPolicy,
  documentedCurrentsRolePolicy,
  documentedExportKeyPolicy,
  documentedExportRolePolicy,
} from "./lib/policies/documented";
export {
  AUTH_METHODS,
  integrationPolicy,
  INTEGRATIONS,
  POLICY_EDITIONS,
  type AuthMethod,
  type Integration,
  type IntegrationPolicyChoice,
  type PolicyEdition,
} from "./lib/policies/integration";
export { scopedCurrentsPolicy, scopedExportPolicy, type CurrentsReach } from "./lib/policies/scoped";
export { trustPolicy, type BrazeTrust } from "./lib/policies/trust";
export { partitionOf } from "./lib/regions";

// Outputs, and what to enter in Braze.
export { outputName, OUTPUTS, type OutputDefinition, type StackOutput } from "./lib/outputs";
export type {
  AccessKeyCredentials,
  CredentialsByMethod,
  DashboardCredentials,
  DashboardPage,
  Encryption,
  OutsideKeyCredentials,
  RoleCredentials,
} from "./lib/dashboard";

// From braze.yaml to Terraform.
export { loadConfig, type LoadedConfig } from "./stacks/load-config";
export type { ConfigProps } from "./stacks/props/config";
export { addStacks } from "./stacks/add-stacks";
export type { RenderOptions } from "./stacks/render";
export {
  synthesiseConfig as synthesise,
  type Synthesis,
  type SynthesisOptions,
  type WrittenStack,
} from "./stacks/synthesise";
export {
  ConfigError,
  type ConfigPath,
  type LocatedProblem,
  type Position,
  type Problem,
} from "./lib/config/problems/problem";
export type { LeftStack } from "./lib/output-folder/left-stacks";
export {
  OutputFolderError,
  type Difference,
  type ForeignFolder,
  type OutputProblem,
  type StackUnderExample,
  type TakenStack,
  type UnmovedState,
} from "./lib/output-folder/problems";
export type { OutputRules } from "./lib/output-folder/write-output";
