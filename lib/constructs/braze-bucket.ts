import { Construct } from "constructs";
import {
  S3Bucket,
  S3BucketLifecycleConfiguration,
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
import { BucketStatement } from "../policies/document";
import { setAddress } from "./address";
import { BUCKET_LABEL, bucketOutputs, AnyBucketProps, IBrazeBucket } from "./bucket";
import { LifecycleRule, lifecycleRules } from "./bucket-lifecycle";
import { RenderedPolicy } from "./rendered-policy";

/** The props of a bucket that the stack makes. */
export interface BrazeBucketProps extends AnyBucketProps {
  /**
   * Whether Terraform refuses every plan that would destroy the bucket.
   *
   * @default true
   */
  readonly retain?: boolean;
  /**
   * Whether Terraform also deletes the objects in the bucket when it destroys the bucket.
   *
   * @default false
   */
  readonly forceDestroy?: boolean;
  /**
   * Whether S3 keeps overwritten and deleted objects as versions.
   *
   * @default false
   */
  readonly versioned?: boolean;
  /**
   * Days (1 to 36500) after which S3 removes an overwritten or deleted version for good. This needs `versioned: true`.
   *
   * @default - S3 keeps such versions
   */
  readonly noncurrentVersionExpirationDays?: number;
  /**
   * Rules that delete old objects or move them, one for each prefix. S3 always aborts incomplete uploads after 7 days.
   *
   * @default - S3 keeps objects, in S3 Standard
   */
  readonly lifecycle?: readonly LifecycleRule[];
  /**
   * The name of another bucket, which exists and which S3's logging service may write the access log to.
   *
   * @default - there is no access log
   */
  readonly logBucketName?: string;
  /**
   * The prefix of the access log.
   *
   * @default - the bucket's name and a slash
   */
  readonly logPrefix?: string;
  /**
   * More statements of the bucket's policy, e.g. a reader's access. They must not deny Braze what it needs.
   *
   * @default - the policy denies plain HTTP, and nothing else
   */
  readonly policyStatements?: readonly BucketStatement[];
}

/**
 * A private bucket that the stack makes. S3 encrypts it, its account owns every object, and its policy denies plain HTTP.
 *
 * Braze's page, "Create a new S3 bucket". There is no prop for SSE-KMS or Object Lock, because Braze supports neither.
 *
 * @throws if the stack has another bucket: both would have the same addresses
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html
 */
export class BrazeBucket extends Construct implements IBrazeBucket {
  /** The resource itself. */
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
    this.setPolicy(props, publicAccessBlock);
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

  /** Braze writes from another account. Without this setting, that account could own the objects. */
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
            // S3 sets this on new buckets. If it were left out, providers before 6.40 would plan to undo it every time.
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
    setAddress(
      new S3BucketLifecycleConfiguration(this, "Lifecycle", {
        // A rule for noncurrent versions needs versioning first. This attribute makes Terraform wait for it.
        bucket: versioning?.bucket ?? this.bucket.id,
        rule: lifecycleRules(props),
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

  private setPolicy(props: BrazeBucketProps, publicAccessBlock: S3BucketPublicAccessBlock): void {
    const statements = [...bucketPolicy(props).statements, ...(props.policyStatements ?? [])];
    const document = new RenderedPolicy(this, "PolicyDocument", { label: BUCKET_LABEL, document: { statements } });
    setAddress(
      new S3BucketPolicy(this, "Policy", {
        // S3 refuses two changes to a bucket at one time. This attribute makes Terraform wait for the access block.
        bucket: publicAccessBlock.bucket,
        policy: document.json,
      }),
      "aws_s3_bucket_policy",
      BUCKET_LABEL,
    );
  }
}
