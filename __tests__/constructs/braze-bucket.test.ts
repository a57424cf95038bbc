import { BrazeBucket, BrazeBucketProps } from "../../lib/constructs/braze-bucket";
import { blocksIn } from "../support/blocks";
import { synthesise } from "../support/synthesise";

const NAME = "example-braze-currents";

function blocksWith(options: Partial<BrazeBucketProps> = {}): ReturnType<typeof blocksIn> {
  return blocksIn((stack) => {
    new BrazeBucket(stack, "Bucket", { bucketName: NAME, partition: "aws", region: "us-east-1", ...options });
  });
}

const DENY_PLAIN_HTTP = {
  sid: "DenyPlainHttp",
  effect: "Deny",
  principals: [{ type: "*", identifiers: ["*"] }],
  actions: ["s3:*"],
  resources: ["arn:aws:s3:::example-braze-currents", "arn:aws:s3:::example-braze-currents/*"],
  condition: [{ test: "Bool", variable: "aws:SecureTransport", values: ["false"] }],
};

const ABORT_UPLOADS = {
  id: "abort-incomplete-uploads",
  status: "Enabled",
  filter: [{ prefix: "" }],
  abort_incomplete_multipart_upload: [{ days_after_initiation: 7 }],
};

const DEFAULT_RESOURCES = {
  aws_s3_bucket: { bucket: { bucket: NAME, lifecycle: { prevent_destroy: true } } },
  aws_s3_bucket_public_access_block: {
    bucket: {
      bucket: "${aws_s3_bucket.bucket.id}",
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    },
  },
  aws_s3_bucket_ownership_controls: {
    bucket: { bucket: "${aws_s3_bucket.bucket.id}", rule: { object_ownership: "BucketOwnerEnforced" } },
  },
  aws_s3_bucket_server_side_encryption_configuration: {
    bucket: {
      bucket: "${aws_s3_bucket.bucket.id}",
      rule: [
        {
          apply_server_side_encryption_by_default: { sse_algorithm: "AES256" },
          blocked_encryption_types: ["SSE-C"],
        },
      ],
    },
  },
  aws_s3_bucket_lifecycle_configuration: { bucket: { bucket: "${aws_s3_bucket.bucket.id}", rule: [ABORT_UPLOADS] } },
  aws_s3_bucket_policy: {
    bucket: {
      bucket: "${aws_s3_bucket_public_access_block.bucket.bucket}",
      policy: "${data.aws_iam_policy_document.bucket.json}",
    },
  },
};

test("a bucket is private, encrypted, owned by its account, retained, and closed to plain HTTP", () => {
  expect(blocksWith()).toEqual({
    data: { aws_iam_policy_document: { bucket: { statement: [DENY_PLAIN_HTTP] } } },
    resource: DEFAULT_RESOURCES,
  });
});

test("a bucket that is not retained may be destroyed while it is empty", () => {
  const { resource } = blocksWith({ retain: false });
  expect(resource).toEqual({ ...DEFAULT_RESOURCES, aws_s3_bucket: { bucket: { bucket: NAME } } });
});

test("forceDestroy deletes what is in the bucket with it", () => {
  const { resource } = blocksWith({ retain: false, forceDestroy: true });
  expect(resource.aws_s3_bucket).toEqual({ bucket: { bucket: NAME, force_destroy: true } });
});

test("versioning adds one resource, which comes before the lifecycle rules", () => {
  const { resource } = blocksWith({ versioned: true });
  expect(resource).toEqual({
    ...DEFAULT_RESOURCES,
    aws_s3_bucket_lifecycle_configuration: {
      bucket: {
        bucket: "${aws_s3_bucket_versioning.bucket.bucket}",
        rule: [ABORT_UPLOADS],
      },
    },
    aws_s3_bucket_versioning: {
      bucket: { bucket: "${aws_s3_bucket.bucket.id}", versioning_configuration: { status: "Enabled" } },
    },
  });
});

