import { BadConfig, text } from "./bad-config";

const READER = 'Principal: { AWS: "777788889999" }';
const READ = "Action: s3:GetObject";
const OBJECTS = 'Resource: "arn:aws:s3:::example-main/*"';

/** A stack with these statements in its bucket's policy. */
function withStatements(...statements: readonly string[]): string {
  return text(`
    stacks:
      main:
        region: us-east-1
        accountId: "111122223333"
        bucket:
          name: example-main
          policyStatements:
            - ${statements.join("\n            - ")}
        export: { auth: { method: access-key } }
  `);
}

/** What is wrong with the statements of a bucket's policy. */
export const policyStatements: readonly BadConfig[] = [
  {
    name: "a statement that is a text",
    config: withStatements(`allow`),
    problems: ['braze.yaml:8:11  stacks.main.bucket.policyStatements[0]: got "allow", expected a mapping'],
  },
  {
    name: "a statement without an effect",
    config: withStatements(`{ ${READER}, ${READ}, ${OBJECTS} }`),
    problems: ["braze.yaml:8:11  stacks.main.bucket.policyStatements[0].Effect: missing, expected Allow or Deny"],
  },
  {
    name: "a misspelt effect",
    config: withStatements(`{ Effect: allow, ${READER}, ${READ}, ${OBJECTS} }`),
    problems: [
      'braze.yaml:8:21  stacks.main.bucket.policyStatements[0].Effect: not allowed, got "allow", expected Allow or Deny; did you mean Allow?',
    ],
  },
  {
    name: "a key of a statement in small letters",
    config: withStatements(`{ Effect: Allow, ${READER}, action: s3:GetObject, ${OBJECTS} }`),
    problems: [
      'braze.yaml:8:64  stacks.main.bucket.policyStatements[0].action: unknown key, did you mean "Action"? allowed here: Sid, Effect, Principal, NotPrincipal, Action, NotAction, Resource, NotResource, Condition',
    ],
  },
  {
    name: "a statement that is about nothing",
    config: withStatements(`{ Effect: Allow }`),
    problems: [
      "braze.yaml:8:11  stacks.main.bucket.policyStatements[0]: missing, expected Principal or NotPrincipal",
      "braze.yaml:8:11  stacks.main.bucket.policyStatements[0]: missing, expected Action or NotAction",
      "braze.yaml:8:11  stacks.main.bucket.policyStatements[0]: missing, expected Resource or NotResource",
    ],
  },
  {
    name: "a statement with a key and its opposite",
    config: withStatements(`{ Effect: Allow, ${READER}, ${READ}, NotAction: s3:PutObject, ${OBJECTS} }`),
    problems: [
      "braze.yaml:8:97  stacks.main.bucket.policyStatements[0].NotAction: stands beside Action, expected Action or NotAction",
    ],
  },
  {
    name: "an id with a character that AWS does not take",
    config: withStatements(`{ Sid: "a!", Effect: Allow, ${READER}, ${READ}, ${OBJECTS} }`),
    problems: [
      'braze.yaml:8:18  stacks.main.bucket.policyStatements[0].Sid: not the id of a statement, got "a!", expected at most 128 of letters, digits, spaces and - _ . : / @ = + ,',
    ],
  },
  {
    name: "an id of the stack's own statement",
    config: withStatements(`{ Sid: DenyPlainHttp, Effect: Allow, ${READER}, ${READ}, ${OBJECTS} }`),
    problems: [
      'braze.yaml:8:18  stacks.main.bucket.policyStatements[0].Sid: the stack writes the statement "DenyPlainHttp" itself, expected another Sid, or no such statement here',
    ],
  },
  {
    name: "an id of the stack's own statement for the version of TLS",
    config: withStatements(`{ Sid: DenyOldTls, Effect: Allow, ${READER}, ${READ}, ${OBJECTS} }`).replace(
      "policyStatements:",
      'minimumTlsVersion: "1.2"\n      policyStatements:',
    ),
    problems: [
      'braze.yaml:9:18  stacks.main.bucket.policyStatements[0].Sid: the stack writes the statement "DenyOldTls" itself, expected another Sid, or no such statement here',
    ],
  },
  {
    name: "two statements with one id",
    config: withStatements(
      `{ Sid: Read, Effect: Allow, ${READER}, ${READ}, ${OBJECTS} }`,
      `{ Sid: Read, Effect: Allow, ${READER}, ${READ}, ${OBJECTS} }`,
    ),
    problems: [
      'braze.yaml:9:18  stacks.main.bucket.policyStatements[1].Sid: two statements have the Sid "Read", expected another Sid',
    ],
  },
  {
    name: "an action of another service",
    config: withStatements(`{ Effect: Allow, ${READER}, Action: sqs:SendMessage, ${OBJECTS} }`),
    problems: [
      'braze.yaml:8:72  stacks.main.bucket.policyStatements[0].Action: not an action of S3, got "sqs:SendMessage", expected s3:NAME, in which * and ? are wildcards, or *',
    ],
  },
  {
    name: "an empty list of actions",
    config: withStatements(`{ Effect: Allow, ${READER}, Action: [], ${OBJECTS} }`),
    problems: [
      "braze.yaml:8:64  stacks.main.bucket.policyStatements[0].Action: got an empty list, expected at least 1",
    ],
  },
  {
    name: "an account that is no number of twelve digits",
    config: withStatements(`{ Effect: Allow, Principal: { AWS: "1234" }, ${READ}, ${OBJECTS} }`),
    problems: [
      'braze.yaml:8:46  stacks.main.bucket.policyStatements[0].Principal.AWS: not an AWS principal, got "1234", expected the ARN of an account, a user or a role, an account\'s 12 digits in quotes, or *',
    ],
  },
  {
    name: "an account without quotes",
    config: withStatements(`{ Effect: Allow, Principal: { AWS: 777788889999 }, ${READ}, ${OBJECTS} }`),
    problems: [
      'braze.yaml:8:46  stacks.main.bucket.policyStatements[0].Principal.AWS: not an AWS principal, got the number 777788889999, expected the text in quotes: "777788889999"; without quotes, YAML reads a number, and zeros can get lost',
    ],
  },
  {
    name: "an account that stands without a kind",
    config: withStatements(`{ Effect: Allow, Principal: "777788889999", ${READ}, ${OBJECTS} }`),
    problems: [
      'braze.yaml:8:39  stacks.main.bucket.policyStatements[0].Principal: not a principal, got "777788889999", expected "*" for everybody, { AWS: ACCOUNT or ARN } or { Service: NAME.amazonaws.com }',
    ],
  },
  {
    name: "a principal that no longer exists",
    config: withStatements(`{ Effect: Allow, Principal: { AWS: AROAEXAMPLEEXAMPLE12 }, ${READ}, ${OBJECTS} }`),
    problems: [
      'braze.yaml:8:46  stacks.main.bucket.policyStatements[0].Principal.AWS: not an AWS principal, got "AROAEXAMPLEEXAMPLE12", AWS shows an id in place of a user or role that no longer exists; remove it',
    ],
  },
  {
    name: "a principal that is nobody",
    config: withStatements(`{ Effect: Allow, Principal: {}, ${READ}, ${OBJECTS} }`),
    problems: [
      "braze.yaml:8:28  stacks.main.bucket.policyStatements[0].Principal: names nobody, expected AWS, Service or both",
    ],
  },
  {
    name: "a canonical user",
    config: withStatements(`{ Effect: Allow, Principal: { CanonicalUser: abc }, ${READ}, ${OBJECTS} }`),
    problems: [
      "braze.yaml:8:41  stacks.main.bucket.policyStatements[0].Principal.CanonicalUser: not allowed here, expected the account's 12 digits, or the ARN of a user or role, under AWS",
    ],
  },
  {
    name: "a service that is none of AWS's",
    config: withStatements(`{ Effect: Allow, Principal: { Service: example.com }, ${READ}, ${OBJECTS} }`),
    problems: [
      'braze.yaml:8:50  stacks.main.bucket.policyStatements[0].Principal.Service: not a service of AWS, got "example.com", expected a service\'s name, e.g. logging.s3.amazonaws.com',
    ],
  },
  {
    name: "a bucket that would be public",
    config: withStatements(`{ Effect: Allow, Principal: "*", ${READ}, ${OBJECTS} }`),
    problems: [
      'braze.yaml:8:39  stacks.main.bucket.policyStatements[0].Principal: would make the bucket public, got "*", expected accounts, users, roles or services, or a condition StringEquals on one of aws:PrincipalOrgID, aws:SourceVpc, aws:SourceVpce, s3:DataAccessPointAccount',
    ],
  },
  {
    name: "a bucket that would be public to every account",
    config: withStatements(`{ Effect: Allow, Principal: { AWS: ["777788889999", "*"] }, ${READ}, ${OBJECTS} }`),
    problems: [
      'braze.yaml:8:28  stacks.main.bucket.policyStatements[0].Principal: would make the bucket public, got "*", expected accounts, users, roles or services, or a condition StringEquals on one of aws:PrincipalOrgID, aws:SourceVpc, aws:SourceVpce, s3:DataAccessPointAccount',
    ],
  },
  {
    name: "a bucket that would be public but for a header that anybody can send",
    config: withStatements(
      `{ Effect: Allow, Principal: "*", ${READ}, ${OBJECTS}, Condition: { StringEquals: { aws:UserAgent: reader } } }`,
    ),
    problems: [
      'braze.yaml:8:39  stacks.main.bucket.policyStatements[0].Principal: would make the bucket public, got "*", expected accounts, users, roles or services, or a condition StringEquals on one of aws:PrincipalOrgID, aws:SourceVpc, aws:SourceVpce, s3:DataAccessPointAccount',
    ],
  },
  {
    name: "a bucket that would be public to every organisation",
    config: withStatements(
      `{ Effect: Allow, Principal: "*", ${READ}, ${OBJECTS}, Condition: { StringEquals: { aws:PrincipalOrgID: "*" } } }`,
    ),
    problems: [
      'braze.yaml:8:39  stacks.main.bucket.policyStatements[0].Principal: would make the bucket public, got "*", expected accounts, users, roles or services, or a condition StringEquals on one of aws:PrincipalOrgID, aws:SourceVpc, aws:SourceVpce, s3:DataAccessPointAccount',
    ],
  },
  {
    name: "a bucket that would be public to every organisation but one, and to every one beside one",
    config: withStatements(
      `{ Effect: Allow, Principal: "*", ${READ}, ${OBJECTS}, Condition: { StringNotEquals: { aws:PrincipalOrgID: o-example } } }`,
      `{ Effect: Allow, Principal: "*", ${READ}, ${OBJECTS}, Condition: { StringEquals: { aws:PrincipalOrgID: [o-example, "*"] } } }`,
    ),
    problems: [
      'braze.yaml:8:39  stacks.main.bucket.policyStatements[0].Principal: would make the bucket public, got "*", expected accounts, users, roles or services, or a condition StringEquals on one of aws:PrincipalOrgID, aws:SourceVpc, aws:SourceVpce, s3:DataAccessPointAccount',
      'braze.yaml:9:39  stacks.main.bucket.policyStatements[1].Principal: would make the bucket public, got "*", expected accounts, users, roles or services, or a condition StringEquals on one of aws:PrincipalOrgID, aws:SourceVpc, aws:SourceVpce, s3:DataAccessPointAccount',
    ],
  },
  {
    name: "a statement that allows everybody but some",
    config: withStatements(`{ Effect: Allow, Not${READER}, ${READ}, ${OBJECTS} }`),
    problems: [
      "braze.yaml:8:28  stacks.main.bucket.policyStatements[0].NotPrincipal: would allow everybody who isn't named, expected Principal in a statement that allows",
    ],
  },
  {
    name: "every resource",
    config: withStatements(`{ Effect: Allow, ${READER}, ${READ}, Resource: "*" }`),
    problems: [
      'braze.yaml:8:96  stacks.main.bucket.policyStatements[0].Resource: not the ARN of the bucket or of objects in it, got "*", expected arn:aws:s3:::BUCKET or arn:aws:s3:::BUCKET/KEY, in which * and ? are wildcards of the KEY; no backslash and no policy variable such as ${aws:username}',
    ],
  },
  {
    name: "a resource with a wildcard in the bucket's name",
    config: withStatements(`{ Effect: Allow, ${READER}, ${READ}, Resource: "arn:aws:s3:::example-*/a" }`),
    problems: [
      'braze.yaml:8:96  stacks.main.bucket.policyStatements[0].Resource: not the ARN of the bucket or of objects in it, got "arn:aws:s3:::example-*/a", expected arn:aws:s3:::BUCKET or arn:aws:s3:::BUCKET/KEY, in which * and ? are wildcards of the KEY; no backslash and no policy variable such as ${aws:username}',
    ],
  },
  {
    name: "a resource with a policy variable",
    config: withStatements(
      `{ Effect: Allow, ${READER}, ${READ}, Resource: "arn:aws:s3:::example-main/\${aws:username}/*" }`,
    ),
    problems: [
      'braze.yaml:8:96  stacks.main.bucket.policyStatements[0].Resource: not the ARN of the bucket or of objects in it, got "arn:aws:s3:::example-main/${aws:username}/*", expected arn:aws:s3:::BUCKET or arn:aws:s3:::BUCKET/KEY, in which * and ? are wildcards of the KEY; no backslash and no policy variable such as ${aws:username}',
    ],
  },
  {
    name: "a resource of another bucket",
    config: withStatements(
      `{ Effect: Allow, ${READER}, ${READ}, Resource: ["arn:aws:s3:::example-main", "arn:aws:s3:::example-main-2"] }`,
    ),
    problems: [
      'braze.yaml:8:86  stacks.main.bucket.policyStatements[0].Resource: not in the stack\'s bucket, got "arn:aws:s3:::example-main-2", expected arn:aws:s3:::example-main or arn:aws:s3:::example-main/KEY',
    ],
  },
  {
    name: "a resource of another partition",
    config: withStatements(`{ Effect: Deny, ${READER}, ${READ}, NotResource: "arn:aws-cn:s3:::example-main/a" }`),
    problems: [
      'braze.yaml:8:98  stacks.main.bucket.policyStatements[0].NotResource: not in the stack\'s bucket, got "arn:aws-cn:s3:::example-main/a", expected arn:aws:s3:::example-main or arn:aws:s3:::example-main/KEY',
    ],
  },
  {
    name: "an operator that IAM does not have",
    config: withStatements(
      `{ Effect: Allow, ${READER}, ${READ}, ${OBJECTS}, Condition: { StringEqual: { "aws:PrincipalOrgID": o-1 } } }`,
    ),
    problems: [
      'braze.yaml:8:140  stacks.main.bucket.policyStatements[0].Condition.StringEqual: not a condition operator, got "StringEqual", expected an operator of IAM, e.g. StringEquals, ArnNotLike or ForAnyValue:StringLikeIfExists',
    ],
  },
  {
    name: "a condition on no key",
    config: withStatements(
      `{ Effect: Allow, ${READER}, ${READ}, ${OBJECTS}, Condition: { StringEquals: { prefix: a } } }`,
    ),
    problems: [
      'braze.yaml:8:156  stacks.main.bucket.policyStatements[0].Condition.StringEquals.prefix: not a condition key, got "prefix", expected a key of IAM or S3, e.g. aws:PrincipalOrgID or s3:prefix',
    ],
  },
  {
    name: "a condition with a policy variable",
    config: withStatements(
      `{ Effect: Allow, ${READER}, ${READ}, ${OBJECTS}, Condition: { StringLike: { "s3:prefix": "\${aws:username}/*" } } }`,
    ),
    problems: [
      'braze.yaml:8:167  stacks.main.bucket.policyStatements[0].Condition.StringLike["s3:prefix"]: not the value of a condition, got "${aws:username}/*", expected a text of at most 1024 characters; no backslash and no policy variable such as ${aws:username}',
    ],
  },
  {
    name: "a condition with a backslash",
    config: withStatements(
      `{ Effect: Allow, ${READER}, ${READ}, ${OBJECTS}, Condition: { StringLike: { "s3:prefix": 'a\\b' } } }`,
    ),
    problems: [
      'braze.yaml:8:167  stacks.main.bucket.policyStatements[0].Condition.StringLike["s3:prefix"]: not the value of a condition, got "a\\\\b", expected a text of at most 1024 characters; no backslash and no policy variable such as ${aws:username}',
    ],
  },
  {
    name: "a number where texts are compared",
    config: withStatements(
      `{ Effect: Allow, ${READER}, ${READ}, ${OBJECTS}, Condition: { StringEquals: { "aws:SourceAccount": 012345678901 } } }`,
    ),
    problems: [
      'braze.yaml:8:177  stacks.main.bucket.policyStatements[0].Condition.StringEquals["aws:SourceAccount"]: StringEquals compares texts, got the number 12345678901, expected the value in quotes',
    ],
  },
  {
    name: "a statement that denies everything",
    config: withStatements(`{ Effect: Deny, Principal: "*", Action: "*", ${OBJECTS} }`),
    problems: [
      "braze.yaml:8:11  stacks.main.bucket.policyStatements[0]: denies Braze s3:GetObject, s3:PutObject and s3:DeleteObject, which the stack main needs; expected other principals, actions or resources, or a condition ArnNotEquals: { aws:PrincipalArn: arn:aws:iam::111122223333:user/braze-main-export }",
    ],
  },
  {
    name: "a statement that denies an account what Braze needs",
    config: withStatements(`{ Effect: Deny, Principal: { AWS: "111122223333" }, Action: s3:Put*, ${OBJECTS} }`),
    problems: [
      "braze.yaml:8:11  stacks.main.bucket.policyStatements[0]: denies Braze s3:PutObject, which the stack main needs; expected other principals, actions or resources, or a condition ArnNotEquals: { aws:PrincipalArn: arn:aws:iam::111122223333:user/braze-main-export }",
    ],
  },
  {
    name: "a statement that denies Braze's user",
    config: withStatements(
      `{ Effect: Deny, Principal: { AWS: "arn:aws:iam::111122223333:user/braze-main-export" }, ${READ}, ${OBJECTS} }`,
    ),
    problems: [
      "braze.yaml:8:11  stacks.main.bucket.policyStatements[0]: denies Braze s3:GetObject, which the stack main needs; expected other principals, actions or resources, or a condition ArnNotEquals: { aws:PrincipalArn: arn:aws:iam::111122223333:user/braze-main-export }",
    ],
  },
  {
    name: "a statement that denies everybody but an administrator",
    config: withStatements(
      `{ Effect: Deny, NotPrincipal: { AWS: "arn:aws:iam::111122223333:role/admin" }, NotAction: s3:Get*, NotResource: "arn:aws:s3:::example-main/a" }`,
    ),
    problems: [
      "braze.yaml:8:11  stacks.main.bucket.policyStatements[0]: denies Braze s3:ListBucket, s3:PutObject and s3:DeleteObject, which the stack main needs; expected other principals, actions or resources, or a condition ArnNotEquals: { aws:PrincipalArn: arn:aws:iam::111122223333:user/braze-main-export }",
    ],
  },
  {
    name: "a statement that denies deleting",
    config: withStatements(
      `{ Effect: Deny, Principal: "*", Action: s3:DeleteObject, Resource: "arn:aws:s3:::example-main/segment-export/*" }`,
    ),
    problems: [
      "braze.yaml:8:11  stacks.main.bucket.policyStatements[0]: denies Braze s3:DeleteObject, which the stack main needs; expected other principals, actions or resources, or a condition ArnNotEquals: { aws:PrincipalArn: arn:aws:iam::111122223333:user/braze-main-export }",
    ],
  },
  {
    name: "a statement that demands the encryption header",
    config: withStatements(
      `{ Effect: Deny, Principal: "*", Action: s3:PutObject, ${OBJECTS}, Condition: { StringNotEquals: { "s3:x-amz-server-side-encryption": AES256 } } }`,
    ),
    problems: [
      "braze.yaml:8:11  stacks.main.bucket.policyStatements[0]: denies Braze s3:PutObject, which the stack main needs; exports never send the encryption header, and Currents sends it only while its AES-256 toggle is on: expected no such demand, since S3 encrypts every object anyway",
    ],
  },
  {
    name: "a statement that denies what comes from outside a network",
    config: withStatements(
      `{ Effect: Deny, Principal: "*", Action: s3:*, ${OBJECTS}, Condition: { StringNotEquals: { "aws:SourceVpce": vpce-1 } } }`,
    ),
    problems: [
      "braze.yaml:8:11  stacks.main.bucket.policyStatements[0]: denies Braze s3:GetObject, s3:PutObject and s3:DeleteObject, which the stack main needs; expected other principals, actions or resources, or a condition ArnNotEquals: { aws:PrincipalArn: arn:aws:iam::111122223333:user/braze-main-export }",
    ],
  },
  {
    name: "statements for a bucket that exists",
    config: text(`
      stacks:
        main:
          region: us-east-1
          accountId: "111122223333"
          bucket: { existing: example-main, policyStatements: [] }
          export: { auth: { method: access-key } }
    `),
    problems: [
      "braze.yaml:5:39  stacks.main.bucket.policyStatements: the stack never changes an existing bucket, whose owner writes its policy; expected { name } to make the bucket or to adopt it",
    ],
  },
  {
    name: "a path of statements that leads to a fixed place of one machine",
    config: text(`
      stacks:
        main:
          region: us-east-1
          accountId: "111122223333"
          bucket: { name: example-main, policyStatements: /etc/policy.json }
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:5:53  stacks.main.bucket.policyStatements: got "/etc/policy.json", expected a list of statements, or the path of a file with them: letters, digits and . _ - /, starting at the configuration\'s folder, e.g. bucket-policy.json',
    ],
  },
  {
    name: "a statement that denies Braze what another stack needs of the bucket",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket:
            name: example-main
            policyStatements:
              - { Effect: Deny, Principal: "*", Action: s3:PutObject, Resource: "arn:aws:s3:::example-main/events/*" }
          currents: { auth: { method: access-key } }
        other:
          bucket: { existing: example-main }
          currents: { auth: { method: access-key }, connectors: [{ name: events, folderPath: events }] }
    `),
    problems: [
      "braze.yaml:7:11  stacks.main.bucket.policyStatements[0]: denies Braze s3:PutObject, which the stack other needs; expected other principals, actions or resources, or a condition ArnNotEquals: { aws:PrincipalArn: arn:aws:iam::111122223333:user/braze-other-currents }",
    ],
  },
  {
    name: "a statement that denies Braze what two stacks need of the bucket, but not a third one of another",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket:
            name: example-main
            policyStatements:
              - { Effect: Deny, Principal: "*", Action: s3:PutObject, Resource: "arn:aws:s3:::example-main/*" }
          currents: { auth: { method: access-key } }
        third: { bucket: { name: example-third }, export: { auth: { method: access-key } } }
        other: { bucket: { existing: example-main }, export: { auth: { method: access-key } } }
    `),
    problems: [
      "braze.yaml:7:11  stacks.main.bucket.policyStatements[0]: denies Braze s3:PutObject, which the stacks main and other need; expected other principals, actions or resources, or a condition ArnNotEquals: { aws:PrincipalArn: arn:aws:iam::111122223333:user/braze-main-currents }",
    ],
  },
  {
    name: "a statement that denies an adopted user, whose path nobody knows",
    config: withStatements(`{ Effect: Deny, Principal: "*", Action: s3:PutObject, ${OBJECTS} }`).concat(
      "    adopt: { export: { user: Braze } }\n",
    ),
    problems: [
      "braze.yaml:8:11  stacks.main.bucket.policyStatements[0]: denies Braze s3:PutObject, which the stack main needs; expected other principals, actions or resources, or a condition ArnNotEquals: { aws:PrincipalArn: the user's ARN }",
    ],
  },
  {
    name: "a statement about a bucket that a variable names",
    config: withStatements(`{ Effect: Deny, Principal: "*", Action: s3:PutObject, ${OBJECTS} }`).replace(
      "name: example-main",
      "name: { variable: bucket }",
    ),
    problems: [
      "braze.yaml:8:11  stacks.main.bucket.policyStatements[0]: denies Braze s3:PutObject, which the stack main needs; expected other principals, actions or resources, or a condition ArnNotEquals: { aws:PrincipalArn: arn:aws:iam::111122223333:user/braze-main-export }",
    ],
  },
  {
    name: "a statement that denies the second of two users",
    config: withStatements(
      `{ Effect: Deny, Principal: { AWS: "arn:aws:iam::111122223333:user/braze-main-export" }, Action: s3:PutObject, ${OBJECTS} }`,
    ).concat("    currents: { auth: { method: access-key } }\n"),
    problems: [
      "braze.yaml:8:11  stacks.main.bucket.policyStatements[0]: denies Braze s3:PutObject, which the stack main needs; expected other principals, actions or resources, or a condition ArnNotEquals: { aws:PrincipalArn: arn:aws:iam::111122223333:user/braze-main-export }",
    ],
  },
  {
    name: "a statement that denies a user, beside a role of the same name",
    config: withStatements(
      `{ Effect: Deny, Principal: { AWS: "arn:aws:iam::111122223333:user/braze" }, Action: s3:PutObject, ${OBJECTS} }`,
    )
      .replace("access-key", "access-key, name: braze")
      .concat(
        '    currents: { auth: { method: role, name: braze, brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000001 } }\n',
      ),
    problems: [
      "braze.yaml:8:11  stacks.main.bucket.policyStatements[0]: denies Braze s3:PutObject, which the stack main needs; expected other principals, actions or resources, or a condition ArnNotEquals: { aws:PrincipalArn: arn:aws:iam::111122223333:user/braze }",
    ],
  },
];
