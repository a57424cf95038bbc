import { BadConfig, text } from "./bad-config";

/** What is wrong with how Braze signs in. */
export const auth: readonly BadConfig[] = [
  {
    name: "no auth",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: {}
    `),
    problems: [
      "braze.yaml:5:5  stacks.main.export: auth is missing, expected method access-key or role, here or once on the stack",
    ],
  },
  {
    name: "auth on the stack and on an integration",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          auth: { method: access-key }
          export: { auth: { method: access-key } }
    `),
    problems: [
      "braze.yaml:6:15  stacks.main.export.auth: auth is given twice, on the stack and here, expected one of the two",
    ],
  },
  {
    name: "auth that is a text",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: access-key }
    `),
    problems: ['braze.yaml:5:21  stacks.main.export.auth: got "access-key", expected { method: access-key }'],
  },
  {
    name: "auth without a value",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export:
            auth:
    `),
    problems: [
      'braze.yaml:6:7  stacks.main.export.auth: got nothing, expected a mapping: { method: access-key } or { method: role, brazeAccountId: "…", externalId: … }',
    ],
  },
  {
    name: "auth without a method",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { name: braze } }
    `),
    problems: ["braze.yaml:5:15  stacks.main.export.auth.method: missing, expected access-key or role"],
  },
  {
    name: "an unknown auth method",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: oidc } }
    `),
    problems: ['braze.yaml:5:31  stacks.main.export.auth.method: not allowed, got "oidc", expected access-key or role'],
  },
  {
    name: "an auth method in capitals",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: Role } }
    `),
    problems: [
      'braze.yaml:5:31  stacks.main.export.auth.method: not allowed, got "Role", expected access-key or role; did you mean role?',
    ],
  },
  {
    name: "an auth method in Braze's words",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: AWS Secret Access Key } }
    `),
    problems: [
      'braze.yaml:5:31  stacks.main.export.auth.method: not allowed, got "AWS Secret Access Key", expected access-key or role',
    ],
  },
  {
    name: "a role without the values of Braze's dashboard",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: role } }
    `),
    problems: [
      'braze.yaml:5:17  stacks.main.currents.auth.brazeAccountId: missing: Braze\'s AWS account id, expected exactly 12 digits, in quotes ("111122223333"); Braze shows it in its dashboard: for Currents on Partner Integrations > Currents > Create New Current > Amazon S3 Data Export, for exports on Partner Integrations > Technology Partners > Amazon S3',
      "braze.yaml:5:17  stacks.main.currents.auth.externalId: missing: an external id, expected 2 to 1224 of letters, digits and _ + = , . @ : / -; Braze shows it in its dashboard: for Currents on Partner Integrations > Currents > Create New Current > Amazon S3 Data Export, for exports on Partner Integrations > Technology Partners > Amazon S3",
    ],
  },
  {
    name: "an external id for an access key",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key, externalId: 00000000-0000-4000-8000-000000000001 } }
    `),
    problems: [
      'braze.yaml:5:43  stacks.main.export.auth.externalId: unknown key: "externalId" belongs to method: role, and this is method: access-key; allowed here: method, name, keys, inactive, secret, forget, retiring',
    ],
  },
  {
    name: "keys for a role",
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
    problems: [
      'braze.yaml:10:9  stacks.main.export.auth.keys: unknown key: "keys" belongs to method: access-key, and this is method: role; allowed here: method, name, brazeAccountId, externalId, retiring',
    ],
  },
  {
    name: "Braze's account id without quotes",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export:
            auth:
              method: role
              brazeAccountId: 444455556666
              externalId: 00000000-0000-4000-8000-000000000001
    `),
    problems: [
      'braze.yaml:8:25  stacks.main.export.auth.brazeAccountId: not Braze\'s AWS account id, got the number 444455556666, expected the text in quotes: "444455556666"; without quotes, YAML reads a number, and zeros can get lost',
    ],
  },
  {
    name: "Braze's account id with a digit missing",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export:
            auth:
              method: role
              brazeAccountId: "44445555666"
              externalId: 00000000-0000-4000-8000-000000000001
    `),
    problems: [
      'braze.yaml:8:25  stacks.main.export.auth.brazeAccountId: not Braze\'s AWS account id, got "44445555666", expected exactly 12 digits, in quotes ("111122223333"); Braze shows it in its dashboard: for Currents on Partner Integrations > Currents > Create New Current > Amazon S3 Data Export, for exports on Partner Integrations > Technology Partners > Amazon S3',
    ],
  },
  {
    name: "an external id of one character",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: role, brazeAccountId: "444455556666", externalId: a } }
    `),
    problems: [
      'braze.yaml:5:81  stacks.main.export.auth.externalId: not an external id, got "a", expected 2 to 1224 of letters, digits and _ + = , . @ : / -; Braze shows it in its dashboard: for Currents on Partner Integrations > Currents > Create New Current > Amazon S3 Data Export, for exports on Partner Integrations > Technology Partners > Amazon S3',
    ],
  },
  {
    name: "an external id with a space",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: role, brazeAccountId: "444455556666", externalId: my id } }
    `),
    problems: [
      'braze.yaml:5:81  stacks.main.export.auth.externalId: not an external id, got "my id", expected 2 to 1224 of letters, digits and _ + = , . @ : / -; Braze shows it in its dashboard: for Currents on Partner Integrations > Currents > Create New Current > Amazon S3 Data Export, for exports on Partner Integrations > Technology Partners > Amazon S3',
    ],
  },
  {
    name: "an external id that is a number",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: role, brazeAccountId: "444455556666", externalId: 12345 } }
    `),
    problems: [
      "braze.yaml:5:81  stacks.main.export.auth.externalId: not an external id, got the number 12345, expected the text in quotes; without quotes, YAML reads a number, and zeros can get lost",
    ],
  },
  {
    name: "an external id that is a list in a list",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: role, brazeAccountId: "444455556666", externalId: [[one]] } }
    `),
    problems: [
      "braze.yaml:5:82  stacks.main.export.auth.externalId[0]: not an external id, got a list, expected 2 to 1224 of letters, digits and _ + = , . @ : / -; Braze shows it in its dashboard: for Currents on Partner Integrations > Currents > Create New Current > Amazon S3 Data Export, for exports on Partner Integrations > Technology Partners > Amazon S3",
    ],
  },
  {
    name: "an empty list of external ids",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: role, brazeAccountId: "444455556666", externalId: [] } }
    `),
    problems: ["braze.yaml:5:69  stacks.main.export.auth.externalId: got an empty list, expected at least 1"],
  },
  {
    name: "one wrong external id in a list",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export:
            auth:
              method: role
              brazeAccountId: "444455556666"
              externalId:
                - 00000000-0000-4000-8000-000000000001
                - not an id
    `),
    problems: [
      'braze.yaml:11:13  stacks.main.export.auth.externalId[1]: not an external id, got "not an id", expected 2 to 1224 of letters, digits and _ + = , . @ : / -; Braze shows it in its dashboard: for Currents on Partner Integrations > Currents > Create New Current > Amazon S3 Data Export, for exports on Partner Integrations > Technology Partners > Amazon S3',
    ],
  },
  {
    name: "an external id listed twice",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export:
            auth:
              method: role
              brazeAccountId: "444455556666"
              externalId: [00000000-0000-4000-8000-000000000001, 00000000-0000-4000-8000-000000000001]
    `),
    problems: [
      'braze.yaml:9:60  stacks.main.export.auth.externalId[1]: the external id "00000000-0000-4000-8000-000000000001" is listed twice, expected once',
    ],
  },
  {
    name: "a role in China",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          region: cn-north-1
          bucket: { name: example-main }
          export:
            auth:
              method: role
              brazeAccountId: "444455556666"
              externalId: 00000000-0000-4000-8000-000000000001
    `),
    problems: [
      "braze.yaml:8:17  stacks.main.export.auth.method: role does not work in cn-north-1, which is in the partition aws-cn: roles can't be assumed across partitions, and Braze's account is in aws; expected access-key",
    ],
  },
  {
    name: "a role in GovCloud",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          region: us-gov-west-1
          bucket: { name: example-main }
          auth: { method: role, brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000001 }
          currents: {}
    `),
    problems: [
      "braze.yaml:6:21  stacks.main.auth.method: role does not work in us-gov-west-1, which is in the partition aws-us-gov: roles can't be assumed across partitions, and Braze's account is in aws; expected access-key",
    ],
  },
  {
    name: "no access key",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key, keys: [] } }
    `),
    problems: ["braze.yaml:5:43  stacks.main.export.auth.keys: got an empty list, expected at least 1"],
  },
  {
    name: "three access keys",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key, keys: [first, second, third] } }
    `),
    problems: ["braze.yaml:5:43  stacks.main.export.auth.keys: got a list of 3, expected at most 2"],
  },
  {
    name: "one access key that is not in a list",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key, keys: primary } }
    `),
    problems: ['braze.yaml:5:49  stacks.main.export.auth.keys: got "primary", expected a list'],
  },
  {
    name: "an access key's name with a capital letter",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key, keys: [primary, Second] } }
    `),
    problems: [
      'braze.yaml:5:59  stacks.main.export.auth.keys[1]: not the name of an access key, got "Second", expected 1 to 40 of a-z, 0-9, - and _, starting with a letter or digit; did you mean "second"?',
    ],
  },
  {
    name: "two access keys with one address",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key, keys: [a-b, a_b] } }
    `),
    problems: [
      'braze.yaml:5:55  stacks.main.export.auth.keys[1]: the access key "a_b" is listed twice (- and _ are the same here), expected another name',
    ],
  },
  {
    name: "a user's name with a space",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key, name: braze user } }
    `),
    problems: [
      'braze.yaml:5:49  stacks.main.export.auth.name: not the name of an IAM user or role, got "braze user", expected 1 to 64 of letters, digits and _ + = , . @ -',
    ],
  },
  {
    name: "an empty name of a role",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export:
            auth:
              method: role
              name: ""
              brazeAccountId: "444455556666"
              externalId: 00000000-0000-4000-8000-000000000001
    `),
    problems: [
      'braze.yaml:8:9  stacks.main.export.auth.name: not the name of an IAM user or role, got "", expected 1 to 64 of letters, digits and _ + = , . @ -',
    ],
  },
  {
    name: "sections and a region that are refused, beside a role",
    config: text(`
      defaults: { region: Virginia, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: yes
          export:
            auth:
              method: role
              brazeAccountId: "444455556666"
              externalId: 00000000-0000-4000-8000-000000000001
    `),
    problems: [
      'braze.yaml:1:21  defaults.region: not an AWS region, got "Virginia", expected a region\'s code, e.g. us-east-1',
      'braze.yaml:5:15  stacks.main.currents: got "yes", expected {} where the stack has one auth, or a mapping with auth',
    ],
  },
  {
    name: "two external ids that are refused",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: role, brazeAccountId: "444455556666", externalId: [a, b] } }
    `),
    problems: [
      'braze.yaml:5:82  stacks.main.export.auth.externalId[0]: not an external id, got "a", expected 2 to 1224 of letters, digits and _ + = , . @ : / -; Braze shows it in its dashboard: for Currents on Partner Integrations > Currents > Create New Current > Amazon S3 Data Export, for exports on Partner Integrations > Technology Partners > Amazon S3',
      'braze.yaml:5:85  stacks.main.export.auth.externalId[1]: not an external id, got "b", expected 2 to 1224 of letters, digits and _ + = , . @ : / -; Braze shows it in its dashboard: for Currents on Partner Integrations > Currents > Create New Current > Amazon S3 Data Export, for exports on Partner Integrations > Technology Partners > Amazon S3',
    ],
  },
];