test("noncurrent versions expire by a rule of their own", () => {
  const { resource } = blocksWith({ versioned: true, noncurrentVersionExpirationDays: 30 });
  expect(resource.aws_s3_bucket_lifecycle_configuration).toEqual({
    bucket: {
      bucket: "${aws_s3_bucket_versioning.bucket.bucket}",
      rule: [
        ABORT_UPLOADS,
        {
          id: "remove-noncurrent-versions",
          status: "Enabled",
          filter: [{ prefix: "" }],
          noncurrent_version_expiration: [{ noncurrent_days: 30 }],
          expiration: [{ expired_object_delete_marker: true }],
        },
      ],
    },
  });
});

test("each prefix that expires has a rule", () => {
  const { resource } = blocksWith({
    lifecycle: [
      { prefix: "currents/", expirationDays: 365 },
      { prefix: "trial/", expirationDays: 7 },
    ],
  });
  expect(resource.aws_s3_bucket_lifecycle_configuration).toEqual({
    bucket: {
      bucket: "${aws_s3_bucket.bucket.id}",
      rule: [
        ABORT_UPLOADS,
        {
          id: "expire-currents/",
          status: "Enabled",
          filter: [{ prefix: "currents/" }],
          expiration: [{ days: 365 }],
        },
        { id: "expire-trial/", status: "Enabled", filter: [{ prefix: "trial/" }], expiration: [{ days: 7 }] },
      ],
    },
  });
});

test("a rule moves objects, and then deletes them; one that only moves them has another id", () => {
  const { resource } = blocksWith({
    lifecycle: [
      {
        prefix: "currents/",
        transitions: [
          { storageClass: "STANDARD_IA", days: 30 },
          { storageClass: "DEEP_ARCHIVE", days: 90 },
        ],
        expirationDays: 365,
      },
      { prefix: "sent_messages/", transitions: [{ storageClass: "GLACIER_IR", days: 1 }] },
    ],
  });
  expect(resource.aws_s3_bucket_lifecycle_configuration?.bucket?.rule).toEqual([
    ABORT_UPLOADS,
    {
      id: "expire-currents/",
      status: "Enabled",
      filter: [{ prefix: "currents/" }],
      transition: [
        { days: 30, storage_class: "STANDARD_IA" },
        { days: 90, storage_class: "DEEP_ARCHIVE" },
      ],
      expiration: [{ days: 365 }],
    },
    {
      id: "move-sent_messages/",
      status: "Enabled",
      filter: [{ prefix: "sent_messages/" }],
      transition: [{ days: 1, storage_class: "GLACIER_IR" }],
    },
  ]);
});

test("the rules' ids differ whatever the prefixes, and the longest prefix gives the longest id that S3 allows", () => {
  const longest = "a".repeat(248);
  const { resource } = blocksWith({
    versioned: true,
    noncurrentVersionExpirationDays: 30,
    lifecycle: [longest, "noncurrent-versions"].map((prefix) => ({ prefix, expirationDays: 7 })),
  });
  const rules = resource.aws_s3_bucket_lifecycle_configuration?.bucket?.rule as { id: string }[];
  expect(rules.map(({ id }) => id)).toEqual([
    "abort-incomplete-uploads",
    "remove-noncurrent-versions",
    `expire-${longest}`,
    "expire-noncurrent-versions",
  ]);
  expect(`expire-${longest}`).toHaveLength(255);
});

test("a longer prefix is refused", () => {
  const yaml = (prefix: string): string => `
stacks:
  export:
    region: us-east-1
    accountId: "111122223333"
    bucket: { name: example-braze-export, lifecycle: [{ prefix: ${prefix}, expirationDays: 7 }] }
    export: { auth: { method: access-key } }
`;
  expect(() => synthesise(yaml("a".repeat(249)))).toThrow("expected 1 to 248 of letters, digits and ! _ . * ' ( ) - /");
  expect(Object.keys(synthesise(yaml("a".repeat(248))))).toEqual(["export"]);
});

