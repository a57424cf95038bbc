import { BadConfig, text } from "./bad-config";

/** What is wrong with names and settings in IAM. */
export const iam: readonly BadConfig[] = [
  {
    name: "an IAM path without slashes",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          iam: { path: vendors }
    `),
    problems: [
      'braze.yaml:6:18  stacks.main.iam.path: not an IAM path, got "vendors", expected /, or up to 512 characters that begin and end with /, e.g. /vendors/braze/',
    ],
  },
  {
    name: "a permissions boundary that is a name",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          iam: { permissionsBoundary: VendorBoundary }
    `),
    problems: [
      'braze.yaml:6:33  stacks.main.iam.permissionsBoundary: not the ARN of an IAM policy, got "VendorBoundary", expected arn:aws:iam::ACCOUNT:policy/NAME',
    ],
  },
  {
    name: "a permissions boundary of another account",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          iam: { permissionsBoundary: "arn:aws:iam::444455556666:policy/VendorBoundary" }
    `),
    problems: [
      "braze.yaml:6:33  stacks.main.iam.permissionsBoundary: the policy belongs to another account, got 444455556666, expected a policy of 111122223333 or of AWS",
    ],
  },
  {
    name: "a permissions boundary of another account under defaults",
    config: text(`
      defaults:
        region: us-east-1
        accountId: "111122223333"
        iam: { permissionsBoundary: "arn:aws:iam::444455556666:policy/VendorBoundary" }
      stacks:
        main: { bucket: { name: example-main }, export: { auth: { method: access-key } } }
    `),
    problems: [
      "braze.yaml:4:31  defaults.iam.permissionsBoundary: the policy belongs to another account, got 444455556666, expected a policy of 111122223333 or of AWS",
    ],
  },
  {
    name: "a permissions boundary of another account than the stack's and Braze's",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: access-key } }
          export: { auth: { method: role, brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000001 } }
          iam: { permissionsBoundary: "arn:aws:iam::777788889999:policy/VendorBoundary" }
    `),
    problems: [
      "braze.yaml:7:33  stacks.main.iam.permissionsBoundary: the policy belongs to another account, got 777788889999, expected a policy of 111122223333 or of AWS",
    ],
  },
  {
    name: "a permissions boundary of the account that one of two roles takes for Braze's",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: role, brazeAccountId: "777788889999", externalId: 00000000-0000-4000-8000-000000000001 } }
          export: { auth: { method: role, brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000002 } }
          iam: { permissionsBoundary: "arn:aws:iam::777788889999:policy/VendorBoundary" }
    `),
    problems: [
      "braze.yaml:7:33  stacks.main.iam.permissionsBoundary: the policy belongs to another account, got 777788889999, expected a policy of 111122223333 or of AWS; brazeAccountId is this account, so check whether it and accountId are swapped",
    ],
  },
  {
    name: "a role of another account to apply a stack as",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          provider: { assumeRole: { roleArn: arn:aws:iam::444455556666:role/deploy } }
    `),
    problems: [
      "braze.yaml:6:40  stacks.main.provider.assumeRole.roleArn: the role belongs to another account, got 444455556666, expected a role of 111122223333",
    ],
  },
  {
    name: "a role of another partition to apply a stack as",
    config: text(`
      defaults: { region: us-gov-west-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          provider: { assumeRole: { roleArn: arn:aws:iam::111122223333:role/deploy } }
    `),
    problems: [
      "braze.yaml:6:40  stacks.main.provider.assumeRole.roleArn: the role is in the partition aws, expected a role in aws-us-gov, where us-gov-west-1 is",
    ],
  },
  {
    name: "a region and an account that are refused, beside an ARN that is right",
    config: text(`
      defaults: { region: Virginia, accountId: "1" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          iam: { permissionsBoundary: "arn:aws:iam::111122223333:policy/boundary" }
    `),
    problems: [
      'braze.yaml:1:21  defaults.region: not an AWS region, got "Virginia", expected a region\'s code, e.g. us-east-1',
      'braze.yaml:1:42  defaults.accountId: not an AWS account id, got "1", expected exactly 12 digits, in quotes ("111122223333"); AWS shows it in the console\'s account menu, or as `aws sts get-caller-identity`',
    ],
  },
  {
    name: "an unknown key in iam",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          iam: { boundary: "arn:aws:iam::111122223333:policy/VendorBoundary" }
    `),
    problems: ["braze.yaml:6:12  stacks.main.iam.boundary: unknown key, allowed here: path, permissionsBoundary"],
  },
  {
    name: "a policy's name with a slash",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key }, policyName: vendors/braze }
    `),
    problems: [
      'braze.yaml:5:57  stacks.main.export.policyName: not the name of an IAM policy, got "vendors/braze", expected 1 to 128 of letters, digits and _ + = , . @ -',
    ],
  },
  {
    name: "two stacks with users of one name, told apart by case only",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        first: { bucket: { name: example-one }, export: { auth: { method: access-key, name: braze } } }
        second: { bucket: { name: example-two }, export: { auth: { method: access-key, name: Braze } } }
    `),
    problems: [
      'braze.yaml:4:54  stacks.second.export.auth: the user "Braze" in the account 111122223333 is claimed by the stack first already, expected another name',
    ],
  },
  {
    name: "two stacks with policies of one name",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        first: { bucket: { name: example-one }, export: { auth: { method: access-key }, policyName: braze } }
        second: { bucket: { name: example-two }, export: { auth: { method: access-key }, policyName: braze } }
    `),
    problems: [
      'braze.yaml:4:44  stacks.second.export: the policy "braze" in the account 111122223333 is claimed by the stack first already, expected another name',
    ],
  },
  {
    name: "two stacks whose one user for both integrations has one name",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        first: { bucket: { name: example-one }, auth: { method: access-key, name: braze }, export: {} }
        second: { bucket: { name: example-two }, auth: { method: access-key, name: braze }, export: {} }
    `),
    problems: [
      'braze.yaml:4:44  stacks.second.auth: the user "braze" in the account 111122223333 is claimed by the stack first already, expected another name',
    ],
  },
  {
    name: "three stacks with users of one name",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        first: { bucket: { name: example-one }, export: { auth: { method: access-key, name: braze } } }
        second: { bucket: { name: example-two }, export: { auth: { method: access-key, name: braze } } }
        third: { bucket: { name: example-three }, export: { auth: { method: access-key, name: braze } } }
    `),
    problems: [
      'braze.yaml:4:54  stacks.second.export.auth: the user "braze" in the account 111122223333 is claimed by the stacks first and third already, expected another name',
      'braze.yaml:5:55  stacks.third.export.auth: the user "braze" in the account 111122223333 is claimed by the stacks first and second already, expected another name',
    ],
  },
  {
    name: "two users of one name in one stack",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: access-key, name: braze } }
          export: { auth: { method: access-key, name: braze } }
    `),
    problems: [
      'braze.yaml:6:15  stacks.main.export.auth: the user "braze" in the account 111122223333 is claimed by stacks.main.currents.auth already, expected another name',
    ],
  },
  {
    name: "a user's name that is made of other names and too long",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        a234567890123456789012345678901234567890:
          bucket: { name: example-main }
          currents:
            auth: { method: access-key }
            credentials: per-connector
            connectors: [{ name: a234567890123456789 }]
    `),
    problems: [
      'braze.yaml:6:7  stacks.a234567890123456789012345678901234567890.currents.auth: the user\'s name "braze-a234567890123456789012345678901234567890-currents-a234567890123456789" has 75 characters, expected at most 64; set name to a shorter one',
    ],
  },
  {
    name: "an IAM path of more than 512 characters",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          iam: { path: /aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/ }
    `),
    problems: [
      "braze.yaml:6:18  stacks.main.iam.path: not an IAM path, got a text of 514 characters, it is longer than 512 characters",
    ],
  },
  {
    name: "two stacks with roles of one name",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        first:
          bucket: { name: example-one }
          export:
            auth:
              method: role
              name: braze
              brazeAccountId: "444455556666"
              externalId: 00000000-0000-4000-8000-000000000001
        second:
          bucket: { name: example-two }
          export:
            auth:
              method: role
              name: braze
              brazeAccountId: "444455556666"
              externalId: 00000000-0000-4000-8000-000000000001
    `),
    problems: [
      'braze.yaml:14:7  stacks.second.export.auth: the role "braze" in the account 111122223333 is claimed by the stack first already, expected another name',
    ],
  },
  {
    name: "a policy's name that is too long with the connector's",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents:
            auth: { method: access-key }
            credentials: per-connector
            policyName: ppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp
            connectors: [{ name: events }]
    `),
    problems: [
      'braze.yaml:5:5  stacks.main.currents: the policy\'s name "ppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp-events" has 134 characters, expected at most 128; set policyName to a shorter one',
    ],
  },
  {
    name: "a policy's default name that another stack has given",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        events: { bucket: { name: example-one }, currents: { auth: { method: access-key } } }
        other: { bucket: { name: example-two }, export: { auth: { method: access-key }, policyName: braze-events-currents } }
    `),
    problems: [
      'braze.yaml:4:43  stacks.other.export: the policy "braze-events-currents" in the account 111122223333 is claimed by the stack events already, expected another name',
    ],
  },
  {
    name: "a permissions boundary of another partition",
    config: text(`
      defaults: { region: us-gov-west-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          iam: { permissionsBoundary: "arn:aws:iam::111122223333:policy/boundary" }
    `),
    problems: [
      "braze.yaml:6:33  stacks.main.iam.permissionsBoundary: the policy is in the partition aws, expected a policy in aws-us-gov, where us-gov-west-1 is",
    ],
  },
  {
    name: "a path with an empty part, and one with a quote",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        a: { bucket: { name: example-a }, export: { auth: { method: access-key } }, iam: { path: /vendors//braze/ } }
        b: { bucket: { name: example-b }, export: { auth: { method: access-key } }, iam: { path: '/a"b/' } }
    `),
    problems: [
      'braze.yaml:3:92  stacks.a.iam.path: not an IAM path, got "/vendors//braze/", it may not have " \\ * ? or // in it',
      'braze.yaml:4:92  stacks.b.iam.path: not an IAM path, got "/a\\"b/", it may not have " \\ * ? or // in it',
    ],
  },
  {
    name: "a boundary's path with an empty part, one with a quote, and one that is too long",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        a: { bucket: { name: example-a }, export: { auth: { method: access-key } }, iam: { permissionsBoundary: "arn:aws:iam::aws:policy/a//b/c" } }
        b: { bucket: { name: example-b }, export: { auth: { method: access-key } }, iam: { permissionsBoundary: 'arn:aws:iam::aws:policy/a"b/c' } }
        c: { bucket: { name: example-c }, export: { auth: { method: access-key } }, iam: { permissionsBoundary: "arn:aws:iam::aws:policy/${"a".repeat(511)}/c" } }
        d: { bucket: { name: example-d }, export: { auth: { method: access-key } }, iam: { permissionsBoundary: "arn:aws:iam::aws:policy/*/c" } }
    `),
    problems: [
      'braze.yaml:3:107  stacks.a.iam.permissionsBoundary: not the ARN of an IAM policy, got "arn:aws:iam::aws:policy/a//b/c", it may not have " \\ * ? or // in it',
      'braze.yaml:4:107  stacks.b.iam.permissionsBoundary: not the ARN of an IAM policy, got "arn:aws:iam::aws:policy/a\\"b/c", it may not have " \\ * ? or // in it',
      "braze.yaml:5:107  stacks.c.iam.permissionsBoundary: not the ARN of an IAM policy, got a text of 537 characters, its path is longer than 512 characters",
      'braze.yaml:6:107  stacks.d.iam.permissionsBoundary: not the ARN of an IAM policy, got "arn:aws:iam::aws:policy/*/c", it may not have " \\ * ? or // in it',
    ],
  },
];
