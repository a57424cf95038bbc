import { parseConfig } from "../../lib/config/load";
import { formatProblem } from "../../lib/config/problems/problem";
import { text } from "./bad-configs/bad-config";

const ROLE = 'method: role, brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000001';

/** A stack for Currents with these settings, whose user has an access key. */
const currentsWith = (settings: string): string =>
  text(`
    defaults: { region: us-east-1, accountId: "111122223333" }
    stacks:
      main:
        bucket: { name: example-main }
        currents: { auth: { method: access-key } }
        ${settings}
  `);

/** A stack for exports with these settings, whose user has an access key. */
const exportWith = (settings: string): string => currentsWith(settings).replace("currents:", "export:");

/** What is at a limit, or like a mistake, and is right. */
const ACCEPTED = [
  {
    name: "fifty tags",
    config: exportWith(`tags: { ${Array.from({ length: 50 }, (_, i) => `t${i}: a`).join(", ")} }`),
  },
  {
    name: "a boundary in the stack's account",
    config: exportWith('iam: { permissionsBoundary: "arn:aws:iam::111122223333:policy/boundary" }'),
  },
  {
    name: "a boundary of AWS",
    config: exportWith('iam: { permissionsBoundary: "arn:aws:iam::aws:policy/PowerUserAccess" }'),
  },
  {
    name: "a role in the stack's account to apply the stack as",
    config: exportWith("provider: { assumeRole: { roleArn: arn:aws:iam::111122223333:role/deploy } }"),
  },
  { name: "a profile to apply the stack with", config: exportWith("provider: { profile: braze }") },
  {
    name: "a name of 40 characters and a former name that no stack has",
    config: exportWith("renamedFrom: events").replace("main:", `${"a".repeat(40)}:`),
  },
  {
    name: "a name that has 40 characters with its environment",
    config: `environment: dev\n${exportWith("").replace("main:", `${"a".repeat(36)}:`)}`,
  },
  {
    name: "addresses of which a policy has exactly as many characters as AWS allows",
    config: currentsWith("").replace(
      "access-key }",
      `access-key }, allowedIps: [${Array.from({ length: 143 }, (_, i) => `198.51.100.${100 + i}`).join(", ")}, "2001:db8:1234:56::/64"]`,
    ),
  },
  {
    name: "one variable for two tags",
    config: exportWith("tags: { team: { variable: team }, owner: { variable: team } }"),
  },
  {
    name: "one name of a bucket in two partitions",
    config: text(`
      stacks:
        one: { region: us-east-1, accountId: "111122223333", bucket: { name: example-main }, export: { auth: { method: access-key } } }
        two: { region: cn-north-1, accountId: "444455556666", bucket: { name: example-main }, export: { auth: { method: access-key } } }
    `),
  },
  {
    name: "topics of the stack's region, one of another account",
    config: currentsWith(
      "alarms: { silence: { notify: [arn:aws:sns:us-east-1:111122223333:a, arn:aws:sns:us-east-1:444455556666:a] } }",
    ),
  },
  {
    name: "a topic that a variable names",
    config: currentsWith("alarms: { silence: { notify: { variable: topic } } }"),
  },
  {
    name: "a paused state that is off",
    config: currentsWith("alarms: { silence: { notify: [] }, paused: false }"),
  },
  {
    name: "paused alarms of a stack that has none",
    config: currentsWith("alarms: { silence: null, paused: true }"),
  },
  {
    name: "alarms of the defaults in a stack without connectors",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333", alarms: { silence: { notify: [] } } }
      stacks:
        main: { bucket: { name: example-main }, export: { auth: { method: access-key } } }
    `),
  },
  {
    name: "alarms of one name in two accounts and in two regions",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333", alarms: { silence: { notify: [] } } }
      stacks:
        one:
          renamedFrom: main
          bucket: { name: example-one }
          currents: { auth: { method: access-key }, connectors: [{ name: eu }] }
        two:
          accountId: "444455556666"
          renamedFrom: main
          bucket: { name: example-two }
          currents: { auth: { method: access-key }, connectors: [{ name: eu }] }
        three:
          region: eu-west-1
          renamedFrom: main
          bucket: { name: example-three }
          currents: { auth: { method: access-key, name: another }, policyName: another, connectors: [{ name: eu }] }
    `),
  },
  {
    name: "more connectors with alarms on two buckets than S3 keeps metrics of one",
    config: JSON.stringify({
      defaults: { region: "us-east-1", accountId: "111122223333", alarms: { silence: { notify: [] } } },
      stacks: Object.fromEntries(
        ["one", "two"].map((name) => [
          name,
          {
            bucket: { name: { variable: "bucket" } },
            currents: {
              auth: { method: "access-key" },
              connectors: Array.from({ length: 501 }, (_, i) => ({ name: `${name}${i}`, folderPath: `${name}${i}` })),
            },
          },
        ]),
      ),
    }),
  },
  {
    name: "an existing bucket of which nothing is adopted",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { existing: example-main }
          export: { auth: { method: access-key } }
          adopt: { bucket: false }
    `),
  },
  {
    name: "an adopted bucket with settings that the stack has",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, versioning: {}, logging: { bucket: example-logs }, policyStatements: [] }
          export: { auth: { method: access-key } }
          adopt: { bucket: true, bucketSettings: [versioning, logging, policy] }
    `),
  },
  {
    name: "an adopted user, its policy and their attachment",
    config: exportWith(
      'adopt: { export: { user: braze, policy: "arn:aws:iam::111122223333:policy/Braze", attachment: true } }',
    ),
  },
  {
    name: "an adopted role, its policy and their attachment",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { ${ROLE} } }
          adopt: { export: { role: braze, policy: "arn:aws:iam::111122223333:policy/Braze", attachment: true } }
    `),
  },
  {
    name: "an adopted user of both integrations, and the attachment of one policy",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          auth: { method: access-key }
          currents: {}
          export: {}
          adopt:
            braze: { user: braze }
            export: { policy: "arn:aws:iam::111122223333:policy/Braze", attachment: true }
    `),
  },
  {
    name: "an adopted user of an export, beside connectors with users of their own",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: access-key }, credentials: per-connector }
          export: { auth: { method: access-key } }
          adopt: { export: { user: braze } }
    `),
  },
  {
    name: "an adopted user that retires for a role",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { ${ROLE}, retiring: { method: access-key } } }
          adopt: { export: { user: braze } }
    `),
  },
  {
    name: "keys whose older one is switched off",
    config: exportWith("").replace("access-key", "access-key, keys: [spring, autumn], inactive: [spring]"),
  },
  {
    name: "forgotten keys beside a secret outside",
    config: exportWith("").replace("access-key", "access-key, secret: outside, forget: [spring, autumn]"),
  },
  {
    name: "addresses with an @, a colon or a question mark where they give nobody away",
    config: text(`
      remoteStates:
        platform: { type: http, address: "https://state.example.com:8080/braze@main" }
        network: { type: s3, bucket: example-states, key: "team:a/b@c?d#e", workspace_key_prefix: "teams/a:b@c" }
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        one: { bucket: { name: { fromState: platform, output: name } }, export: { auth: { method: access-key } } }
        two: { bucket: { name: { fromState: network, output: name } }, export: { auth: { method: access-key } } }
    `),
  },
  {
    name: "a path of a local state below the project",
    config: exportWith("backend: { type: local, path: states/main.tfstate, workspace_dir: states }"),
  },
  {
    name: "a path of a state in Consul that begins with a slash",
    config: exportWith("backend: { type: consul, path: /braze }"),
  },
  {
    name: "a bucket that is to be destroyed with what is in it",
    config: exportWith("").replace("example-main", "example-main, retain: false, forceDestroy: true"),
  },
  {
    name: "connectors with roles of their own, which have external ids of their own",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents:
            credentials: per-connector
            auth: { ${ROLE} }
            connectors: [{ name: events, externalId: 00000000-0000-4000-8000-000000000002 }]
    `),
  },
  {
    name: "a connector's external id, for the roles that retire",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents:
            credentials: per-connector
            auth: { method: access-key, retiring: { ${ROLE} } }
            connectors: [{ name: events, externalId: 00000000-0000-4000-8000-000000000002 }]
    `),
  },
  {
    name: "connectors with trust in their names, where it doesn't end an address",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents:
            credentials: per-connector
            auth: { method: access-key }
            connectors: [{ name: trust-events, folderPath: a }, { name: entrust, folderPath: b }, { name: a-trust-b, folderPath: c }]
        shared:
          bucket: { name: example-shared }
          currents: { auth: { method: access-key }, connectors: [{ name: events-trust }] }
    `),
  },
  {
    name: "folders whose names only begin alike",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents:
            auth: { method: access-key }
            connectors: [{ name: a, folderPath: events }, { name: b, folderPath: events-b }, { name: c, folderPath: event }]
    `),
  },
  {
    name: "one folder on two buckets whose names come from variables",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        one: { bucket: { name: { variable: bucket } }, currents: { auth: { method: access-key } } }
        two: { bucket: { name: { variable: bucket } }, currents: { auth: { method: access-key } } }
    `),
  },
];

test.each(ACCEPTED)("accepts $name", ({ config }) => {
  expect(parseConfig("braze.yaml", config).warnings.map(formatProblem)).toEqual([]);
});