test("the access log goes to a folder with the bucket's name", () => {
  const { resource } = blocksWith({ logBucketName: "example-access-logs" });
  expect(resource).toEqual({
    ...DEFAULT_RESOURCES,
    aws_s3_bucket_logging: {
      bucket: {
        bucket: "${aws_s3_bucket.bucket.id}",
        target_bucket: "example-access-logs",
        target_prefix: "example-braze-currents/",
      },
    },
  });
});

test("the access log goes to the prefix that is given", () => {
  const { resource } = blocksWith({ logBucketName: "example-access-logs", logPrefix: "braze/" });
  expect(resource.aws_s3_bucket_logging).toEqual({
    bucket: {
      bucket: "${aws_s3_bucket.bucket.id}",
      target_bucket: "example-access-logs",
      target_prefix: "braze/",
    },
  });
});

test.each(["1.2", "1.3"] as const)("requests with less than TLS %s are denied", (minimumTlsVersion) => {
  const { data } = blocksWith({ minimumTlsVersion });
  expect(data).toEqual({
    aws_iam_policy_document: {
      bucket: {
        statement: [
          DENY_PLAIN_HTTP,
          {
            ...DENY_PLAIN_HTTP,
            sid: "DenyOldTls",
            condition: [{ test: "NumericLessThan", variable: "s3:TlsVersion", values: [minimumTlsVersion] }],
          },
        ],
      },
    },
  });
});

test("statements of the owner's stand in the bucket's policy behind its own", () => {
  const resources = ["arn:aws:s3:::example-braze-currents/*"];
  const { data, resource } = blocksWith({
    policyStatements: [
      { sid: "Read", effect: "Allow", principals: ["777788889999"], actions: ["s3:GetObject"], resources },
      { effect: "Allow", services: ["logging.s3.amazonaws.com"], actions: ["s3:PutObject"], resources },
      { effect: "Deny", notPrincipals: ["111122223333"], notActions: ["s3:Get*"], notResources: resources },
    ],
  });
  expect(data).toEqual({
    aws_iam_policy_document: {
      bucket: {
        statement: [
          DENY_PLAIN_HTTP,
          {
            sid: "Read",
            effect: "Allow",
            principals: [{ type: "AWS", identifiers: ["777788889999"] }],
            actions: ["s3:GetObject"],
            resources,
          },
          {
            effect: "Allow",
            principals: [{ type: "Service", identifiers: ["logging.s3.amazonaws.com"] }],
            actions: ["s3:PutObject"],
            resources,
          },
          {
            effect: "Deny",
            not_principals: [{ type: "AWS", identifiers: ["111122223333"] }],
            not_actions: ["s3:Get*"],
            not_resources: resources,
          },
        ],
      },
    },
  });
  expect(resource).toEqual(DEFAULT_RESOURCES);
});

test("the bucket's policy names the bucket in its own partition", () => {
  const { data } = blocksWith({ partition: "aws-us-gov" });
  expect(data).toEqual({
    aws_iam_policy_document: {
      bucket: {
        statement: [
          {
            ...DENY_PLAIN_HTTP,
            resources: ["arn:aws-us-gov:s3:::example-braze-currents", "arn:aws-us-gov:s3:::example-braze-currents/*"],
          },
        ],
      },
    },
  });
});

test("two buckets in one stack are refused", () => {
  expect(() =>
    blocksIn((stack) => {
      const place = { partition: "aws", region: "us-east-1" } as const;
      new BrazeBucket(stack, "One", { ...place, bucketName: "example-one" });
      new BrazeBucket(stack, "Two", { ...place, bucketName: "example-two" });
    }),
  ).toThrow("two elements of the stack stack have the address aws_s3_bucket.bucket, give each its own label");
});
