import { parseConfig } from "../../lib/config/load";
import { formatProblem } from "../../lib/config/problems/problem";
import { text } from "./bad-configs/bad-config";

/** Mistakes that Terraform can't see, which may be meant. */
const WARNED = [
  {
    name: "a lifecycle rule for a folder that no connector writes to",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket:
            name: example-main
            lifecycle:
              - { prefix: currents/, expirationDays: 30 }
              - { prefix: events/, expirationDays: 30 }
              - { prefix: currents-old/, expirationDays: 30 }
          currents: { auth: { method: access-key } }
    `),
    warnings: [
      'braze.yaml:8:21  stacks.main.bucket.lifecycle[1].prefix: Braze is not known to write to "events/", so the rule deletes nothing of Braze\'s; Braze writes to currents/',
      'braze.yaml:9:21  stacks.main.bucket.lifecycle[2].prefix: Braze is not known to write to "currents-old/", so the rule deletes nothing of Braze\'s; Braze writes to currents/',
    ],
  },
  {
    name: "a lifecycle rule for a folder that no connector and no export writes to",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket:
            name: example-main
            lifecycle:
              - { prefix: currents/, expirationDays: 30 }
              - { prefix: segment-export/, expirationDays: 30 }
              - { prefix: other/, expirationDays: 30 }
          auth: { method: access-key }
          currents: {}
          export: {}
    `),
    warnings: [
      'braze.yaml:9:21  stacks.main.bucket.lifecycle[2].prefix: Braze is not known to write to "other/", so the rule deletes nothing of Braze\'s; Braze writes to currents/, segment-export/, sent_messages/',
    ],
  },
  {
    name: "lifecycle rules that delete the archive of messages",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket:
            name: example-main
            lifecycle:
              - { prefix: s, expirationDays: 30 }
              - { prefix: sent_messages/, expirationDays: 30 }
              - { prefix: sent_messages/email/, expirationDays: 30 }
          export: { auth: { method: access-key } }
    `),
    warnings: [
      "braze.yaml:7:21  stacks.main.bucket.lifecycle[0].prefix: S3 would delete the messages that Braze archives in sent_messages/ after 30 days, which Braze does not write again; remove the rule, or choose another prefix, if they must stay, or say for: message-archive if they must not",
      "braze.yaml:8:21  stacks.main.bucket.lifecycle[1].prefix: S3 would delete the messages that Braze archives in sent_messages/ after 30 days, which Braze does not write again; remove the rule, or choose another prefix, if they must stay, or say for: message-archive if they must not",
      "braze.yaml:9:21  stacks.main.bucket.lifecycle[2].prefix: S3 would delete the messages that Braze archives in sent_messages/ after 30 days, which Braze does not write again; remove the rule, or choose another prefix, if they must stay, or say for: message-archive if they must not",
    ],
  },
  {
    name: "a lifecycle rule for the folder of a connector on another bucket",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, lifecycle: [{ prefix: staging/, expirationDays: 30 }] }
          currents: { auth: { method: access-key } }
        other:
          bucket: { name: example-other }
          currents: { auth: { method: access-key }, connectors: [{ name: staging, folderPath: staging }] }
    `),
    warnings: [
      'braze.yaml:4:57  stacks.main.bucket.lifecycle[0].prefix: Braze is not known to write to "staging/", so the rule deletes nothing of Braze\'s; Braze writes to currents/',
    ],
  },
  {
    name: "a lifecycle rule for the folder of a connector on another bucket, where variables name both buckets",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: { variable: bucket }, lifecycle: [{ prefix: staging/, expirationDays: 30 }] }
          currents: { auth: { method: access-key } }
        other:
          bucket: { name: { variable: bucket } }
          currents: { auth: { method: access-key }, connectors: [{ name: staging, folderPath: staging }] }
    `),
    warnings: [
      'braze.yaml:4:65  stacks.main.bucket.lifecycle[0].prefix: Braze is not known to write to "staging/", so the rule deletes nothing of Braze\'s; Braze writes to currents/',
    ],
  },
  {
    name: "one external id for both integrations of a stack",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: role, brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000001 } }
          export: { auth: { method: role, brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000001 } }
    `),
    warnings: [
      "braze.yaml:6:81  stacks.main.export.auth.externalId: this is also the external id at stacks.main.currents.auth.externalId, and Braze shows one for each integration; Braze shows it in its dashboard: for Currents on Partner Integrations > Currents > Create New Current > Amazon S3 Data Export, for exports on Partner Integrations > Technology Partners > Amazon S3",
    ],
  },
  {
    name: "one external id for the integrations of two stacks",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        events: { bucket: { name: example-events }, currents: { auth: { method: role, brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000001 } } }
        export: { bucket: { name: example-export }, auth: { method: role, brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000001 }, export: {} }
    `),
    warnings: [
      "braze.yaml:4:113  stacks.export.auth.externalId: this is also the external id at stacks.events.currents.auth.externalId, and Braze shows one for each integration; Braze shows it in its dashboard: for Currents on Partner Integrations > Currents > Create New Current > Amazon S3 Data Export, for exports on Partner Integrations > Technology Partners > Amazon S3",
    ],
  },
  {
    name: "one external id for the one role of both integrations",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          auth: { method: role, brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000001 }
          currents: {}
          export: {}
    `),
    warnings: [
      "braze.yaml:5:71  stacks.main.auth.externalId: the role accepts one external id, and Braze shows one for each integration: with one id, the other integration can't assume the role; expected a list of both; Braze shows it in its dashboard: for Currents on Partner Integrations > Currents > Create New Current > Amazon S3 Data Export, for exports on Partner Integrations > Technology Partners > Amazon S3",
    ],
  },
  {
    name: "a list with one external id for the one role of both integrations",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          auth: { method: role, brazeAccountId: "444455556666", externalId: [00000000-0000-4000-8000-000000000001] }
          currents: {}
          export: {}
    `),
    warnings: [
      "braze.yaml:5:59  stacks.main.auth.externalId: the role accepts one external id, and Braze shows one for each integration: with one id, the other integration can't assume the role; expected a list of both; Braze shows it in its dashboard: for Currents on Partner Integrations > Currents > Create New Current > Amazon S3 Data Export, for exports on Partner Integrations > Technology Partners > Amazon S3",
    ],
  },
  {
    name: "one output of a state as the external id of the integrations of two stacks",
    config: text(`
      remoteStates:
        platform: { type: s3, bucket: example-state, key: platform }
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        events: { bucket: { name: example-events }, currents: { auth: { method: role, brazeAccountId: "444455556666", externalId: { fromState: platform, output: id } } } }
        export: { bucket: { name: example-export }, export: { auth: { method: role, brazeAccountId: "444455556666", externalId: { fromState: platform, output: id } } } }
    `),
    warnings: [
      "braze.yaml:6:111  stacks.export.export.auth.externalId: this is also the external id at stacks.events.currents.auth.externalId, and Braze shows one for each integration; Braze shows it in its dashboard: for Currents on Partner Integrations > Currents > Create New Current > Amazon S3 Data Export, for exports on Partner Integrations > Technology Partners > Amazon S3",
    ],
  },
  {
    name: "one variable for the external ids of both integrations of a stack",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: role, brazeAccountId: "444455556666", externalId: { variable: id } } }
          export: { auth: { method: role, brazeAccountId: "444455556666", externalId: { variable: id } } }
    `),
    warnings: [
      "braze.yaml:6:69  stacks.main.export.auth.externalId: this is also the external id at stacks.main.currents.auth.externalId, and Braze shows one for each integration; Braze shows it in its dashboard: for Currents on Partner Integrations > Currents > Create New Current > Amazon S3 Data Export, for exports on Partner Integrations > Technology Partners > Amazon S3",
    ],
  },
  {
    name: "two accounts of Braze in one file",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        events: { bucket: { name: example-events }, currents: { auth: { method: role, brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000001 } } }
        export: { bucket: { name: example-export }, export: { auth: { method: role, brazeAccountId: "777788889999", externalId: 00000000-0000-4000-8000-000000000002 } } }
    `),
    warnings: [
      'braze.yaml:4:95  stacks.export.export.auth.brazeAccountId: Braze\'s account is "777788889999" here, and "444455556666" at stacks.events.currents.auth.brazeAccountId; check both, unless your workspaces are on different instances of Braze; Braze shows it in its dashboard: for Currents on Partner Integrations > Currents > Create New Current > Amazon S3 Data Export, for exports on Partner Integrations > Technology Partners > Amazon S3',
    ],
  },
  {
    name: "the account of another stack as Braze's",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        events: { bucket: { name: example-events }, currents: { auth: { method: role, brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000001 } } }
        export: { accountId: "444455556666", bucket: { name: example-export }, export: { auth: { method: access-key } } }
    `),
    warnings: [
      'braze.yaml:3:97  stacks.events.currents.auth.brazeAccountId: "444455556666" is the account that the stack export is applied to; check whether accountId and brazeAccountId are swapped; Braze shows it in its dashboard: for Currents on Partner Integrations > Currents > Create New Current > Amazon S3 Data Export, for exports on Partner Integrations > Technology Partners > Amazon S3',
    ],
  },
  {
    name: "a state that no value is taken from",
    config: text(`
      remoteStates:
        platform: { type: s3, bucket: example-state, key: platform.tfstate }
        network: { type: s3, bucket: example-state, key: network.tfstate }
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: { fromState: network, output: bucket } }
          export: { auth: { method: access-key } }
    `),
    warnings: [
      'braze.yaml:2:3  remoteStates.platform: no value is taken from the state "platform"; use the state as { fromState: platform, output: NAME }, or remove it',
    ],
  },
  {
    name: "expressions of Terraform that obey the rules of their fields",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          tags: { team: var.team }
          bucket: { name: var.bucket }
          export: { auth: { method: access-key } }
    `),
    warnings: [
      'braze.yaml:4:19  stacks.main.tags.team: "var.team" is read as a text; if an expression of Terraform\'s is meant, write { variable: team }',
      'braze.yaml:5:21  stacks.main.bucket.name: "var.bucket" has a dot in it: AWS advises against dots, since its certificates don\'t cover such names',
      'braze.yaml:5:21  stacks.main.bucket.name: "var.bucket" is read as a text; if an expression of Terraform\'s is meant, write { variable: bucket }',
    ],
  },
  {
    name: "lifecycle rules for what Braze doesn't write to the bucket",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket:
            name: example-main
            lifecycle:
              - { for: exports, expirationDays: 30 }
              - { for: message-archive, transitionTo: { storageClass: GLACIER, days: 90 } }
          currents: { auth: { method: access-key } }
    `),
    warnings: [
      'braze.yaml:7:18  stacks.main.bucket.lifecycle[0].for: Braze is not known to write to "segment-export/", so the rule deletes nothing of Braze\'s; Braze writes to currents/',
      'braze.yaml:8:18  stacks.main.bucket.lifecycle[1].for: Braze is not known to write to "sent_messages/", so the rule moves nothing of Braze\'s; Braze writes to currents/',
    ],
  },
  {
    name: "objects that leave a storage class before AWS stops billing them there",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket:
            name: example-main
            lifecycle:
              - for: connector main
                transitionTo:
                  - { storageClass: GLACIER_IR, days: 30 }
                  - { storageClass: DEEP_ARCHIVE, days: 60 }
                expirationDays: 90
          currents: { auth: { method: access-key } }
    `),
    warnings: [
      "braze.yaml:9:15  stacks.main.bucket.lifecycle[0].transitionTo[0]: objects stay in GLACIER_IR for 30 days, and AWS bills 90 at least; let them stay longer, or leave the class out",
      "braze.yaml:10:15  stacks.main.bucket.lifecycle[0].transitionTo[1]: objects stay in DEEP_ARCHIVE for 30 days, and AWS bills 180 at least; let them stay longer, or leave the class out",
    ],
  },
  {
    name: "an archive of messages in a connector's folder, which a rule for the connector would delete",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket:
            name: example-main
            lifecycle: [{ for: connector sent, expirationDays: 30 }]
          currents: { auth: { method: access-key }, connectors: [{ name: sent, folderPath: sent_messages }] }
          export: { auth: { method: access-key } }
    `),
    warnings: [
      "braze.yaml:6:26  stacks.main.bucket.lifecycle[0].for: S3 would delete the messages that Braze archives in sent_messages/ after 30 days, which Braze does not write again; remove the rule, or choose another prefix, if they must stay, or say for: message-archive if they must not",
    ],
  },
];

