import {
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLoggingCommand,
  GetBucketOwnershipControlsCommand,
  GetBucketPolicyCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
} from "@aws-sdk/client-s3";
import { BUCKET_SETTINGS, BucketSetting } from "../../bucket-settings";
import { listNames } from "../../config/problems/list-names";
import type { Aws } from "../aws";
import type { Answer } from "../questions";
import type { Search } from "./findings";

/** The settings that a bucket has. */
export interface FoundSettings {
  readonly settings: readonly BucketSetting[];
  readonly isKmsEncrypted: boolean;
  /** The bucket's policy. @default - it has none, or nobody may read it */
  readonly policy?: string;
}

/** Reads which settings a bucket has. */
export async function readSettings(search: Search): Promise<FoundSettings> {
  const { bucketName, questions, findings } = search;
  const what = `the bucket "${bucketName}"`;
  const bucket = { Bucket: bucketName };
  const read = <T extends object>(action: string, question: (aws: Aws) => Promise<T>): Promise<Answer<T>> =>
    questions.ask(`s3:${action}`, what, question);
  const [access, ownership, encryption, lifecycle, versioning, logging, policy] = await Promise.all([
    read("GetBucketPublicAccessBlock", ({ s3 }) => s3.send(new GetPublicAccessBlockCommand(bucket))),
    read("GetBucketOwnershipControls", ({ s3 }) => s3.send(new GetBucketOwnershipControlsCommand(bucket))),
    read("GetEncryptionConfiguration", ({ s3 }) => s3.send(new GetBucketEncryptionCommand(bucket))),
    read("GetLifecycleConfiguration", ({ s3 }) => s3.send(new GetBucketLifecycleConfigurationCommand(bucket))),
    read("GetBucketVersioning", ({ s3 }) => s3.send(new GetBucketVersioningCommand(bucket))),
    read("GetBucketLogging", ({ s3 }) => s3.send(new GetBucketLoggingCommand(bucket))),
    read("GetBucketPolicy", ({ s3 }) => s3.send(new GetBucketPolicyCommand(bucket))),
  ]);
  const rules = valueOf(lifecycle)?.Rules ?? [];
  if (rules.length > 0) {
    const ids = listNames(rules.map(({ ID }) => `"${ID ?? ""}"`));
    findings.warnings.push(
      `the bucket has the lifecycle rules ${ids}; Terraform removes those that bucket.lifecycle doesn't have`,
    );
  }
  const algorithms = valueOf(encryption)?.ServerSideEncryptionConfiguration?.Rules?.map(
    ({ ApplyServerSideEncryptionByDefault: rule }) => rule?.SSEAlgorithm ?? "",
  );
  const isKmsEncrypted = algorithms?.some((algorithm) => algorithm.startsWith("aws:kms")) === true;
  if (isKmsEncrypted) {
    findings.refuse(what, "it is encrypted with SSE-KMS, and Braze does not support SSE-KMS; expected SSE-S3 (AES256)");
  }
  const has: Record<BucketSetting, boolean> = {
    public_access_block: valueOf(access) !== undefined,
    ownership_controls: valueOf(ownership) !== undefined,
    server_side_encryption_configuration: algorithms !== undefined,
    lifecycle_configuration: rules.length > 0,
    versioning: valueOf(versioning)?.Status !== undefined,
    logging: valueOf(logging)?.LoggingEnabled !== undefined,
    policy: valueOf(policy)?.Policy !== undefined,
  };
  return {
    settings: BUCKET_SETTINGS.filter((setting) => has[setting]),
    isKmsEncrypted,
    policy: valueOf(policy)?.Policy,
  };
}

function valueOf<T extends object>(answer: Answer<T>): T | undefined {
  return typeof answer === "string" ? undefined : answer;
}
