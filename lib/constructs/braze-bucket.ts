import { Construct } from "constructs";
import {
  S3Bucket,
  S3BucketLifecycleConfiguration,
  S3BucketLifecycleConfigurationRule,
  S3BucketLoggingA,
  S3BucketOwnershipControls,
  S3BucketPolicy,
  S3BucketPublicAccessBlock,
  S3BucketServerSideEncryptionConfigurationA,
  S3BucketVersioningA,
} from "../aws";
import { StackOutput } from "../outputs";
import { Partition } from "../policies/arns";
import { bucketPolicy } from "../policies/bucket";
import { setAddress } from "./address";
import { BUCKET_LABEL, bucketOutputs, BucketProps, IBrazeBucket } from "./bucket";
import { RenderedPolicy } from "./rendered-policy";

export interface BrazeBucketProps extends BucketProps {
  /**
   * Whether Terraform refuses every plan that would destroy the bucket.
   *
   * @default true
   */
  readonly retain?: boolean;
  /**
   * Whether destroying the bucket also deletes what is in it.
   *
   * @default false
   */
  readonly forceDestroy?: boolean;
  /**
   * Whether overwritten and deleted objects are kept as versions.
   *
   * @default false
   */
  readonly versioned?: boolean;
  /**
   * Days after which a version that was overwritten or deleted is removed for good.
   *
   * @default - such versions are kept
   */
  readonly noncurrentVersionExpirationDays?: number;
  /**
   * Rules for prefixes, beside the one that aborts incomplete multipart uploads.
   *
   * @default - objects are kept
   */
  readonly expirations?: readonly PrefixExpiration[];
  /**
   * Name of the bucket that gets the access log.
   *
   * @default - no access log
   */
  readonly logBucketName?: string;
  /**
   * Prefix of the access log.
   *
   * @default - the bucket's name and a slash
   */
  readonly logPrefix?: string;
}

/** Deletes the objects under a prefix when they are old. */
export interface PrefixExpiration {
  readonly prefix: string;
  readonly expirationDays: number;
}

/** Braze aborts no uploads of its own, and S3 bills the parts of those that were never completed. */
const ABORT_UPLOADS_AFTER_DAYS = 7;

/**
 * A bucket for Braze to write to: private, encrypted with SSE-S3, owned by its account alone, closed to plain HTTP.
 *
 * The page's "Create a new S3 bucket". SSE-KMS and Object Lock are not offered: Braze supports neither.
 */
export class BrazeBucket extends Construct implements IBrazeBucket {
  public readonly bucket: S3Bucket;
  public readonly bucketName: string;
  public readonly partition: Partition;
  public readonly region: string;

  public constructor(scope: Construct, id: string, props: BrazeBucketProps) {
    super(scope, id);
    this.bucketName = props.bucketName;
    this.partition = props.partition;
    this.region = props.region;
    this.bucket = setAddress(
      new S3Bucket(this, "Resource", {
        bucket: props.bucketName,
        ...(props.forceDestroy && { forceDestroy: true }),
        ...((props.retain ?? true) && { lifecycle: { preventDestroy: true } }),
      }),
      "aws_s3_bucket",
      BUCKET_LABEL,
    );
    const publicAccessBlock = this.blockPublicAccess();
    this.ownEveryObject();
    this.encrypt();
    const versioning = props.versioned ? this.keepVersions() : undefined;
    this.ageObjects(props, versioning);
    if (props.logBucketName) {
      this.logAccess(props.logBucketName, props.logPrefix ?? `${props.bucketName}/`);
    }
    this.denyPlainHttp(props, publicAccessBlock);
  }

  public get name(): string {
    return this.bucket.bucket;
  }

  public get arn(): string {
    return this.bucket.arn;
  }

  public get outputs(): readonly StackOutput[] {
    return bucketOutputs(this);
  }

