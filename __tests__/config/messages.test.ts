import { parseConfig } from "../../lib/config/load";
import { text } from "./bad-configs/bad-config";

/** What people write by mistake, and the whole of what they are told. */
const MISTAKES = [
  {
    name: "a bucket that is a name",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: example-main
          export: { auth: { method: access-key } }
    `),
    messages: [
      'braze.yaml:4:13  stacks.main.bucket: got "example-main", expected { name: example-main } for a bucket that the stack makes, or { existing: example-main } for one that exists',
    ],
  },
  {
    name: "a bucket that is made and exists",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, existing: example-other }
          export: { auth: { method: access-key } }
    `),
    messages: [
      "braze.yaml:4:35  stacks.main.bucket.existing: unknown key: name and existing don't go together, expected one of the two; allowed here: name, retain, forceDestroy, versioning, lifecycle, logging, minimumTlsVersion, policyStatements",
    ],
  },
  {
    name: "bucketName in a stack",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucketName: example-main
          export: { auth: { method: access-key } }
    `),
    messages: [
      "braze.yaml:3:3  stacks.main.bucket: missing, expected { name: NAME } for a bucket that the stack makes, or { existing: NAME } for one that exists",
      "braze.yaml:4:5  stacks.main.bucketName: unknown key, did you mean bucket: { name: NAME }?",
    ],
  },
  {
    name: "bucketName in a bucket",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { bucketName: example-main }
          export: { auth: { method: access-key } }
    `),
    messages: [
      "braze.yaml:4:5  stacks.main.bucket.name: missing: a bucket name, expected 3 to 63 of a-z, 0-9, - and ., with a letter or digit at both ends",
      "braze.yaml:4:15  stacks.main.bucket.bucketName: unknown key, expected name for a bucket that the stack makes, or existing for one that exists",
    ],
  },
  {
    name: "auth that is the name of the method role",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: role }
    `),
    messages: [
      'braze.yaml:5:21  stacks.main.export.auth: got "role", expected { method: role, brazeAccountId: "…", externalId: … }',
    ],
  },
  {
    name: "auth that is the name of the method access-key",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: access-key }
    `),
    messages: ['braze.yaml:5:21  stacks.main.export.auth: got "access-key", expected { method: access-key }'],
  },
  {
    name: "auth with the keys of a role and without a method",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000001 } }
    `),
    messages: [
      "braze.yaml:5:15  stacks.main.export.auth.method: missing, expected access-key or role; did you mean method: role?",
    ],
  },
  {
    name: "an integration without a value",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          auth: { method: access-key }
          currents:
    `),
    messages: [
      "braze.yaml:6:5  stacks.main.currents: got nothing, expected {} where the stack has one auth, or a mapping with auth",
    ],
  },
  {
    name: "an integration that is a flag",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          auth: { method: access-key }
          export: true
    `),
    messages: [
      "braze.yaml:6:13  stacks.main.export: got true, expected {} where the stack has one auth, or a mapping with auth",
    ],
  },
  {
    name: "an integration that is turned off",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          currents: false
    `),
    messages: [
      "braze.yaml:6:15  stacks.main.currents: got false, expected no such key: a stack has only the integrations that it names",
    ],
  },
  {
    name: "versioning that is turned on",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, versioning: true }
          export: { auth: { method: access-key } }
    `),
    messages: [
      "braze.yaml:4:47  stacks.main.bucket.versioning: got true, expected {} to turn versioning on, or { noncurrentVersionExpirationDays: DAYS } to also remove old versions",
    ],
  },
  {
    name: "versioning that is turned off",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, versioning: false }
          export: { auth: { method: access-key } }
    `),
    messages: [
      "braze.yaml:4:47  stacks.main.bucket.versioning: got false, expected no key versioning, since versioning is off by default",
    ],
  },
  {
    name: "connectors that are names",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents:
            auth: { method: access-key }
            connectors: [production, staging]
    `),
    messages: [
      'braze.yaml:7:20  stacks.main.currents.connectors[0]: got "production", expected a mapping: { name: production, folderPath: production }',
      'braze.yaml:7:32  stacks.main.currents.connectors[1]: got "staging", expected a mapping: { name: staging, folderPath: staging }',
    ],
  },
  {
    name: "connectors that are a mapping",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents:
            auth: { method: access-key }
            connectors: { name: production }
    `),
    messages: [
      'braze.yaml:7:7  stacks.main.currents.connectors: got a mapping, expected a list of mappings; put "- " before the first key of each',
    ],
  },
  {
    name: "ids without quotes that start with zeros",
    config: text(`
      stacks:
        main:
          region: us-east-1
          accountId: 001122223333
          bucket: { name: example-main }
          export: { auth: { method: role, brazeAccountId: 044455556666, externalId: 0012 } }
    `),
    messages: [
      'braze.yaml:4:16  stacks.main.accountId: not an AWS account id, got the number 1122223333, expected the text in quotes: "001122223333"; without quotes, YAML reads a number, and zeros can get lost',
      'braze.yaml:6:53  stacks.main.export.auth.brazeAccountId: not Braze\'s AWS account id, got the number 44455556666, expected the text in quotes: "044455556666"; without quotes, YAML reads a number, and zeros can get lost',
      "braze.yaml:6:79  stacks.main.export.auth.externalId: not an external id, got the number 12, expected the text in quotes; without quotes, YAML reads a number, and zeros can get lost",
    ],
  },
  {
    name: "the keys of a role under access-key",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export:
            auth:
              method: access-key
              brazeAccountId: "444455556666"
              externalId: 00000000-0000-4000-8000-000000000001
    `),
    messages: [
      'braze.yaml:8:9  stacks.main.export.auth.brazeAccountId: unknown key: "brazeAccountId" belongs to method: role, and this is method: access-key; allowed here: method, name, keys, inactive, secret, forget, retiring',
      'braze.yaml:9:9  stacks.main.export.auth.externalId: unknown key: "externalId" belongs to method: role, and this is method: access-key; allowed here: method, name, keys, inactive, secret, forget, retiring',
    ],
  },
  {
    name: "the keys of access-key under a role",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export:
            auth:
              method: role
              brazeAccountId: "444455556666"
              externalId: 00000000-0000-4000-8000-000000000001
              keys: [primary]
    `),
    messages: [
      'braze.yaml:10:9  stacks.main.export.auth.keys: unknown key: "keys" belongs to method: access-key, and this is method: role; allowed here: method, name, brazeAccountId, externalId, retiring',
    ],
  },
  {
    name: "an access key that was made by hand",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export:
            auth:
              method: access-key
              accessKeyId: AKIAIOSFODNN7EXAMPLE
              secretAccessKey: wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
    `),
    messages: [
      "braze.yaml:8:9  stacks.main.export.auth.accessKeyId: not allowed: Terraform makes the access key, and its id and its secret are outputs; remove this key, and if a real secret stood here, delete that access key in IAM",
      "braze.yaml:9:9  stacks.main.export.auth.secretAccessKey: not allowed: Terraform makes the access key, and its id and its secret are outputs; remove this key, and if a real secret stood here, delete that access key in IAM",
    ],
  },
  {
    name: "the ARN of a role",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export:
            auth:
              method: role
              roleArn: arn:aws:iam::111122223333:role/braze
              brazeAccountId: "444455556666"
              externalId: 00000000-0000-4000-8000-000000000001
    `),
    messages: [
      "braze.yaml:8:9  stacks.main.export.auth.roleArn: not allowed: Terraform makes the role, and its ARN is an output; remove this key",
    ],
  },
  {
    name: "your own account in auth",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export:
            auth: { method: access-key, accountId: "111122223333" }
    `),
    messages: [
      "braze.yaml:6:35  stacks.main.export.auth.accountId: unknown key, did you mean brazeAccountId? accountId is your own account, and stands on the stack",
    ],
  },
  {
    name: "{stack} without quotes before a text",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          backend: { type: s3, bucket: example-state, key: {stack}.tfstate }
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
    `),
    messages: [
      "braze.yaml:4:61  not valid YAML: a text that starts with {stack} must be in quotes, since YAML reads {…} as a mapping",
    ],
  },
  {
    name: "{stack} without quotes",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          backend: { type: s3, bucket: example-state, key: {stack} }
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
    `),
    messages: [
      'braze.yaml:4:49  stacks.main.backend.key: got a mapping, expected a text; put the text in quotes: "{stack}"',
    ],
  },
  {
    name: "a key without a space before its value",
    config: text(`
      defaults:
        region: us-east-1
        accountId:"111122223333"
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
    `),
    messages: ["braze.yaml:3:3  not valid YAML: put a space after the colon of accountId"],
  },
  {
    name: "a key without a space before its value, in brackets",
    config: text(`
      defaults: { region: us-east-1, accountId:"111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
    `),
    messages: ["braze.yaml:1:32  put a space after the colon of accountId"],
  },
  {
    name: "a key without a space before its value, alone in its mapping",
    config: text(`
      defaults:
        region:us-east-1
      stacks:
        main:
          accountId: "111122223333"
          region: us-east-1
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
    `),
    messages: [
      'braze.yaml:2:3  defaults: got "region:us-east-1", expected a mapping; put a space after the colon of region',
    ],
  },
  {
    name: "a Terraform variable in a text",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: "\${var.bucket_name}" }
          export:
            auth:
              method: role
              brazeAccountId: var.braze_account_id
              externalId: \${var.external_id}
    `),
    messages: [
      'braze.yaml:4:21  stacks.main.bucket.name: not a bucket name, got "${var.bucket_name}", expected { variable: bucket_name }, since no text is read as an expression',
      'braze.yaml:8:25  stacks.main.export.auth.brazeAccountId: not Braze\'s AWS account id, got "var.braze_account_id", expected { variable: braze_account_id }, since no text is read as an expression',
      'braze.yaml:9:21  stacks.main.export.auth.externalId: not an external id, got "${var.external_id}", expected { variable: external_id }, since no text is read as an expression',
    ],
  },
  {
    name: "an output of a state in a text",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: "\${data.terraform_remote_state.platform.outputs.bucket}" }
          export: { auth: { method: access-key } }
    `),
    messages: [
      'braze.yaml:4:21  stacks.main.bucket.name: not a bucket name, got "${data.terraform_remote_state.platform.outputs.bucket}", expected { fromState: platform, output: bucket }, since no text is read as an expression',
    ],
  },
  {
    name: "a local value of Terraform in a text",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: "\${local.bucket}" }
          export: { auth: { method: access-key } }
    `),
    messages: [
      'braze.yaml:4:21  stacks.main.bucket.name: not a bucket name, got "${local.bucket}", expected { variable: NAME } or { fromState: STATE, output: NAME }, since no text is read as an expression',
    ],
  },
  {
    name: "an expression where no reference can stand",
    config: text(`
      defaults: { region: "\${var.region}", accountId: var.account }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
    `),
    messages: [
      'braze.yaml:1:21  defaults.region: not an AWS region, got "${var.region}", expected an AWS region itself: no text is read as an expression, and only these keys can take a value from elsewhere: tags, iam.permissionsBoundary, silence.notify, bucket.name, logging.bucket, bucket.existing, auth.brazeAccountId, auth.externalId, connectors.externalId',
      'braze.yaml:1:49  defaults.accountId: not an AWS account id, got "var.account", expected an AWS account id itself: no text is read as an expression, and only these keys can take a value from elsewhere: tags, iam.permissionsBoundary, silence.notify, bucket.name, logging.bucket, bucket.existing, auth.brazeAccountId, auth.externalId, connectors.externalId',
    ],
  },
  {
    name: "a variable where no reference can stand",
    config: text(`
      defaults: { region: us-east-1, accountId: { variable: account } }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
    `),
    messages: [
      "braze.yaml:1:32  defaults.accountId: not an AWS account id, got a mapping, expected an AWS account id itself: only these keys can take a value from elsewhere: tags, iam.permissionsBoundary, silence.notify, bucket.name, logging.bucket, bucket.existing, auth.brazeAccountId, auth.externalId, connectors.externalId",
    ],
  },
  {
    name: "a variable of the environment in a text",
    config: text(`
      defaults: { region: us-east-1, accountId: $ACCOUNT }
      stacks:
        main:
          bucket: { name: "\${BUCKET}" }
          export: { auth: { method: access-key } }
    `),
    messages: [
      'braze.yaml:1:43  defaults.accountId: not an AWS account id, got "$ACCOUNT", expected an AWS account id itself: no text is replaced by the environment, and only these keys can take a value from elsewhere: tags, iam.permissionsBoundary, silence.notify, bucket.name, logging.bucket, bucket.existing, auth.brazeAccountId, auth.externalId, connectors.externalId',
      'braze.yaml:4:21  stacks.main.bucket.name: not a bucket name, got "${BUCKET}", expected { variable: BUCKET }, since no text is replaced by the environment',
    ],
  },
  {
    name: "a tag for the environment",
    config: text(`
      defaults: { region: us-east-1, accountId: !env ACCOUNT }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
    `),
    messages: [
      "braze.yaml:1:48  tags (!env) are not allowed here: synth reads no value from the environment; write the value, or, where a key allows it, { variable: NAME }, which Terraform takes from TF_VAR_NAME",
    ],
  },
  {
    name: "a toggle that is on",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents:
            auth: { method: access-key }
            connectors: [{ name: production, encryption: ON }]
    `),
    messages: [
      'braze.yaml:7:52  stacks.main.currents.connectors[0].encryption: not allowed, got "ON", expected AES256 or none; did you mean AES256?',
    ],
  },
  {
    name: "a toggle that is off",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents:
            auth: { method: access-key }
            connectors: [{ name: production, encryption: false }]
    `),
    messages: [
      "braze.yaml:7:52  stacks.main.currents.connectors[0].encryption: not allowed, got false, expected AES256 or none; did you mean none?",
    ],
  },
  {
    name: "currents at the top of the file",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      currents:
        bucket: { name: example-main }
        auth: { method: access-key }
    `),
    messages: [
      "braze.yaml:1:1  stacks: missing, expected a mapping in which each key is the name of a stack: stacks: { main: { … } }",
      'braze.yaml:2:1  currents: unknown key: "currents" belongs under stacks.STACK; allowed here: environment, defaults, remoteStates, stacks',
    ],
  },
  {
    name: "a setting of stacks at the top of the file",
    config: text(`
      region: us-east-1
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
    `),
    messages: [
      'braze.yaml:1:1  region: unknown key: "region" belongs under defaults or stacks.STACK; allowed here: environment, defaults, remoteStates, stacks',
    ],
  },
  {
    name: "a bucket under defaults",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333", bucket: { name: example-main } }
      stacks:
        main:
          export: { auth: { method: access-key } }
    `),
    messages: [
      'braze.yaml:1:59  defaults.bucket: unknown key: "bucket" belongs under stacks.STACK; allowed here: region, accountId, tags, policy, backend, iam, alarms, provider, providerVersion, requiredVersion',
      "braze.yaml:3:3  stacks.main.bucket: missing, expected { name: NAME } for a bucket that the stack makes, or { existing: NAME } for one that exists",
    ],
  },
  {
    name: "a key of auth in a stack",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          method: access-key
          export: {}
    `),
    messages: [
      'braze.yaml:5:5  stacks.main.method: unknown key: "method" belongs under stacks.main.auth, stacks.main.currents.auth or stacks.main.export.auth; allowed here: region, accountId, tags, policy, backend, iam, alarms, provider, providerVersion, requiredVersion, bucket, auth, currents, export, adopt, renamedFrom',
      "braze.yaml:6:5  stacks.main.export: auth is missing, expected method access-key or role, here or once on the stack",
    ],
  },
  {
    name: "a folder path beside the connectors",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: access-key }, folderPath: events }
    `),
    messages: [
      'braze.yaml:5:47  stacks.main.currents.folderPath: unknown key: "folderPath" belongs under stacks.main.currents.connectors; allowed here: auth, connectors, credentials, folderScope, allowedIps, policyName',
    ],
  },
  {
    name: "tags in a bucket",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, tags: { team: data } }
          export: { auth: { method: access-key } }
    `),
    messages: [
      'braze.yaml:4:35  stacks.main.bucket.tags: unknown key: "tags" belongs under stacks.main; allowed here: name, retain, forceDestroy, versioning, lifecycle, logging, minimumTlsVersion, policyStatements',
    ],
  },
  {
    name: "spaces around ids",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333 " }
      stacks:
        main:
          bucket: { name: example-main }
          export:
            auth: { method: role, brazeAccountId: "444455556666", externalId: " 00000000-0000-4000-8000-000000000001" }
    `),
    messages: [
      'braze.yaml:1:43  defaults.accountId: not an AWS account id, got "111122223333 ", expected no white space around the text: "111122223333"',
      'braze.yaml:6:73  stacks.main.export.auth.externalId: not an external id, got " 00000000-0000-4000-8000-000000000001", expected no white space around the text: "00000000-0000-4000-8000-000000000001"',
    ],
  },
  {
    name: "an id with hyphens",
    config: text(`
      defaults: { region: us-east-1, accountId: 1111-2222-3333 }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
    `),
    messages: [
      'braze.yaml:1:43  defaults.accountId: not an AWS account id, got "1111-2222-3333", expected exactly 12 digits, in quotes ("111122223333"); did you mean "111122223333"?',
    ],
  },
  {
    name: "a region in capital letters",
    config: text(`
      defaults: { region: US-East-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
    `),
    messages: [
      'braze.yaml:1:21  defaults.region: not an AWS region, got "US-East-1", expected a region\'s code, e.g. us-east-1; did you mean "us-east-1"?',
    ],
  },
  {
    name: "a key that stands twice",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          bucket: { name: example-main }
    `),
    messages: ['braze.yaml:6:5  the key "bucket" stands twice in one mapping, in lines 4 and 6; keep one of them'],
  },
  {
    name: "a key that stands three times",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          policy: scoped
          policy: scoped
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          policy: scoped
    `),
    messages: ['braze.yaml:5:5  the key "policy" stands 3 times in one mapping, in lines 4, 5 and 8; keep one of them'],
  },
  {
    name: "a key that stands twice in one line",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, name: example-main }
          export: { auth: { method: access-key } }
    `),
    messages: ['braze.yaml:4:35  the key "name" stands twice in one mapping, in line 4; keep one of them'],
  },
  {
    name: "an indentation with a tab",
    config: text(`
      stacks:
        main:
      	bucket: { name: example-main }
    `),
    messages: ["braze.yaml:3:1  not valid YAML: this line is indented with a tab, replace the tab with spaces"],
  },
  {
    name: "a second document",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
      ---
      stacks: {}
    `),
    messages: [
      "braze.yaml:6:1  not valid YAML: a second YAML document starts here, expected one document in the file; put all stacks under one key stacks",
    ],
  },
  {
    name: "the start of a second document at the end",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
      ---
    `),
    messages: ["braze.yaml:6:1  not valid YAML: a second YAML document starts here, remove this line"],
  },
  {
    name: "a key that is misspelt",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, retian: false }
          export: { auth: { method: access-key } }
    `),
    messages: [
      'braze.yaml:4:35  stacks.main.bucket.retian: unknown key, did you mean "retain"? allowed here: name, retain, forceDestroy, versioning, lifecycle, logging, minimumTlsVersion, policyStatements',
    ],
  },
  {
    name: "a key that is unknown everywhere",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          colour: blue
    `),
    messages: [
      "braze.yaml:6:5  stacks.main.colour: unknown key, allowed here: region, accountId, tags, policy, backend, iam, alarms, provider, providerVersion, requiredVersion, bucket, auth, currents, export, adopt, renamedFrom",
    ],
  },
  {
    name: "a flag in a word",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, retain: off }
          export: { auth: { method: access-key } }
    `),
    messages: ['braze.yaml:4:43  stacks.main.bucket.retain: got "off", expected true or false; did you mean false?'],
  },
  {
    name: "a number in quotes",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, lifecycle: [{ prefix: segment-export/, expirationDays: "30" }] }
          export: { auth: { method: access-key } }
    `),
    messages: [
      'braze.yaml:4:90  stacks.main.bucket.lifecycle[0].expirationDays: got "30", expected a whole number without quotes: 30',
    ],
  },
  {
    name: "one rule for a list of rules",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, lifecycle: { prefix: segment-export/, expirationDays: 30 } }
          export: { auth: { method: access-key } }
    `),
    messages: [
      'braze.yaml:4:35  stacks.main.bucket.lifecycle: got a mapping, expected a list of mappings; put "- " before the first key of each',
    ],
  },
  {
    name: "tags that are a number and a flag",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          tags: { cost-center: 0042, production: true }
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
    `),
    messages: [
      "braze.yaml:4:26  stacks.main.tags.cost-center: not a tag value, got the number 42, expected the text in quotes; without quotes, YAML reads a number, and zeros can get lost",
      'braze.yaml:4:44  stacks.main.tags.production: not a tag value, got true, expected a text in quotes: "true"',
    ],
  },
  {
    name: "stacks that are a list",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        - bucket: { name: example-main }
    `),
    messages: [
      "braze.yaml:2:1  stacks: got a list, expected a mapping in which each key is the name of a stack: stacks: { main: { … } }",
    ],
  },
  {
    name: "nothing to integrate",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
    `),
    messages: ["braze.yaml:3:3  stacks.main: nothing to integrate in main, expected currents, export or both"],
  },
];

test.each(MISTAKES)("says what was meant by $name", ({ config, messages }) => {
  expect(messagesOf(config)).toEqual(messages);
});

function messagesOf(config: string): string[] {
  try {
    parseConfig("braze.yaml", config);
    return [];
  } catch (error) {
    return (error as Error).message.split("\n");
  }
}