/** What is like these mistakes, and is right. */
const SILENT = [
  {
    name: "lifecycle rules for the folders that Braze writes to",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket:
            name: example-main
            lifecycle:
              - { prefix: currents/, expirationDays: 30 }
              - { prefix: currents/a/, expirationDays: 30 }
              - { prefix: segment-, expirationDays: 30 }
              - { prefix: segment-export/1/, expirationDays: 30 }
          auth: { method: access-key }
          currents: {}
          export: {}
    `),
  },
  {
    name: "lifecycle rules for what Braze writes, by its names",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket:
            name: example-main
            lifecycle:
              - { for: connector main, expirationDays: 30 }
              - { for: exports, expirationDays: 1 }
              - { for: message-archive, expirationDays: 1 }
          auth: { method: access-key }
          currents: {}
          export: {}
    `),
  },
  {
    name: "an archive of messages that moves to cheaper storage, and stays there as long as AWS bills it",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket:
            name: example-main
            lifecycle:
              - { prefix: sent_messages/, transitionTo: { storageClass: GLACIER, days: 90 } }
              - { for: exports, transitionTo: { storageClass: STANDARD_IA, days: 30 }, expirationDays: 60 }
              - prefix: segment-export/old/
                transitionTo: [{ storageClass: STANDARD_IA, days: 30 }, { storageClass: GLACIER, days: 60 }]
          export: { auth: { method: access-key } }
    `),
  },
  {
    name: "a lifecycle rule for the folder of a connector of another stack on the bucket",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket:
            name: example-main
            lifecycle:
              - { prefix: staging/, expirationDays: 30 }
          currents: { auth: { method: access-key } }
        other:
          bucket: { existing: example-main }
          currents: { auth: { method: access-key }, connectors: [{ name: staging, folderPath: staging }] }
    `),
  },
  {
    name: "a lifecycle rule for the exports of another stack on the bucket",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, lifecycle: [{ for: exports, expirationDays: 30 }] }
          currents: { auth: { method: access-key } }
        other: { bucket: { existing: example-main }, export: { auth: { method: access-key } } }
    `),
  },
  {
    name: "a lifecycle rule for a folder with the longest path that a rule can have",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, lifecycle: [{ for: connector main, expirationDays: 30 }] }
          currents: { auth: { method: access-key }, connectors: [{ name: main, folderPath: ${"a".repeat(247)} }] }
    `),
  },
  {
    name: "a lifecycle rule for sent_messages/ in a bucket without exports",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket:
            name: example-main
            lifecycle:
              - { prefix: sent_messages/, expirationDays: 30 }
          currents:
            auth: { method: access-key }
            connectors: [{ name: main, folderPath: sent_messages }]
    `),
  },
  {
    name: "a list of external ids for the one role of both integrations",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          auth:
            method: role
            brazeAccountId: "444455556666"
            externalId: [00000000-0000-4000-8000-000000000001, 00000000-0000-4000-8000-000000000002]
          currents: {}
          export: {}
    `),
  },
  {
    name: "one external id for the one integration of a stack with one role, and of another stack",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          auth: { method: role, brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000001 }
          currents: {}
        other:
          bucket: { name: example-other }
          currents: { auth: { method: role, brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000001 } }
    `),
  },
  {
    name: "external ids of a stack with one role for both integrations, which other stacks have for one",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          auth:
            method: role
            brazeAccountId: "444455556666"
            externalId: [00000000-0000-4000-8000-000000000001, 00000000-0000-4000-8000-000000000002]
          currents: {}
          export: {}
        other:
          bucket: { name: example-other }
          export: { auth: { method: role, brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000002 } }
        another:
          bucket: { name: example-another }
          currents: { auth: { method: role, brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000001 } }
    `),
  },
  {
    name: "Braze's account in a variable, and written down",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: role, brazeAccountId: { variable: account }, externalId: 00000000-0000-4000-8000-000000000001 } }
          export: { auth: { method: role, brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000002 } }
    `),
  },
  {
    name: "one variable for the external ids of two stacks, which have a value for each",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        events: { bucket: { name: example-events }, currents: { auth: { method: role, brazeAccountId: "444455556666", externalId: { variable: id } } } }
        export: { bucket: { name: example-export }, export: { auth: { method: role, brazeAccountId: "444455556666", externalId: { variable: id } } } }
    `),
  },
];

function warningsOf(config: string): string[] {
  return parseConfig("braze.yaml", config).warnings.map(formatProblem);
}

test.each(WARNED)("warns of $name", ({ config, warnings }) => {
  expect(warningsOf(config)).toEqual(warnings);
});

test.each(SILENT)("does not warn of $name", ({ config }) => {
  expect(warningsOf(config)).toEqual([]);
});
