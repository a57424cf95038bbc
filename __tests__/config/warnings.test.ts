import { parseConfig } from "../../lib/config/load";
import { formatProblem } from "../../lib/config/problems/problem";
import { text } from "./bad-configs/bad-config";

const REACH =
  "the documented access-key policy reaches arn:aws:s3:::example*, which is every bucket of the account whose name " +
  'starts with "example", and all their objects; scoped reaches the one bucket';

const MANY_IDS = Array.from({ length: 60 }, (_, i) => `00000000-0000-4000-8000-0000000000${10 + i}`);

const WARNED = [
  {
    name: "an alarm that comes after Braze's deadline, and alarms that notify nobody",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: access-key } }
          alarms: { silence: { after: 3d, notify: [] }, paused: true }
    `),
    warnings: [
      "braze.yaml:6:33  stacks.main.alarms.silence.after: the alarm starts after 72 hours, and Braze's page says that Braze drops events after 48 hours without valid credentials; newer editions say 5 days",
      "braze.yaml:6:59  stacks.main.alarms.paused: the alarms notify nobody; when Braze has written and the alarms are OK, remove paused",
    ],
  },
  {
    name: "alarms of one connector that notify nobody",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: access-key } }
          alarms: { silence: { after: 48h, notify: [] }, paused: [main] }
    `),
    warnings: [
      "braze.yaml:6:52  stacks.main.alarms.paused: the alarms of main notify nobody; when Braze has written and the alarms are OK, remove paused",
    ],
  },
  {
    name: "alarms of a stack that has no connectors",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          alarms: { silence: { notify: [] } }
    `),
    warnings: [
      "braze.yaml:6:5  stacks.main.alarms: main has no currents, so there is nothing to watch: alarms are on connectors of Currents",
    ],
  },
  {
    name: "the stack's own account as Braze's",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export:
            auth: { method: role, brazeAccountId: "111122223333", externalId: 00000000-0000-4000-8000-000000000001 }
    `),
    warnings: [
      "braze.yaml:6:45  stacks.main.export.auth.brazeAccountId: \"111122223333\" is the stack's own account, from which Braze can't assume the role; Braze's dashboard shows Braze's account beside the external id",
    ],
  },
  {
    name: "more external ids than AWS's default quota has room for",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export:
            auth: { method: role, brazeAccountId: "444455556666", externalId: [${MANY_IDS.join(", ")}] }
    `),
    warnings: [
      "braze.yaml:6:61  stacks.main.export.auth.externalId: the role's trust policy would have about 2540 characters with 60 external ids, and AWS allows 2048 unless the account's quota was raised; use several roles",
    ],
  },
  {
    name: "an unusual external id, but not of the trust policy that has exactly as many characters as AWS allows",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export:
            auth: { method: role, brazeAccountId: "444455556666", externalId: [workspace-12, ${MANY_IDS.slice(0, 47).join(", ")}] }
    `),
    warnings: [
      "braze.yaml:6:74  stacks.main.export.auth.externalId[0]: Braze's external ids have been UUIDs so far, got \"workspace-12\"; check the id in Braze's dashboard",
    ],
  },
  {
    name: "an example's values for Braze's in an account of one's own",
    config: text(`
      defaults: { region: us-east-1, accountId: "123456789012" }
      stacks:
        main:
          bucket: { name: example-main }
          export:
            auth:
              method: role
              brazeAccountId: "444455556666"
              externalId: 00000000-0000-4000-8000-000000000001
    `),
    warnings: [
      "braze.yaml:8:25  stacks.main.export.auth.brazeAccountId: \"444455556666\" is an example's value, not one of Braze's: take what Braze's dashboard shows",
      "braze.yaml:9:21  stacks.main.export.auth.externalId: \"00000000-0000-4000-8000-000000000001\" is an example's value, not one of Braze's: take what Braze's dashboard shows",
    ],
  },
  {
    name: "the documented policy on a bucket whose name is not written down",
    config: text(`
      stacks:
        main:
          region: us-east-1
          accountId: "111122223333"
          policy: documented
          bucket: { name: { variable: bucket } }
          export: { auth: { method: access-key } }
    `),
    warnings: [
      'braze.yaml:5:13  stacks.main.policy: the documented access-key policy reaches arn:aws:s3:::NAME*, which is every bucket of the account whose name starts with "NAME", and all their objects; scoped reaches the one bucket',
    ],
  },
  {
    name: "an opt-in region with a role",
    config: text(`
      defaults: { region: af-south-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export:
            auth:
              method: role
              brazeAccountId: "444455556666"
              externalId: 00000000-0000-4000-8000-000000000001
    `),
    warnings: [
      "braze.yaml:1:21  defaults.region: af-south-1 is an opt-in region: session tokens of the global STS endpoint are not valid there, and Braze does not document which endpoint it uses; if its credentials test fails, try method: access-key",
    ],
  },
  {
    name: "regions that this version does not know, one of them close to one it knows",
    config: text(`
      defaults: { region: us-east-9, accountId: "111122223333" }
      stacks:
        main: { bucket: { name: example-main }, export: { auth: { method: access-key } } }
        other: { region: xx-nowhere-1, bucket: { name: other }, export: { auth: { method: access-key } } }
    `),
    warnings: [
      'braze.yaml:1:21  defaults.region: this version doesn\'t know the region "us-east-9", check that the region exists; the nearest known one is us-east-1',
      'braze.yaml:4:20  stacks.other.region: this version doesn\'t know the region "xx-nowhere-1", check that the region exists',
    ],
  },
  {
    name: "a bucket name with a dot",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main: { bucket: { name: example.main }, export: { auth: { method: access-key } } }
    `),
    warnings: [
      'braze.yaml:3:27  stacks.main.bucket.name: "example.main" has a dot in it: AWS advises against dots, since its certificates don\'t cover such names',
    ],
  },
  {
    name: "a dot in the name of a bucket that exists",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main: { bucket: { existing: example.main }, export: { auth: { method: access-key } } }
    `),
    warnings: [
      'braze.yaml:3:31  stacks.main.bucket.existing: "example.main" has a dot in it: AWS advises against dots, since its certificates don\'t cover such names',
    ],
  },
  {
    name: "external ids that are no UUIDs, without showing the one that may be a secret",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents:
            credentials: per-connector
            auth:
              method: role
              brazeAccountId: "444455556666"
              externalId:
                - workspace-1
                - 00000000-0000-4000-8000-000000000001
                - wJalrXUtnFEMIK7MDENGbPxRfi
            connectors:
              - { name: events, externalId: workspace-2 }
    `),
    warnings: [
      "braze.yaml:11:13  stacks.main.currents.auth.externalId[0]: Braze's external ids have been UUIDs so far, got \"workspace-1\"; check the id in Braze's dashboard",
      "braze.yaml:13:13  stacks.main.currents.auth.externalId[2]: Braze's external ids have been UUIDs so far, got a text that may be a credential (not shown); check the id in Braze's dashboard",
      "braze.yaml:15:39  stacks.main.currents.connectors[0].externalId: Braze's external ids have been UUIDs so far, got \"workspace-2\"; check the id in Braze's dashboard",
    ],
  },
  {
    name: "what the wildcard of a documented access-key policy reaches",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333", policy: documented }
      stacks:
        main: { bucket: { name: example }, export: { auth: { method: access-key } } }
    `),
    warnings: [`braze.yaml:1:67  defaults.policy: ${REACH}`],
  },
  {
    name: "what the wildcard of a documented access-key policy reaches, beside a role",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333", policy: documented }
      stacks:
        main:
          bucket: { name: example }
          currents: { auth: { method: access-key } }
          export: { auth: { method: role, brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000001 } }
    `),
    warnings: [`braze.yaml:1:67  defaults.policy: ${REACH}`],
  },
  {
    name: "a bucket of the file that the wildcard reaches, and not the one in another account",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main: { policy: documented, bucket: { name: example }, export: { auth: { method: access-key } } }
        near: { bucket: { name: example-near }, export: { auth: { method: access-key } } }
        far: { accountId: "444455556666", bucket: { name: example-far }, export: { auth: { method: access-key } } }
    `),
    warnings: [
      `braze.yaml:3:19  stacks.main.policy: ${REACH}`,
      'braze.yaml:3:31  stacks.main.bucket: under documented, the key of main also reaches "example-near" of the stack near; scoped does not',
    ],
  },
  {
    name: "buckets that keys of two stacks reach, in whatever order the file has them",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        zoo: { bucket: { name: zoo }, export: { auth: { method: access-key } } }
        long: { bucket: { name: example-near-by }, export: { auth: { method: access-key } } }
        near: { policy: documented, bucket: { name: example-near }, export: { auth: { method: access-key } } }
        main: { policy: documented, bucket: { name: example }, export: { auth: { method: access-key } } }
        also: { bucket: { existing: example }, currents: { auth: { method: access-key } } }
        early: { bucket: { name: bucket }, export: { auth: { method: access-key } } }
    `),
    warnings: [
      'braze.yaml:5:19  stacks.near.policy: the documented access-key policy reaches arn:aws:s3:::example-near*, which is every bucket of the account whose name starts with "example-near", and all their objects; scoped reaches the one bucket',
      'braze.yaml:5:31  stacks.near.bucket: under documented, the key of near also reaches "example-near-by" of the stack long; scoped does not',
      'braze.yaml:6:19  stacks.main.policy: the documented access-key policy reaches arn:aws:s3:::example*, which is every bucket of the account whose name starts with "example", and all their objects; scoped reaches the one bucket',
      'braze.yaml:6:31  stacks.main.bucket: under documented, the key of main also reaches "example-near" of the stack near; scoped does not',
      'braze.yaml:6:31  stacks.main.bucket: under documented, the key of main also reaches "example-near-by" of the stack long; scoped does not',
    ],
  },
  {
    name: "a constraint that also allows older providers than the resources were made from",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333", providerVersion: ">= 5.0" }
      stacks:
        main: { bucket: { name: example-main }, export: { auth: { method: access-key } } }
        other: { providerVersion: "~> 6.0", bucket: { name: example-other }, export: { auth: { method: access-key } } }
    `),
    warnings: [
      'braze.yaml:1:76  defaults.providerVersion: versions below 6.25 are allowed, got ">= 5.0", which allows 5.0.0, expected a constraint such as "~> 6.25": older versions don\'t have all that the resources need, and a lock file or a mirror can hold one',
      'braze.yaml:4:29  stacks.other.providerVersion: versions below 6.25 are allowed, got "~> 6.0", which allows 6.0.0, expected a constraint such as "~> 6.25": older versions don\'t have all that the resources need, and a lock file or a mirror can hold one',
    ],
  },
  {
    name: "folders of their own, since Braze documents access to the whole bucket",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main: { bucket: { name: example-main }, currents: { auth: { method: access-key }, folderScope: true } }
    `),
    warnings: [
      "braze.yaml:3:98  stacks.main.currents.folderScope: Braze documents access to the whole bucket, so its credentials check can fail: launch the Current, and wait for its first file before you rely on it",
    ],
  },
];

test.each(WARNED)("warns of $name", ({ config, warnings }) => {
  expect(warningsOf(config)).toEqual(warnings);
});

const SILENT = [
  {
    name: "Braze's own values in an account of one's own",
    config: text(`
      defaults: { region: us-east-1, accountId: "123456789012" }
      stacks:
        main:
          bucket: { name: example-main }
          export:
            auth: { method: role, brazeAccountId: "999988887777", externalId: 3b241101-e2bb-4255-8caf-4136c566a962 }
    `),
  },
  {
    name: "external ids of two roles that only one role would have too many of",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: role, brazeAccountId: "444455556666", externalId: [${MANY_IDS.slice(0, 30).join(", ")}] } }
          export: { auth: { method: role, brazeAccountId: "444455556666", externalId: [${MANY_IDS.slice(30).join(", ")}] } }
    `),
  },
  {
    name: "an opt-in region with an access key",
    config: text(`
      defaults: { region: af-south-1, accountId: "111122223333" }
      stacks:
        main: { bucket: { name: example-main }, export: { auth: { method: access-key } } }
    `),
  },
  {
    name: "a documented policy of a role, which names the one bucket",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333", policy: documented }
      stacks:
        main:
          bucket: { name: example-main }
          export:
            auth:
              method: role
              brazeAccountId: "444455556666"
              externalId: 00000000-0000-4000-8000-000000000001
    `),
  },
  {
    name: "a bucket whose name starts like another's, where both are scoped",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main: { bucket: { name: example }, export: { auth: { method: access-key } } }
        near: { bucket: { name: example-near }, export: { auth: { method: access-key } } }
    `),
  },
  {
    name: "a constraint that allows no older providers, although one of its parts would",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333", providerVersion: ">= 5.0, >= 6.25" }
      stacks:
        main: { bucket: { name: example-main }, export: { auth: { method: access-key } } }
    `),
  },
  {
    name: "access to the whole bucket, as Braze documents it",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main: { bucket: { name: example-main }, currents: { auth: { method: access-key }, folderScope: false } }
    `),
  },
  {
    name: "addresses for a user of the stack that serves no export",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          auth: { method: access-key }
          currents: { allowedIps: [braze:US-03, braze:US-01, 198.51.100.0/24] }
    `),
  },
];

test.each(SILENT)("does not warn of $name", ({ config }) => {
  expect(warningsOf(config)).toEqual([]);
});

function warningsOf(config: string): string[] {
  return parseConfig("braze.yaml", config).warnings.map(formatProblem);
}
