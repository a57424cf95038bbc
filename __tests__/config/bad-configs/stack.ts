import { BadConfig, text } from "./bad-config";

/** What is wrong with a stack's own settings. */
export const stack: readonly BadConfig[] = [
  {
    name: "a stack without a value",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
    `),
    problems: ["braze.yaml:3:3  stacks.main: got nothing, expected a mapping"],
  },
  {
    name: "a stack that is a text",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main: export
    `),
    problems: ['braze.yaml:3:9  stacks.main: got "export", expected a mapping'],
  },
  {
    name: "a stack with nothing in it",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main: {}
    `),
    problems: [
      "braze.yaml:3:3  stacks.main.bucket: missing, expected { name: NAME } for a bucket that the stack makes, or { existing: NAME } for one that exists",
      "braze.yaml:3:3  stacks.main: nothing to integrate in main, expected currents, export or both",
    ],
  },
  {
    name: "a region and an account id in no place",
    config: text(`
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
    `),
    problems: [
      "braze.yaml:2:3  stacks.main: region is missing, expected a region's code, e.g. us-east-1, here or under defaults",
      'braze.yaml:2:3  stacks.main: accountId is missing, expected exactly 12 digits, in quotes ("111122223333"), here or under defaults',
    ],
  },
  {
    name: "no bucket",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          export: { auth: { method: access-key } }
    `),
    problems: [
      "braze.yaml:3:3  stacks.main.bucket: missing, expected { name: NAME } for a bucket that the stack makes, or { existing: NAME } for one that exists",
    ],
  },
  {
    name: "neither currents nor export",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          auth: { method: access-key }
    `),
    problems: ["braze.yaml:3:3  stacks.main: nothing to integrate in main, expected currents, export or both"],
  },
  {
    name: "a stack name with a capital letter",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        Main: { bucket: { name: example-main }, export: { auth: { method: access-key } } }
    `),
    problems: [
      'braze.yaml:3:3  stacks.Main: not a stack name, got "Main", expected 1 to 40 of a-z, 0-9 and -, starting with a letter',
    ],
  },
  {
    name: "a stack name with a dot",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main.eu: { bucket: { name: example-main }, export: { auth: { method: access-key } } }
    `),
    problems: [
      'braze.yaml:3:3  stacks["main.eu"]: not a stack name, got "main.eu", expected 1 to 40 of a-z, 0-9 and -, starting with a letter',
    ],
  },
  {
    name: "an empty stack name",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        "": { bucket: { name: example-main }, export: { auth: { method: access-key } } }
    `),
    problems: [
      'braze.yaml:3:3  stacks[""]: not a stack name, got "", expected 1 to 40 of a-z, 0-9 and -, starting with a letter',
    ],
  },
  {
    name: "a stack name of more than 40 characters",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        a2345678901234567890123456789012345678901: { bucket: { name: example-main }, export: { auth: { method: access-key } } }
    `),
    problems: [
      'braze.yaml:3:3  stacks.a2345678901234567890123456789012345678901: not a stack name, got "a2345678901234567890123456789012345678901", expected 1 to 40 of a-z, 0-9 and -, starting with a letter',
    ],
  },
  {
    name: "an unknown key in a stack",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          exports: { auth: { method: access-key } }
    `),
    problems: [
      "braze.yaml:3:3  stacks.main: nothing to integrate in main, expected currents, export or both",
      'braze.yaml:5:5  stacks.main.exports: unknown key, did you mean "export"? allowed here: region, accountId, tags, policy, backend, iam, alarms, provider, providerVersion, requiredVersion, bucket, auth, currents, export, adopt, renamedFrom',
    ],
  },
  {
    name: "a key that every object of JavaScript has",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          constructor: {}
    `),
    problems: [
      "braze.yaml:6:5  stacks.main.constructor: unknown key, allowed here: region, accountId, tags, policy, backend, iam, alarms, provider, providerVersion, requiredVersion, bucket, auth, currents, export, adopt, renamedFrom",
    ],
  },
  {
    name: "a region by its name",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          region: US East (N. Virginia)
    `),
    problems: [
      'braze.yaml:6:13  stacks.main.region: not an AWS region, got "US East (N. Virginia)", expected a region\'s code, e.g. us-east-1',
    ],
  },
  {
    name: "a region that is an availability zone",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          region: us-east-1a
    `),
    problems: [
      'braze.yaml:6:13  stacks.main.region: not an AWS region, got "us-east-1a", expected a region\'s code, e.g. us-east-1; did you mean "us-east-1"?',
    ],
  },
  {
    name: "an account id without quotes",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          accountId: 111122223333
    `),
    problems: [
      'braze.yaml:6:16  stacks.main.accountId: not an AWS account id, got the number 111122223333, expected the text in quotes: "111122223333"; without quotes, YAML reads a number, and zeros can get lost',
    ],
  },
  {
    name: "an account id without quotes that starts with 0",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          accountId: 011122223333
    `),
    problems: [
      'braze.yaml:6:16  stacks.main.accountId: not an AWS account id, got the number 11122223333, expected the text in quotes: "011122223333"; without quotes, YAML reads a number, and zeros can get lost',
    ],
  },
  {
    name: "an account id with hyphens",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          accountId: 1111-2222-3333
    `),
    problems: [
      'braze.yaml:6:16  stacks.main.accountId: not an AWS account id, got "1111-2222-3333", expected exactly 12 digits, in quotes ("111122223333"); did you mean "111122223333"?',
    ],
  },
  {
    name: "an account id that is infinite",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          accountId: .inf
    `),
    problems: [
      "braze.yaml:6:16  stacks.main.accountId: not an AWS account id, got the number Infinity, expected the text in quotes; without quotes, YAML reads a number, and zeros can get lost",
    ],
  },
  {
    name: "settings without values",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          region:
          policy:
          iam:
          tags:
    `),
    problems: [
      "braze.yaml:6:5  stacks.main.region: not an AWS region, got nothing, expected a region's code, e.g. us-east-1",
      "braze.yaml:7:5  stacks.main.policy: not allowed, got nothing, expected scoped or documented",
      "braze.yaml:8:5  stacks.main.iam: got nothing, expected a mapping",
      "braze.yaml:9:5  stacks.main.tags: got nothing, expected a mapping",
    ],
  },
  {
    name: "an unknown policy edition",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          policy: strict
    `),
    problems: ['braze.yaml:6:13  stacks.main.policy: not allowed, got "strict", expected scoped or documented'],
  },
  {
    name: "a misspelt policy edition",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          policy: scopped
    `),
    problems: [
      'braze.yaml:6:13  stacks.main.policy: not allowed, got "scopped", expected scoped or documented; did you mean scoped?',
    ],
  },
  {
    name: "a version constraint in npm's words",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          providerVersion: ^6.25.0
    `),
    problems: [
      'braze.yaml:6:22  stacks.main.providerVersion: not a version constraint, got "^6.25.0", expected constraints as Terraform writes them, e.g. "~> 6.25" or ">= 6.25, < 7.0"',
    ],
  },
  {
    name: "a version of Terraform without quotes",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          requiredVersion: 1.10
    `),
    problems: [
      "braze.yaml:6:22  stacks.main.requiredVersion: not a version constraint, got the number 1.1, expected the text in quotes; without quotes, YAML reads a number, and zeros can get lost",
    ],
  },
  {
    name: "a date for an account id",
    config: text(`
      stacks:
        main:
          region: us-east-1
          accountId: 2024-01-31
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:4:16  stacks.main.accountId: not an AWS account id, got "2024-01-31", expected exactly 12 digits, in quotes ("111122223333"); AWS shows it in the console\'s account menu, or as `aws sts get-caller-identity`',
    ],
  },
  {
    name: "a stack of a name that CDKTF can't have",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        constructor: { bucket: { name: example-main }, export: { auth: { method: access-key } } }
    `),
    problems: [
      'braze.yaml:3:3  stacks.constructor: not a stack name, got "constructor", CDKTF can\'t have a stack of this name',
    ],
  },
];
