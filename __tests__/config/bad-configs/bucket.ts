import { BadConfig, text } from "./bad-config";

/** What is wrong with a bucket. */
export const bucket: readonly BadConfig[] = [
  {
    name: "a bucket that is a text",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: example-main
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:4:13  stacks.main.bucket: got "example-main", expected { name: example-main } for a bucket that the stack makes, or { existing: example-main } for one that exists',
    ],
  },
  {
    name: "a bucket without a name",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { retain: true }
          export: { auth: { method: access-key } }
    `),
    problems: [
      "braze.yaml:4:5  stacks.main.bucket.name: missing: a bucket name, expected 3 to 63 of a-z, 0-9, - and ., with a letter or digit at both ends",
    ],
  },
  {
    name: "a bucket name with a capital letter",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: Example-Main }
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:4:21  stacks.main.bucket.name: not a bucket name, got "Example-Main", expected 3 to 63 of a-z, 0-9, - and ., with a letter or digit at both ends; did you mean "example-main"?',
    ],
  },
  {
    name: "a bucket name that is too short",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: ab }
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:4:21  stacks.main.bucket.name: not a bucket name, got "ab", expected 3 to 63 of a-z, 0-9, - and ., with a letter or digit at both ends',
    ],
  },
  {
    name: "a bucket name that is too long",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: a23456789-123456789-123456789-123456789-123456789-123456789-1234 }
          export: { auth: { method: access-key } }
    `),
    problems: [
      "braze.yaml:4:21  stacks.main.bucket.name: not a bucket name, got a text of 64 characters, expected 3 to 63 of a-z, 0-9, - and ., with a letter or digit at both ends",
    ],
  },
  {
    name: "an empty bucket name",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: "" }
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:4:15  stacks.main.bucket.name: not a bucket name, got "", expected 3 to 63 of a-z, 0-9, - and ., with a letter or digit at both ends',
    ],
  },
  {
    name: "a bucket name with an underscore",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example_main }
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:4:21  stacks.main.bucket.name: not a bucket name, got "example_main", expected 3 to 63 of a-z, 0-9, - and ., with a letter or digit at both ends',
    ],
  },
  {
    name: "a bucket name that ends with a hyphen",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example- }
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:4:21  stacks.main.bucket.name: not a bucket name, got "example-", expected 3 to 63 of a-z, 0-9, - and ., with a letter or digit at both ends',
    ],
  },
  {
    name: "a bucket name with two dots side by side",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example..main }
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:4:21  stacks.main.bucket.name: not a bucket name, got "example..main", two dots may not stand side by side',
    ],
  },
  {
    name: "a bucket name that looks like an IP address",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: 192.168.0.1 }
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:4:21  stacks.main.bucket.name: not a bucket name, got "192.168.0.1", it may not look like an IP address',
    ],
  },
  {
    name: "a bucket name with a reserved prefix",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: xn--example }
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:4:21  stacks.main.bucket.name: not a bucket name, got "xn--example", S3 reserves the prefixes xn--, sthree- and amzn-s3-demo-',
    ],
  },
  {
    name: "a bucket name with a reserved suffix",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-s3alias }
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:4:21  stacks.main.bucket.name: not a bucket name, got "example-s3alias", S3 reserves the suffixes -s3alias, --ol-s3, .mrap, --x-s3 and --table-s3',
    ],
  },
  {
    name: "a bucket name that is an ARN",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: "arn:aws:s3:::example-main" }
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:4:21  stacks.main.bucket.name: not a bucket name, got "arn:aws:s3:::example-main", expected 3 to 63 of a-z, 0-9, - and ., with a letter or digit at both ends; did you mean "example-main"?',
    ],
  },
  {
    name: "a bucket name that is a Terraform template",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: "\${var.bucket}" }
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:4:21  stacks.main.bucket.name: not a bucket name, got "${var.bucket}", expected { variable: bucket }, since no text is read as an expression',
    ],
  },
  {
    name: "a bucket name that is a number",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: 20240131 }
          export: { auth: { method: access-key } }
    `),
    problems: [
      "braze.yaml:4:21  stacks.main.bucket.name: not a bucket name, got the number 20240131, expected the text in quotes; without quotes, YAML reads a number, and zeros can get lost",
    ],
  },
  {
    name: "a misspelt key in a bucket",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { nmae: example-main }
          export: { auth: { method: access-key } }
    `),
    problems: [
      "braze.yaml:4:5  stacks.main.bucket.name: missing: a bucket name, expected 3 to 63 of a-z, 0-9, - and ., with a letter or digit at both ends",
      'braze.yaml:4:15  stacks.main.bucket.nmae: unknown key, did you mean "name"? allowed here: name, retain, forceDestroy, versioning, lifecycle, logging, minimumTlsVersion, policyStatements',
    ],
  },
  {
    name: "an Object Lock",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, objectLock: true }
          export: { auth: { method: access-key } }
    `),
    problems: [
      "braze.yaml:4:35  stacks.main.bucket.objectLock: not allowed: Braze Currents does not support buckets with Object Lock",
    ],
  },
  {
    name: "a KMS key",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, kmsKeyId: alias/example }
          export: { auth: { method: access-key } }
    `),
    problems: [
      "braze.yaml:4:35  stacks.main.bucket.kmsKeyId: not allowed: Braze does not support SSE-KMS; the bucket is always encrypted with SSE-S3 (AES256)",
    ],
  },
  {
    name: "an encryption of the bucket",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, encryption: aws:kms }
          export: { auth: { method: access-key } }
    `),
    problems: [
      "braze.yaml:4:35  stacks.main.bucket.encryption: not allowed: the bucket is always encrypted with SSE-S3 (AES256); Braze does not support SSE-KMS",
    ],
  },
  {
    name: "retain with a word for a flag",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, retain: yes }
          export: { auth: { method: access-key } }
    `),
    problems: ['braze.yaml:4:43  stacks.main.bucket.retain: got "yes", expected true or false; did you mean true?'],
  },
  {
    name: "forceDestroy of a bucket that is retained",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, forceDestroy: true }
          export: { auth: { method: access-key } }
    `),
    problems: [
      "braze.yaml:4:49  stacks.main.bucket.forceDestroy: Terraform never destroys a retained bucket, got true, expected retain: false beside it",
    ],
  },
  {
    name: "versioning with a flag for a mapping",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, versioning: true }
          export: { auth: { method: access-key } }
    `),
    problems: [
      "braze.yaml:4:47  stacks.main.bucket.versioning: got true, expected {} to turn versioning on, or { noncurrentVersionExpirationDays: DAYS } to also remove old versions",
    ],
  },
  {
    name: "an expiry of versions after no day",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, versioning: { noncurrentVersionExpirationDays: 0 } }
          export: { auth: { method: access-key } }
    `),
    problems: [
      "braze.yaml:4:82  stacks.main.bucket.versioning.noncurrentVersionExpirationDays: got the number 0, expected at least 1",
    ],
  },
  {
    name: "an expiry after too many days",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, lifecycle: [{ prefix: logs/, expirationDays: 99999 }] }
          export: { auth: { method: access-key } }
    `),
    problems: [
      "braze.yaml:4:80  stacks.main.bucket.lifecycle[0].expirationDays: got the number 99999, expected at most 36500",
    ],
  },
  {
    name: "an expiry after half a day",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, lifecycle: [{ prefix: logs/, expirationDays: 0.5 }] }
          export: { auth: { method: access-key } }
    `),
    problems: [
      "braze.yaml:4:80  stacks.main.bucket.lifecycle[0].expirationDays: got the number 0.5, expected at least 1: S3 counts whole days, and a link to an export that Braze e-mails works for 4 hours",
    ],
  },
  {
    name: "an expiry in quotes",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, lifecycle: [{ prefix: logs/, expirationDays: "30" }] }
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:4:80  stacks.main.bucket.lifecycle[0].expirationDays: got "30", expected a whole number without quotes: 30',
    ],
  },
  {
    name: "an expiry without an end",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, lifecycle: [{ prefix: logs/, expirationDays: .inf }] }
          export: { auth: { method: access-key } }
    `),
    problems: [
      "braze.yaml:4:80  stacks.main.bucket.lifecycle[0].expirationDays: got the number Infinity, expected a whole number",
    ],
  },
  {
    name: "a lifecycle rule with nothing in it",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, lifecycle: [{}] }
          export: { auth: { method: access-key } }
    `),
    problems: [
      "braze.yaml:4:47  stacks.main.bucket.lifecycle[0].prefix: missing: an S3 prefix, expected 1 to 248 of letters, digits and ! _ . * ' ( ) - /; or write `for` instead",
      "braze.yaml:4:47  stacks.main.bucket.lifecycle[0]: the rule does nothing, expected expirationDays, transitionTo or both",
    ],
  },
  {
    name: "a lifecycle rule for nothing",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, lifecycle: [{ expirationDays: 30 }] }
          export: { auth: { method: access-key } }
    `),
    problems: [
      "braze.yaml:4:47  stacks.main.bucket.lifecycle[0].prefix: missing: an S3 prefix, expected 1 to 248 of letters, digits and ! _ . * ' ( ) - /; or write `for` instead",
    ],
  },
  {
    name: "a bucket with nothing in it",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: {}
          export: { auth: { method: access-key } }
    `),
    problems: [
      "braze.yaml:4:5  stacks.main.bucket.name: missing: a bucket name, expected 3 to 63 of a-z, 0-9, - and ., with a letter or digit at both ends; or write `existing` instead",
    ],
  },
  {
    name: "a lifecycle that is one rule",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, lifecycle: { prefix: logs/, expirationDays: 30 } }
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:4:35  stacks.main.bucket.lifecycle: got a mapping, expected a list of mappings; put "- " before the first key of each',
    ],
  },
  {
    name: "two lifecycle rules for one prefix",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket:
            name: example-main
            lifecycle:
              - { prefix: logs/, expirationDays: 30 }
              - { prefix: logs/, expirationDays: 60 }
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:8:21  stacks.main.bucket.lifecycle[1].prefix: the prefix "logs/" has two rules, expected one',
    ],
  },
  {
    name: "a lifecycle prefix with a space",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, lifecycle: [{ prefix: old logs/, expirationDays: 30 }] }
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:4:57  stacks.main.bucket.lifecycle[0].prefix: not an S3 prefix, got "old logs/", expected 1 to 248 of letters, digits and ! _ . * \' ( ) - /',
    ],
  },
  {
    name: "a bucket that logs into itself",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, logging: { bucket: example-main } }
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:4:54  stacks.main.bucket.logging.bucket: the bucket would log into itself without end, got "example-main", expected another bucket',
    ],
  },
  {
    name: "a log bucket without a name",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, logging: { prefix: logs/ } }
          export: { auth: { method: access-key } }
    `),
    problems: [
      "braze.yaml:4:35  stacks.main.bucket.logging.bucket: missing: a bucket name, expected 3 to 63 of a-z, 0-9, - and ., with a letter or digit at both ends",
    ],
  },
  {
    name: "an empty log prefix",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, logging: { bucket: example-logs, prefix: "" } }
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:4:68  stacks.main.bucket.logging.prefix: not an S3 prefix, got "", expected 1 to 512 of letters, digits and ! _ . * \' ( ) - /',
    ],
  },
  {
    name: "an old TLS version",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, minimumTlsVersion: "1.1" }
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:4:54  stacks.main.bucket.minimumTlsVersion: not allowed, got "1.1", expected "1.2" or "1.3"',
    ],
  },
  {
    name: "a TLS version without quotes",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, minimumTlsVersion: 1.2 }
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:4:54  stacks.main.bucket.minimumTlsVersion: not allowed, got the number 1.2, expected "1.2" or "1.3"',
    ],
  },
  {
    name: "two stacks with one bucket",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        first: { bucket: { name: example-main }, currents: { auth: { method: access-key } } }
        second: { bucket: { name: example-main }, export: { auth: { method: access-key } } }
    `),
    problems: [
      'braze.yaml:4:29  stacks.second.bucket.name: the stacks first and second make one bucket, "example-main"; expected one stack that makes the bucket, and { existing: NAME } in the others; one stack can hold both currents and export',
    ],
  },
  {
    name: "two stacks that make one bucket, beside one whose bucket is refused",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        one: { bucket: { name: Example }, export: { auth: { method: access-key } } }
        two: { bucket: { name: EXAMPLE }, export: { auth: { method: access-key } } }
        three: { bucket: { existing: example-main }, export: { auth: { method: access-key } } }
    `),
    problems: [
      'braze.yaml:3:26  stacks.one.bucket.name: not a bucket name, got "Example", expected 3 to 63 of a-z, 0-9, - and ., with a letter or digit at both ends; did you mean "example"?',
      'braze.yaml:4:26  stacks.two.bucket.name: not a bucket name, got "EXAMPLE", expected 3 to 63 of a-z, 0-9, - and ., with a letter or digit at both ends; did you mean "example"?',
    ],
  },
];
