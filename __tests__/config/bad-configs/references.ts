import { BadConfig, text } from "./bad-config";

/** What is wrong with values from elsewhere, and with buckets that exist. */
export const references: readonly BadConfig[] = [
  {
    name: "a reference to a state that is not there",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: { fromState: network, output: bucket_name } }
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:4:34  stacks.main.bucket.name.fromState: no remote state "network", expected it under remoteStates',
    ],
  },
  {
    name: "a bucket that logs into itself, by one output of one state",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      remoteStates:
        platform: { type: s3, bucket: example-state, key: platform, region: us-east-1 }
      stacks:
        main:
          bucket:
            name: { fromState: platform, output: bucket_name }
            logging: { bucket: { output: bucket_name, fromState: platform } }
          export: { auth: { method: access-key } }
    `),
    problems: [
      "braze.yaml:8:18  stacks.main.bucket.logging.bucket: the bucket would log into itself without end, got data.terraform_remote_state.platform.outputs.bucket_name, expected another bucket",
    ],
  },
  {
    name: "two stacks that make one bucket, by one output of one state",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      remoteStates:
        platform: { type: s3, bucket: example-state, key: platform, region: us-east-1 }
      stacks:
        one: { bucket: { name: { fromState: platform, output: name } }, export: { auth: { method: access-key } } }
        two: { bucket: { name: { output: name, fromState: platform } }, export: { auth: { method: access-key } } }
    `),
    problems: [
      "braze.yaml:6:20  stacks.two.bucket.name: the stacks one and two make one bucket, data.terraform_remote_state.platform.outputs.name; expected one stack that makes the bucket, and { existing: NAME } in the others; one stack can hold both currents and export",
    ],
  },
  {
    name: "one reference twice in a list of external ids",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: role, brazeAccountId: "444455556666", externalId: [{ variable: id }, { variable: id }] } }
    `),
    problems: [
      "braze.yaml:5:100  stacks.main.export.auth.externalId[1]: the external id var.id is listed twice, expected once",
    ],
  },
  {
    name: "a reference to a misspelt state",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      remoteStates:
        platform: { type: s3, bucket: example-state, key: platform, region: us-east-1 }
      stacks:
        main:
          bucket: { name: { fromState: plattform, output: bucket_name } }
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:6:34  stacks.main.bucket.name.fromState: no remote state "plattform", expected platform; did you mean platform?',
    ],
  },
  {
    name: "a reference without an output",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: { fromState: platform } }
          export: { auth: { method: access-key } }
    `),
    problems: [
      "braze.yaml:4:15  stacks.main.bucket.name.output: missing: the name of an output, expected letters, digits, _ and -, starting with a letter or _",
      'braze.yaml:4:34  stacks.main.bucket.name.fromState: no remote state "platform", expected it under remoteStates',
    ],
  },
  {
    name: "a reference with a misspelt key",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          iam: { permissionsBoundary: { varable: boundary_arn } }
    `),
    problems: [
      "braze.yaml:6:12  stacks.main.iam.permissionsBoundary.variable: missing: the name of a Terraform variable, expected letters, digits, _ and -, starting with a letter or _",
      'braze.yaml:6:35  stacks.main.iam.permissionsBoundary.varable: unknown key, did you mean "variable"? allowed here: variable',
    ],
  },
  {
    name: "a variable that Terraform can't have",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: { variable: bucket.name } }
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:4:33  stacks.main.bucket.name.variable: not the name of a Terraform variable, got "bucket.name", expected letters, digits, _ and -, starting with a letter or _',
    ],
  },
  {
    name: "a variable with a name that Terraform reserves",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: { variable: count } }
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:4:33  stacks.main.bucket.name.variable: not the name of a Terraform variable, got "count", Terraform reserves this name',
    ],
  },
  {
    name: "a variable for two kinds of value",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: { variable: braze } }
          export: { auth: { method: role, brazeAccountId: { variable: braze }, externalId: 00000000-0000-4000-8000-000000000001 } }
    `),
    problems: [
      'braze.yaml:5:65  stacks.main.export.auth.brazeAccountId.variable: the variable "braze" is a bucket name elsewhere and Braze\'s AWS account id here, expected a variable for each',
    ],
  },
  {
    name: "a reference where a value has to be written down",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          region: { variable: region }
    `),
    problems: [
      "braze.yaml:6:5  stacks.main.region: not an AWS region, got a mapping, expected an AWS region itself: only these keys can take a value from elsewhere: tags, iam.permissionsBoundary, silence.notify, bucket.name, logging.bucket, bucket.existing, auth.brazeAccountId, auth.externalId, connectors.externalId",
    ],
  },
  {
    name: "a bucket that is made and exists",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, existing: example-main }
          export: { auth: { method: access-key } }
    `),
    problems: [
      "braze.yaml:4:35  stacks.main.bucket.existing: unknown key: name and existing don't go together, expected one of the two; allowed here: name, retain, forceDestroy, versioning, lifecycle, logging, minimumTlsVersion, policyStatements",
    ],
  },
  {
    name: "an option of a bucket that is never touched",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { existing: example-main, versioning: {} }
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:4:39  stacks.main.bucket.versioning: unknown key: "versioning" goes with name, and this has existing; allowed here: existing, minimumTlsVersion',
    ],
  },
  {
    name: "a state with a password in its address, and one with a path of this machine",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      remoteStates:
        platform: { type: http, address: "https://reader:example-password@state.example.com/platform" }
        network: { type: local, path: /srv/network/terraform.tfstate }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
    `),
    problems: [
      "braze.yaml:3:36  remoteStates.platform.address: this text has a password in it, which would end up in the synthesised files; give the password in the environment as TF_HTTP_PASSWORD",
      'braze.yaml:4:33  remoteStates.network.path: this path is absolute, got "/srv/network/terraform.tfstate", expected a path relative to the project, the same on every machine',
    ],
  },
  {
    name: "a remote state with a name that Terraform can't have",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      remoteStates: { "platform state": { type: local, path: platform.tfstate } }
      stacks:
        main: { bucket: { name: example-main }, export: { auth: { method: access-key } } }
    `),
    problems: [
      'braze.yaml:2:17  remoteStates["platform state"]: not the name of a remote state, got "platform state", expected letters, digits, _ and -, starting with a letter or _',
    ],
  },
  {
    name: "remote states that are a list",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      remoteStates: [platform]
      stacks:
        main: { bucket: { name: { fromState: platform, output: bucket_name } }, export: { auth: { method: access-key } } }
    `),
    problems: [
      "braze.yaml:2:1  remoteStates: got a list, expected a mapping",
      'braze.yaml:4:40  stacks.main.bucket.name.fromState: no remote state "platform", expected it under remoteStates',
    ],
  },
  {
    name: "a remote state without a value",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      remoteStates:
        platform:
      stacks:
        main: { bucket: { name: example-main }, export: { auth: { method: access-key } } }
    `),
    problems: ["braze.yaml:3:3  remoteStates.platform: got nothing, expected a mapping"],
  },
  {
    name: "remote states without usable buckets, beside a bucket that a variable names",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      remoteStates:
        platform:
        network: { type: s3, bucket: 5, key: network }
      stacks:
        main: { bucket: { name: { variable: bucket } }, export: { auth: { method: access-key } } }
    `),
    problems: [
      "braze.yaml:3:3  remoteStates.platform: got nothing, expected a mapping",
      "braze.yaml:4:32  remoteStates.network.bucket: got the number 5, expected a text",
    ],
  },
  {
    name: "a password in the address of a remote state",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      remoteStates:
        platform: { type: http, address: "https://braze:not-a-real-one@state.example.com/platform" }
      stacks:
        main: { bucket: { name: example-main }, export: { auth: { method: access-key } } }
    `),
    problems: [
      "braze.yaml:3:36  remoteStates.platform.address: this text has a password in it, which would end up in the synthesised files; give the password in the environment as TF_HTTP_PASSWORD",
    ],
  },
  {
    name: "an output with a name that Terraform can't have",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      remoteStates:
        platform: { type: s3, bucket: example-state, key: platform, region: us-east-1 }
      stacks:
        main: { bucket: { name: { fromState: platform, output: "bucket name" } }, export: { auth: { method: access-key } } }
    `),
    problems: [
      'braze.yaml:5:58  stacks.main.bucket.name.output: not the name of an output, got "bucket name", expected letters, digits, _ and -, starting with a letter or _',
    ],
  },
  {
    name: "a reference to a state whose name is refused",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: { fromState: 5, output: name } }
          export: { auth: { method: access-key } }
    `),
    problems: [
      "braze.yaml:4:34  stacks.main.bucket.name.fromState: not the name of a remote state, got the number 5, expected the text in quotes; without quotes, YAML reads a number, and zeros can get lost",
    ],
  },
  {
    name: "a reference to a state that is none of three",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      remoteStates:
        platform: { type: s3, bucket: example-state, key: platform }
        network: { type: s3, bucket: example-state, key: network }
      stacks:
        main:
          bucket: { name: { fromState: security, output: name } }
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:7:34  stacks.main.bucket.name.fromState: no remote state "security", expected platform or network',
    ],
  },
  {
    name: "two variables whose names are refused, for two kinds of value",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: { variable: 5 } }
          export: { auth: { method: role, brazeAccountId: { variable: 5 }, externalId: 00000000-0000-4000-8000-000000000001 } }
    `),
    problems: [
      "braze.yaml:4:33  stacks.main.bucket.name.variable: not the name of a Terraform variable, got the number 5, expected the text in quotes; without quotes, YAML reads a number, and zeros can get lost",
      "braze.yaml:5:65  stacks.main.export.auth.brazeAccountId.variable: not the name of a Terraform variable, got the number 5, expected the text in quotes; without quotes, YAML reads a number, and zeros can get lost",
    ],
  },
  {
    name: "two buckets that come from one state, without the names of their outputs",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      remoteStates:
        platform: { type: s3, bucket: example-state, key: platform, region: us-east-1 }
      stacks:
        one: { bucket: { name: { fromState: platform } }, export: { auth: { method: access-key } } }
        two: { bucket: { name: { fromState: platform } }, export: { auth: { method: access-key } } }
    `),
    problems: [
      "braze.yaml:5:20  stacks.one.bucket.name.output: missing: the name of an output, expected letters, digits, _ and -, starting with a letter or _",
      "braze.yaml:6:20  stacks.two.bucket.name.output: missing: the name of an output, expected letters, digits, _ and -, starting with a letter or _",
    ],
  },
  {
    name: "two external ids that come from one state, whose outputs' names are refused",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      remoteStates:
        platform: { type: s3, bucket: example-state, key: platform, region: us-east-1 }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: role, brazeAccountId: "444455556666", externalId: [{ fromState: platform, output: 1 }, { fromState: platform, output: 2 }] } }
    `),
    problems: [
      "braze.yaml:7:113  stacks.main.export.auth.externalId[0].output: not the name of an output, got the number 1, expected the text in quotes; without quotes, YAML reads a number, and zeros can get lost",
      "braze.yaml:7:149  stacks.main.export.auth.externalId[1].output: not the name of an output, got the number 2, expected the text in quotes; without quotes, YAML reads a number, and zeros can get lost",
    ],
  },
];
