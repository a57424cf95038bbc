import { BadConfig, text } from "./bad-config";

/** What is wrong with adopting what was made by hand. */
export const adoption: readonly BadConfig[] = [
  {
    name: "adopting a bucket that is never touched",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { existing: example-main }
          export: { auth: { method: access-key } }
          adopt: { bucket: true }
    `),
    problems: [
      "braze.yaml:6:22  stacks.main.adopt.bucket: the stack never changes an existing bucket, expected bucket: { name } to take the bucket over",
    ],
  },
  {
    name: "adopting settings without their bucket",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          adopt: { bucketSettings: [policy] }
    `),
    problems: [
      "braze.yaml:6:14  stacks.main.adopt.bucketSettings: these are settings of a bucket that isn't adopted, expected bucket: true beside them",
    ],
  },
  {
    name: "adopting an unknown setting of a bucket",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          adopt: { bucket: true, bucketSettings: [acl] }
    `),
    problems: [
      'braze.yaml:6:45  stacks.main.adopt.bucketSettings[0]: not allowed, got "acl", expected public_access_block, ownership_controls, server_side_encryption_configuration, lifecycle_configuration, versioning, logging or policy',
    ],
  },
  {
    name: "adopting for an integration that the stack has not",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          adopt: { currents: { user: braze } }
    `),
    problems: [
      "braze.yaml:6:14  stacks.main.adopt.currents: the stack has no currents to adopt for, expected a section currents in the stack",
    ],
  },
  {
    name: "adopting a shared principal where there is none",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          adopt: { braze: { user: braze } }
    `),
    problems: [
      "braze.yaml:6:14  stacks.main.adopt.braze: the stack has no braze to adopt for, expected one auth on the stack",
    ],
  },
  {
    name: "adopting a role for an access key",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          adopt: { export: { role: braze } }
    `),
    problems: [
      "braze.yaml:6:30  stacks.main.adopt.export.role: export signs in with access-key, expected method: role to adopt a role",
    ],
  },
  {
    name: "adopting a user for one integration of two with one principal",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          auth: { method: access-key }
          export: {}
          adopt: { export: { user: braze } }
    `),
    problems: [
      "braze.yaml:7:30  stacks.main.adopt.export.user: one principal serves the whole stack, expected it under adopt.braze",
    ],
  },
  {
    name: "adopting a user that auth names already",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key, name: braze } }
          adopt: { export: { user: braze } }
    `),
    problems: [
      "braze.yaml:6:30  stacks.main.adopt.export.user: names the user that auth names already, expected one of the two",
    ],
  },
  {
    name: "adopting for connectors with principals of their own",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: access-key }, credentials: per-connector }
          adopt: { currents: { policy: "arn:aws:iam::111122223333:policy/braze" } }
    `),
    problems: [
      "braze.yaml:6:14  stacks.main.adopt.currents: nothing says which connector these resources belong to, expected credentials: shared while adopting",
    ],
  },
  {
    name: "adopting a policy by its name",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          adopt: { export: { policy: braze } }
    `),
    problems: [
      'braze.yaml:6:32  stacks.main.adopt.export.policy: not the ARN of an IAM policy, got "braze", expected arn:aws:iam::ACCOUNT:policy/NAME',
    ],
  },
  {
    name: "adopting a policy of another account",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          adopt: { export: { user: braze, policy: "arn:aws:iam::444455556666:policy/vendors/Braze" } }
    `),
    problems: [
      "braze.yaml:6:45  stacks.main.adopt.export.policy: the policy belongs to the account 444455556666, and the stack is for 111122223333: expected a policy of that account",
    ],
  },
  {
    name: "adopting one of AWS's own policies",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: access-key } }
          adopt: { currents: { user: braze, policy: "arn:aws:iam::aws:policy/AmazonS3FullAccess" } }
    `),
    problems: [
      "braze.yaml:6:47  stacks.main.adopt.currents.policy: the policy is AWS's own, which nobody can change, and the stack is for 111122223333: expected a policy of that account",
    ],
  },
  {
    name: "adopting the attachment of a policy that is not adopted",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          adopt: { export: { user: braze, attachment: true } }
    `),
    problems: [
      "braze.yaml:6:49  stacks.main.adopt.export.attachment: an attachment needs both its ends adopted, expected the policy and the user or role as well",
    ],
  },
  {
    name: "adopting settings of a bucket that the stack leaves alone",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          adopt: { bucket: true, bucketSettings: [policy, logging, versioning] }
    `),
    problems: [
      "braze.yaml:6:53  stacks.main.adopt.bucketSettings[1]: the stack leaves the bucket's logging alone, expected bucket.logging to take it over, or nothing here",
      "braze.yaml:6:62  stacks.main.adopt.bucketSettings[2]: the stack leaves the bucket's versioning alone, expected bucket.versioning to take it over, or nothing here",
    ],
  },
  {
    name: "a setting of the bucket that is adopted twice",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          adopt: { bucket: true, bucketSettings: [policy, policy] }
    `),
    problems: [
      "braze.yaml:6:53  stacks.main.adopt.bucketSettings[1]: the setting policy is listed twice, expected once",
    ],
  },
  {
    name: "the attachment of a policy to a user that is not adopted",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          adopt: { export: { policy: "arn:aws:iam::111122223333:policy/BrazeExport", attachment: true } }
    `),
    problems: [
      "braze.yaml:6:92  stacks.main.adopt.export.attachment: an attachment needs both its ends adopted, expected the policy and the user or role as well",
    ],
  },
  {
    name: "an adopted policy of another partition",
    config: text(`
      defaults: { region: us-gov-west-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          adopt: { export: { policy: "arn:aws:iam::111122223333:policy/BrazeExport" } }
    `),
    problems: [
      "braze.yaml:6:32  stacks.main.adopt.export.policy: the policy is in the partition aws, expected a policy in aws-us-gov, where us-gov-west-1 is",
    ],
  },
  {
    name: "adopting a bucket that is refused",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: example-main
          export: { auth: { method: access-key } }
          adopt: { bucket: true, bucketSettings: [versioning] }
    `),
    problems: [
      'braze.yaml:4:13  stacks.main.bucket: got "example-main", expected { name: example-main } for a bucket that the stack makes, or { existing: example-main } for one that exists',
    ],
  },
  {
    name: "adopting a policy beside a region and an account that are refused",
    config: text(`
      defaults: { region: Virginia, accountId: "1" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          adopt: { export: { policy: "arn:aws:iam::111122223333:policy/Braze" } }
    `),
    problems: [
      'braze.yaml:1:21  defaults.region: not an AWS region, got "Virginia", expected a region\'s code, e.g. us-east-1',
      'braze.yaml:1:42  defaults.accountId: not an AWS account id, got "1", expected exactly 12 digits, in quotes ("111122223333"); AWS shows it in the console\'s account menu, or as `aws sts get-caller-identity`',
    ],
  },
  {
    name: "adopting a user beside a method that is refused",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: key } }
          adopt: { export: { user: braze } }
    `),
    problems: ['braze.yaml:5:31  stacks.main.export.auth.method: not allowed, got "key", expected access-key or role'],
  },
  {
    name: "adopting the attachment of a policy of one integration to a user of both",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          auth: { method: access-key }
          export: {}
          adopt: { export: { policy: "arn:aws:iam::111122223333:policy/Braze", attachment: true } }
    `),
    problems: [
      "braze.yaml:7:86  stacks.main.adopt.export.attachment: an attachment needs both its ends adopted, expected the policy and the user or role as well",
    ],
  },
  {
    name: "adopting for a section that is refused",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: yes
          adopt: { currents: { user: braze } }
    `),
    problems: [
      'braze.yaml:5:15  stacks.main.currents: got "yes", expected {} where the stack has one auth, or a mapping with auth',
    ],
  },
  {
    name: "adopting for one auth on the stack that is refused",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          auth: access-key
          currents: {}
          adopt: { braze: { user: braze } }
    `),
    problems: ['braze.yaml:5:11  stacks.main.auth: got "access-key", expected { method: access-key }'],
  },
];
