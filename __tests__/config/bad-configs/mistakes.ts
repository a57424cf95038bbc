import { BadConfig, text } from "./bad-config";

/** Mistakes that the schema can't see, and that would be found out late or never. */
export const mistakes: readonly BadConfig[] = [
  {
    name: "a provider that is too old",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          providerVersion: "~> 5.0"
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:4:22  stacks.main.providerVersion: no version from 6.25 on is allowed, got "~> 5.0", expected a constraint such as "~> 6.25": the resources were made from 6.25, and older versions don\'t have all of them',
    ],
  },
  {
    name: "a constraint that no provider fits",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333", providerVersion: ">= 7, < 6" }
      stacks:
        main: { bucket: { name: example-main }, export: { auth: { method: access-key } } }
    `),
    problems: [
      'braze.yaml:1:76  defaults.providerVersion: no version from 6.25 on is allowed, got ">= 7, < 6", expected a constraint such as "~> 6.25": the resources were made from 6.25, and older versions don\'t have all of them',
    ],
  },
  {
    name: "a state's bucket that is an ARN",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          backend: { type: s3, bucket: "arn:aws:s3:::example-state", key: "{stack}.tfstate", region: us-east-1 }
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:4:34  stacks.main.backend.bucket: not the name of a bucket, got "arn:aws:s3:::example-state", expected the name alone: "example-state"',
    ],
  },
  {
    name: "states' buckets that are ARNs of something else, and one of no bucket",
    config: text(`
      remoteStates:
        platform: { type: s3, bucket: "arn:aws-us-gov:s3:us-gov-west-1:111122223333:accesspoint/state", key: platform }
        network: { type: gcs, bucket: "arn:aws:s3:::" }
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          backend: { type: s3, bucket: "arn:aws:sns:us-east-1:111122223333:states", key: main, region: us-east-1 }
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
    `),
    problems: [
      "braze.yaml:2:33  remoteStates.platform.bucket: not the name of a bucket, got a text of 62 characters, expected a name such as example-state",
      'braze.yaml:3:33  remoteStates.network.bucket: not the name of a bucket, got "arn:aws:s3:::", expected a name such as example-state',
      'braze.yaml:7:34  stacks.main.backend.bucket: not the name of a bucket, got "arn:aws:sns:us-east-1:111122223333:states", expected a name such as example-state',
    ],
  },
  {
    name: "a remote state's bucket that is an address",
    config: text(`
      remoteStates:
        platform: { type: gcs, bucket: gs://example-state/path }
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: { fromState: platform, output: name } }
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:2:34  remoteStates.platform.bucket: not the name of a bucket, got "gs://example-state/path", expected the name alone: "example-state"',
    ],
  },
  {
    name: "a state in the stack's own bucket",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          backend: { type: s3, bucket: example-main, key: "{stack}.tfstate", region: us-east-1 }
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:4:34  stacks.main.backend.bucket: Braze reads and writes the bucket "example-main" of the stack main, and a state has secrets in it; expected a bucket that no stack names',
    ],
  },
  {
    name: "a state in a bucket that another stack uses",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        first:
          backend: { type: s3, bucket: example-other, key: "{stack}.tfstate", region: us-east-1 }
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
        other: { bucket: { existing: example-other }, export: { auth: { method: access-key } } }
    `),
    problems: [
      'braze.yaml:4:34  stacks.first.backend.bucket: Braze reads and writes the bucket "example-other" of the stack other, and a state has secrets in it; expected a bucket that no stack names',
    ],
  },
  {
    name: "states of all stacks in the bucket of one",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333", backend: { type: s3, bucket: example-one, key: "{stack}.tfstate", region: us-east-1 } }
      stacks:
        one: { bucket: { name: example-one }, export: { auth: { method: access-key } } }
        two: { bucket: { name: example-two }, export: { auth: { method: access-key } } }
    `),
    problems: [
      'braze.yaml:1:88  defaults.backend.bucket: Braze reads and writes the bucket "example-one" of the stack one, and a state has secrets in it; expected a bucket that no stack names',
    ],
  },
  {
    name: "a state in a bucket with the stack's name in its name",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          backend: { type: s3, bucket: "example-{stack}", key: "{stack}.tfstate", region: us-east-1 }
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:4:34  stacks.main.backend.bucket: Braze reads and writes the bucket "example-main" of the stack main, and a state has secrets in it; expected a bucket that no stack names',
    ],
  },
  {
    name: "states of others in buckets that stacks use",
    config: text(`
      remoteStates:
        platform: { type: s3, bucket: example-main, key: platform }
        network: { type: s3, bucket: example-other, key: network, workspace: prod }
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main: { bucket: { name: example-main }, export: { auth: { method: access-key } } }
        other: { bucket: { existing: example-other }, export: { auth: { method: access-key } } }
    `),
    problems: [
      'braze.yaml:2:33  remoteStates.platform.bucket: Braze reads and writes the bucket "example-main" of the stack main, and a state has secrets in it; expected a bucket that no stack names',
      'braze.yaml:3:32  remoteStates.network.bucket: Braze reads and writes the bucket "example-other" of the stack other, and a state has secrets in it; expected a bucket that no stack names',
    ],
  },
  {
    name: "an account that is swapped with Braze's, as the boundary shows",
    config: text(`
      defaults: { region: us-east-1, accountId: "444455556666", iam: { permissionsBoundary: arn:aws:iam::111122223333:policy/boundary } }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: role, brazeAccountId: "111122223333", externalId: 00000000-0000-4000-8000-000000000001 } }
    `),
    problems: [
      "braze.yaml:1:87  defaults.iam.permissionsBoundary: the policy belongs to another account, got 111122223333, expected a policy of 444455556666 or of AWS; brazeAccountId is this account, so check whether it and accountId are swapped",
    ],
  },
  {
    name: "a bucket that five stacks make",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        s1: { bucket: { name: example-main }, export: { auth: { method: access-key } } }
        s2: { bucket: { name: example-main }, export: { auth: { method: access-key } } }
        s3: { bucket: { name: example-main }, export: { auth: { method: access-key } } }
        s4: { bucket: { name: example-main }, export: { auth: { method: access-key } } }
        s5: { bucket: { name: example-main }, export: { auth: { method: access-key } } }
    `),
    problems: [
      'braze.yaml:4:25  stacks.s2.bucket.name: the stacks s1, s2, s3 and 2 more make one bucket, "example-main"; expected one stack that makes the bucket, and { existing: NAME } in the others; one stack can hold both currents and export; 4 places have this problem, the next are braze.yaml:5:25 stacks.s3.bucket.name and braze.yaml:6:25 stacks.s4.bucket.name',
    ],
  },
  {
    name: "a state that three stacks keep",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333", backend: { type: local, path: one.tfstate } }
      stacks:
        s1: { bucket: { name: example-1 }, export: { auth: { method: access-key } } }
        s2: { bucket: { name: example-2 }, export: { auth: { method: access-key } } }
        s3: { bucket: { name: example-3 }, export: { auth: { method: access-key } } }
    `),
    problems: [
      "braze.yaml:1:59  defaults.backend: the stacks s1, s2 and s3 keep their state at the same place, expected one for each; {stack} stands for the stack's name",
    ],
  },
  ...[
    ["an ARN of China's bucket", "arn:aws-cn:s3:::example-state/path", 'the name alone: "example-state"'],
    ["an address of S3", "s3://example-state", 'the name alone: "example-state"'],
    ["an address of the web", "https://example-state.s3.amazonaws.com", "a name such as example-state"],
    ["an address in capitals", "S3://example-state", "a name such as example-state"],
  ].map(([what = "", bucket = "", expected = ""]) => ({
    name: `a state's bucket that is ${what}`,
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          backend: { type: s3, bucket: "${bucket}", key: main, region: us-east-1 }
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
    `),
    problems: [
      `braze.yaml:4:34  stacks.main.backend.bucket: not the name of a bucket, got "${bucket}", expected ${expected}`,
    ],
  })),
];
