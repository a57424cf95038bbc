import * as iamSdk from "@aws-sdk/client-iam";
import * as s3Sdk from "@aws-sdk/client-s3";
import { STSClient } from "@aws-sdk/client-sts";
import { emulatorUrl, ROOT_KEY } from "./environment";

/** What signs requests to AWS. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** The emulator's APIs, signed with a key: the root's unless another is given. */
export class Aws {
  public readonly s3: s3Sdk.S3Client;
  public readonly iam: iamSdk.IAMClient;
  public readonly sts: STSClient;

  public constructor(region = "us-east-1", credentials: Credentials = ROOT_KEY) {
    const config = { region, credentials, endpoint: emulatorUrl(), maxAttempts: 1 };
    this.s3 = new s3Sdk.S3Client({ ...config, forcePathStyle: true });
    this.iam = new iamSdk.IAMClient(config);
    this.sts = new STSClient(config);
  }

  /** Everything that is in the account: buckets, users, roles, and policies of its own. */
  public async everything(): Promise<Everything> {
    const [buckets, users, roles, policies] = await Promise.all([
      this.s3.send(new s3Sdk.ListBucketsCommand({})),
      this.iam.send(new iamSdk.ListUsersCommand({})),
      this.iam.send(new iamSdk.ListRolesCommand({})),
      this.iam.send(new iamSdk.ListPoliciesCommand({ Scope: "Local" })),
    ]);
    return {
      buckets: (buckets.Buckets ?? []).map(({ Name }) => String(Name)).sort(),
      users: (users.Users ?? []).map(({ UserName }) => String(UserName)).sort(),
      roles: (roles.Roles ?? []).map(({ RoleName }) => String(RoleName)).sort(),
      policies: (policies.Policies ?? []).map(({ Arn }) => String(Arn)).sort(),
    };
  }

  /** All settings of a bucket; a setting that it does not have is undefined. */
  public async bucket(name: string): Promise<BucketSettings> {
    const bucket = { Bucket: name };
    const [location, access, ownership, encryption, versioning, lifecycle, logging, policy, tags] = await Promise.all([
      this.s3.send(new s3Sdk.GetBucketLocationCommand(bucket)),
      orNothing(this.s3.send(new s3Sdk.GetPublicAccessBlockCommand(bucket))),
      orNothing(this.s3.send(new s3Sdk.GetBucketOwnershipControlsCommand(bucket))),
      orNothing(this.s3.send(new s3Sdk.GetBucketEncryptionCommand(bucket))),
      this.s3.send(new s3Sdk.GetBucketVersioningCommand(bucket)),
      orNothing(this.s3.send(new s3Sdk.GetBucketLifecycleConfigurationCommand(bucket))),
      this.s3.send(new s3Sdk.GetBucketLoggingCommand(bucket)),
      orNothing(this.s3.send(new s3Sdk.GetBucketPolicyCommand(bucket))),
      orNothing(this.s3.send(new s3Sdk.GetBucketTaggingCommand(bucket))),
    ]);
    return {
      // S3's word for us-east-1 is none.
      region: location.LocationConstraint ?? "us-east-1",
      publicAccessBlock: access?.PublicAccessBlockConfiguration,
      ownership: ownership?.OwnershipControls?.Rules?.map(({ ObjectOwnership }) => ObjectOwnership),
      encryption: encryption?.ServerSideEncryptionConfiguration?.Rules?.map(
        ({ ApplyServerSideEncryptionByDefault: rule }) => rule?.SSEAlgorithm,
      ),
      versioning: versioning.Status,
      lifecycle: lifecycle?.Rules,
      logging: logging.LoggingEnabled && {
        bucket: logging.LoggingEnabled.TargetBucket,
        prefix: logging.LoggingEnabled.TargetPrefix,
      },
      policy: policy?.Policy ? JSON.parse(policy.Policy) : undefined,
      tags: toRecord(tags?.TagSet),
    };
  }