  private blockPublicAccess(): S3BucketPublicAccessBlock {
    return setAddress(
      new S3BucketPublicAccessBlock(this, "PublicAccessBlock", {
        bucket: this.bucket.id,
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      }),
      "aws_s3_bucket_public_access_block",
      BUCKET_LABEL,
    );
  }

  /** Braze writes from another account: without this, it would own what it writes. */
  private ownEveryObject(): void {
    setAddress(
      new S3BucketOwnershipControls(this, "OwnershipControls", {
        bucket: this.bucket.id,
        rule: { objectOwnership: "BucketOwnerEnforced" },
      }),
      "aws_s3_bucket_ownership_controls",
      BUCKET_LABEL,
    );
  }

  private encrypt(): void {
    setAddress(
      new S3BucketServerSideEncryptionConfigurationA(this, "Encryption", {
        bucket: this.bucket.id,
        rule: [
          {
            applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" },
            // What S3 itself sets on new buckets: left out, providers before 6.40 would plan to undo it for ever.
            blockedEncryptionTypes: ["SSE-C"],
          },
        ],
      }),
      "aws_s3_bucket_server_side_encryption_configuration",
      BUCKET_LABEL,
    );
  }

  private keepVersions(): S3BucketVersioningA {
    return setAddress(
      new S3BucketVersioningA(this, "Versioning", {
        bucket: this.bucket.id,
        versioningConfiguration: { status: "Enabled" },
      }),
      "aws_s3_bucket_versioning",
      BUCKET_LABEL,
    );
  }

  private ageObjects(props: BrazeBucketProps, versioning: S3BucketVersioningA | undefined): void {
    const { expirations = [], noncurrentVersionExpirationDays } = props;
    const rules: S3BucketLifecycleConfigurationRule[] = [
      {
        id: "abort-incomplete-uploads",
        status: "Enabled",
        filter: [{ prefix: "" }],
        abortIncompleteMultipartUpload: [{ daysAfterInitiation: ABORT_UPLOADS_AFTER_DAYS }],
      },
    ];
    if (noncurrentVersionExpirationDays) {
      rules.push({
        id: "remove-noncurrent-versions",
        status: "Enabled",
        filter: [{ prefix: "" }],
        noncurrentVersionExpiration: [{ noncurrentDays: noncurrentVersionExpirationDays }],
        // A deleted object leaves a marker behind, which is of no use once its versions are gone.
        expiration: [{ expiredObjectDeleteMarker: true }],
      });
    }
    for (const { prefix, expirationDays } of expirations) {
      rules.push({
        id: `expire-${prefix}`,
        status: "Enabled",
        filter: [{ prefix }],
        expiration: [{ days: expirationDays }],
      });
    }
    setAddress(
      new S3BucketLifecycleConfiguration(this, "Lifecycle", {
        // By way of the versioning, where there is any: a rule for noncurrent versions has to come after it.
        bucket: versioning?.bucket ?? this.bucket.id,
        rule: rules,
      }),
      "aws_s3_bucket_lifecycle_configuration",
      BUCKET_LABEL,
    );
  }

  private logAccess(targetBucket: string, targetPrefix: string): void {
    setAddress(
      new S3BucketLoggingA(this, "Logging", { bucket: this.bucket.id, targetBucket, targetPrefix }),
      "aws_s3_bucket_logging",
      BUCKET_LABEL,
    );
  }

  private denyPlainHttp(props: BrazeBucketProps, publicAccessBlock: S3BucketPublicAccessBlock): void {
    const document = new RenderedPolicy(this, "PolicyDocument", { label: BUCKET_LABEL, document: bucketPolicy(props) });
    setAddress(
      new S3BucketPolicy(this, "Policy", {
        // By way of the access block, which has to be there first: S3 refuses two changes to a bucket at the same time.
        bucket: publicAccessBlock.bucket,
        policy: document.json,
      }),
      "aws_s3_bucket_policy",
      BUCKET_LABEL,
    );
  }
}
