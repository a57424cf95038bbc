import { currentPage, DashboardCredentials, DashboardPage, exportPage } from "../../../lib/dashboard";
import { Partition } from "../../../lib/policies/arns";
import { bucketPolicy, TlsVersion } from "../../../lib/policies/bucket";
import { PolicyStatement } from "../../../lib/policies/document";
import { toPolicyJson } from "../../support/policy-json";
import { AuthMethod, Integration, integrationPolicy, PolicyEdition } from "../../../lib/policies/integration";
import { CurrentsReach } from "../../../lib/policies/scoped";
import { trustPolicy } from "../../../lib/policies/trust";
import { Account, normalised } from "./account";
import { BucketSettings } from "./aws";
import { EMULATOR_ACCOUNT } from "./environment";

/** What a configuration of one stack means, said a second time: what AWS should have once it is deployed. */
export interface Described {
  readonly stack: string;
  readonly bucket: string;
  /** Whether the bucket is somebody else's. @default false */
  readonly existing?: boolean;
  /** @default "us-east-1" */
  readonly region?: string;
  /** @default "aws" */
  readonly partition?: Partition;
  /** @default "scoped" */
  readonly edition?: PolicyEdition;
  /** @default - what every bucket has */
  readonly bucketSettings?: Partial<BucketSettings>;
  /**
   * What the bucket's policy has beside the stack's own statements.
   *
   * @default - nothing
   */
  readonly policyStatements?: readonly PolicyStatement[];
  /** @default - any TLS version */
  readonly minimumTlsVersion?: TlsVersion;
  /** @default - no tags */
  readonly tags?: Readonly<Record<string, string>>;
  /** @default "/" */
  readonly path?: string;
  /** @default - no boundary */
  readonly permissionsBoundary?: string;
  /** Output label → whom Braze signs in as. */
  readonly access: Readonly<Record<string, DescribedAccess>>;
  /** @default - Currents does not use the bucket */
  readonly connectors?: readonly DescribedConnector[];
}

interface DescribedAccess extends CurrentsReach {
  readonly integration: Integration;
  readonly policy: string;
  /** The user, or the role; never both. */
  readonly user?: string;
  readonly role?: string;
  /** Those that the role's trust takes. */
  readonly externalIds?: readonly string[];
  /** The status of each access key, the active first: none if they are made outside Terraform. @default - one active */
  readonly keys?: readonly KeyStatus[];
  /** The user that the role stands in for, and its own policy. */
  readonly retiring?: { readonly user: string; readonly policy: string };
}

type KeyStatus = "Active" | "Inactive";

interface DescribedConnector {
  readonly name: string;
  readonly folderPath: string;
  /** @default "none" */
  readonly encryption?: "AES256";
  /** The label of the access that it signs in with. @default "currents" */
  readonly access?: string;
}

const BRAZE_ACCOUNT = "444455556666";

/** What is on for every bucket. */
const EVERY_BUCKET = {
  publicAccessBlock: {
    BlockPublicAcls: true,
    BlockPublicPolicy: true,
    IgnorePublicAcls: true,
    RestrictPublicBuckets: true,
  },
  ownership: ["BucketOwnerEnforced"],
  encryption: ["AES256"],
  versioning: undefined,
  logging: undefined,
};

/** The lifecycle rule of every bucket. */
export const ABORT_UPLOADS = {
  ID: "abort-incomplete-uploads",
  Status: "Enabled",
  Filter: { Prefix: "" },
  AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
} as const;

/** A key that a user has; no configuration knows its id. */
const keyWith = (status: KeyStatus) => ({ id: expect.any(String) as string, status });

/** A user that Braze signs in as. */
interface DescribedUser {
  readonly name: string;
  readonly label: string;
  readonly policies: readonly string[];
  readonly keys: readonly KeyStatus[];
}

const ONE_KEY: readonly KeyStatus[] = ["Active"];

function usersIn({ access }: Described): DescribedUser[] {
  return Object.entries(access).flatMap(([label, { user, policy, keys = ONE_KEY, retiring }]) => [
    ...(user ? [{ name: user, label, policies: [policy], keys }] : []),
    ...(retiring ? [{ name: retiring.user, label, policies: [policy, retiring.policy], keys }] : []),
  ]);
}