  /** A user, with its keys and the policies attached to it. */
  public async user(name: string): Promise<UserSettings> {
    const user = { UserName: name };
    const [found, attached, inline, groups, keys] = await Promise.all([
      this.iam.send(new iamSdk.GetUserCommand(user)),
      this.iam.send(new iamSdk.ListAttachedUserPoliciesCommand(user)),
      this.iam.send(new iamSdk.ListUserPoliciesCommand(user)),
      this.iam.send(new iamSdk.ListGroupsForUserCommand(user)),
      this.iam.send(new iamSdk.ListAccessKeysCommand(user)),
    ]);
    return {
      arn: found.User?.Arn,
      path: found.User?.Path,
      permissionsBoundary: found.User?.PermissionsBoundary?.PermissionsBoundaryArn,
      tags: toRecord(found.User?.Tags),
      attachedPolicies: (attached.AttachedPolicies ?? []).map(({ PolicyArn }) => String(PolicyArn)).sort(),
      inlinePolicies: inline.PolicyNames,
      groups: groups.Groups?.map(({ GroupName }) => String(GroupName)),
      keys: (keys.AccessKeyMetadata ?? []).map(({ AccessKeyId, Status }) => ({
        id: String(AccessKeyId),
        status: String(Status),
      })),
    };
  }

  /** A role, with whom it trusts and the policies attached to it. */
  public async role(name: string): Promise<RoleSettings> {
    const role = { RoleName: name };
    const [found, attached, inline] = await Promise.all([
      this.iam.send(new iamSdk.GetRoleCommand(role)),
      this.iam.send(new iamSdk.ListAttachedRolePoliciesCommand(role)),
      this.iam.send(new iamSdk.ListRolePoliciesCommand(role)),
    ]);
    return {
      arn: found.Role?.Arn,
      path: found.Role?.Path,
      permissionsBoundary: found.Role?.PermissionsBoundary?.PermissionsBoundaryArn,
      tags: toRecord(found.Role?.Tags),
      trust: parseDocument(found.Role?.AssumeRolePolicyDocument),
      attachedPolicies: (attached.AttachedPolicies ?? []).map(({ PolicyArn }) => String(PolicyArn)).sort(),
      inlinePolicies: inline.PolicyNames,
    };
  }

  /** A policy, with the document that is in force. */
  public async policy(arn: string): Promise<PolicySettings> {
    const { Policy: found } = await this.iam.send(new iamSdk.GetPolicyCommand({ PolicyArn: arn }));
    const version = { PolicyArn: arn, VersionId: found?.DefaultVersionId };
    const { PolicyVersion } = await this.iam.send(new iamSdk.GetPolicyVersionCommand(version));
    return {
      name: found?.PolicyName,
      path: found?.Path,
      tags: toRecord(found?.Tags),
      document: parseDocument(PolicyVersion?.Document),
    };
  }
}

/** The names of what is in an account, policies by their ARNs. */
export interface Everything {
  readonly buckets: readonly string[];
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly policies: readonly string[];
}

export interface BucketSettings {
  readonly region: string;
  readonly publicAccessBlock?: s3Sdk.PublicAccessBlockConfiguration;
  readonly ownership?: readonly (string | undefined)[];
  readonly encryption?: readonly (string | undefined)[];
  readonly versioning?: string;
  readonly lifecycle?: readonly s3Sdk.LifecycleRule[];
  readonly logging?: { readonly bucket?: string; readonly prefix?: string };
  readonly policy?: unknown;
  readonly tags: Readonly<Record<string, string>>;
}

interface PrincipalSettings {
  readonly arn?: string;
  readonly path?: string;
  readonly permissionsBoundary?: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly attachedPolicies: readonly string[];
  readonly inlinePolicies?: readonly string[];
}

export interface UserSettings extends PrincipalSettings {
  readonly groups?: readonly string[];
  readonly keys: readonly { readonly id: string; readonly status: string }[];
}

export interface RoleSettings extends PrincipalSettings {
  readonly trust: unknown;
}

export interface PolicySettings {
  readonly name?: string;
  readonly path?: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly document: unknown;
}

/** IAM answers with documents as they are in an address. */
function parseDocument(document = "null"): unknown {
  return JSON.parse(decodeURIComponent(document));
}

function toRecord(tags: readonly { Key?: string; Value?: string }[] = []): Record<string, string> {
  return Object.fromEntries(tags.map(({ Key, Value }) => [String(Key), String(Value)]));
}

/** S3 answers "not found" for a setting that a bucket does not have. */
async function orNothing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    const { $metadata, name } = error as s3Sdk.S3ServiceException;
    if ($metadata.httpStatusCode === 404 && name !== "NoSuchBucket") {
      return undefined;
    }
    throw error;
  }
}