/** The account that a description means. */
export function accountOf(described: Described): Account {
  const { bucket: bucketName, region = "us-east-1", partition = "aws", edition = "scoped", tags = {} } = described;
  const access = Object.values(described.access);
  const bucket: BucketSettings = {
    ...EVERY_BUCKET,
    region,
    lifecycle: [ABORT_UPLOADS],
    tags,
    policy: normalised(
      toPolicyJson({
        statements: [
          ...bucketPolicy({ ...described, bucketName, partition }).statements,
          ...(described.policyStatements ?? []),
        ],
      }),
    ),
    ...described.bucketSettings,
  };
  const users = usersIn(described);
  const policiesOf = {
    user: (name: string) => users.filter((one) => one.name === name).flatMap((one) => one.policies),
    role: (name: string) => access.filter(({ role }) => role === name).map(({ policy }) => policy),
  };
  const principal = (kind: "user" | "role", name: string) => ({
    arn: arnOf(described, kind, name),
    path: described.path ?? "/",
    permissionsBoundary: described.permissionsBoundary,
    tags,
    attachedPolicies: policiesOf[kind](name)
      .map((policy) => arnOf(described, "policy", policy))
      .sort(),
    inlinePolicies: [],
  });
  const policyOf = (
    method: AuthMethod,
    { policy: name, ...choice }: Pick<DescribedAccess, "integration" | "policy">,
  ) => {
    const document = integrationPolicy({ edition, method, ...choice }, { bucketName, partition });
    const policy = { name, path: described.path ?? "/", tags, document: normalised(toPolicyJson(document)) };
    return [arnOf(described, "policy", name), policy] as const;
  };
  return {
    buckets: described.existing ? {} : { [bucketName]: bucket },
    users: Object.fromEntries(
      users.map(
        ({ name, keys }) => [name, { ...principal("user", name), groups: [], keys: keys.map(keyWith) }] as const,
      ),
    ),
    roles: Object.fromEntries(
      access.flatMap(({ role, externalIds = [] }) => {
        const trust = trustPolicy({ partition, brazeAccountId: BRAZE_ACCOUNT, externalIds });
        return role ? [[role, { ...principal("role", role), trust: normalised(toPolicyJson(trust)) }] as const] : [];
      }),
    ),
    policies: Object.fromEntries(
      access.flatMap(({ role, retiring, ...one }) => [
        policyOf(role ? "role" : "access-key", one),
        ...(retiring ? [policyOf("access-key", { ...one, policy: retiring.policy })] : []),
      ]),
    ),
  };
}

/**
 * The outputs that a description means.
 *
 * @param actual - the outputs that there are: no configuration knows the id of an access key
 */
export function outputsOf(described: Described, actual: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { bucket, region = "us-east-1", partition = "aws", connectors = [] } = described;
  const outputs: Record<string, unknown> = {
    bucket_name: bucket,
    bucket_arn: `arn:${partition}:s3:::${bucket}`,
    bucket_region: region,
    braze_dashboard: dashboardOf(described, actual),
  };
  if (described.existing) {
    outputs.bucket_policy_statements = expect.stringContaining('"DenyPlainHttp"');
  }
  if (connectors.length > 0) {
    outputs.currents_folder_paths = Object.fromEntries(connectors.map(({ name, folderPath }) => [name, folderPath]));
  }
  for (const [label, { policy, role }] of Object.entries(described.access)) {
    outputs[`${label}_policy_arn`] = arnOf(described, "policy", policy);
    if (role) {
      outputs[`${label}_role_arn`] = arnOf(described, "role", role);
    }
  }
  for (const { name, label, keys } of usersIn(described)) {
    outputs[`${label}_user_name`] = name;
    if (keys.length > 0) {
      outputs[`${label}_access_key_id`] = actual[`${label}_access_key_id`];
      outputs[`${label}_secret_access_key`] = expect.any(String);
    }
  }
  return outputs;
}

/** Label → ARN of the user that signs in with the access key in the outputs. */
export function usersOf(described: Described): Record<string, string> {
  return Object.fromEntries(
    usersIn(described)
      .filter(({ keys }) => keys.length > 0)
      .map(({ label, name }) => [label, arnOf(described, "user", name)]),
  );
}

function dashboardOf(described: Described, actual: Readonly<Record<string, unknown>>): DashboardPage[] {
  const { bucket: bucketName, connectors = [] } = described;
  const credentials = (label: string): DashboardCredentials => {
    const { role, keys } = described.access[label] ?? {};
    if (keys?.length === 0) {
      return { method: "access-key", keyOfUser: String(described.access[label]?.user) };
    }
    return role
      ? { method: "role", roleArn: arnOf(described, "role", role) }
      : {
          method: "access-key",
          accessKeyId: String(actual[`${label}_access_key_id`]),
          secretAccessKeyOutput: `${label}_secret_access_key`,
        };
  };
  const currents = connectors.map(({ name: connectorName, folderPath, encryption, access = "currents" }) =>
    currentPage({
      connectorName,
      bucketName,
      folderPath,
      encryption: encryption ?? "none",
      credentials: credentials(access),
    }),
  );
  return "export" in described.access
    ? [...currents, exportPage({ bucketName, credentials: credentials("export") })]
    : currents;
}

function arnOf({ partition = "aws", path = "/" }: Described, kind: string, name: string): string {
  return `arn:${partition}:iam::${EMULATOR_ACCOUNT}:${kind}${path}${name}`;
}
