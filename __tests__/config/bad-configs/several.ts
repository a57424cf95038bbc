import { BadConfig, text } from "./bad-config";

/** More than one problem at once. */
export const several: readonly BadConfig[] = [
  {
    name: "problems all over a file, in its order",
    config: text(`
      defaults:
        region: us-east
        accountId: 111122223333
        backend: { type: s3, bucket: example-state }
      stacks:
        Main:
          bucket: { name: Example, objectLock: true }
          export: { auth: { method: key } }
        events:
          bucket: { name: example-events }
          currents:
            connectors:
              - { name: production, folderPath: /events }
              - { nam: staging }
    `),
    problems: [
      'braze.yaml:2:11  defaults.region: not an AWS region, got "us-east", expected a region\'s code, e.g. us-east-1',
      'braze.yaml:3:14  defaults.accountId: not an AWS account id, got the number 111122223333, expected the text in quotes: "111122223333"; without quotes, YAML reads a number, and zeros can get lost',
      "braze.yaml:4:3  defaults.backend.key: missing, expected a text",
      'braze.yaml:6:3  stacks.Main: not a stack name, got "Main", expected 1 to 40 of a-z, 0-9 and -, starting with a letter',
      'braze.yaml:7:21  stacks.Main.bucket.name: not a bucket name, got "Example", expected 3 to 63 of a-z, 0-9, - and ., with a letter or digit at both ends; did you mean "example"?',
      "braze.yaml:7:30  stacks.Main.bucket.objectLock: not allowed: Braze Currents does not support buckets with Object Lock",
      'braze.yaml:8:31  stacks.Main.export.auth.method: not allowed, got "key", expected access-key or role',
      "braze.yaml:11:5  stacks.events.currents: auth is missing, expected method access-key or role, here or once on the stack",
      'braze.yaml:13:43  stacks.events.currents.connectors[0].folderPath: not a folder path, got "/events", expected up to 512 of letters, digits and ! _ . * \' ( ) - in folders joined by /, with no / at either end; did you mean "events"?',
      "braze.yaml:14:11  stacks.events.currents.connectors[1].name: missing: a connector name, expected 1 to 40 of a-z, 0-9, - and _, starting with a letter or digit",
      'braze.yaml:14:13  stacks.events.currents.connectors[1].nam: unknown key, did you mean "name"? allowed here: name, folderPath, encryption, externalId',
    ],
  },
  {
    name: "one problem of the defaults, which every stack inherits",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333", backend: { type: local, path: /srv/state } }
      stacks:
        first: { bucket: { name: example-one }, export: { auth: { method: access-key } } }
        second: { bucket: { name: example-two }, export: { auth: { method: access-key } } }
    `),
    problems: [
      'braze.yaml:1:89  defaults.backend.path: this path is absolute, got "/srv/state", expected a path relative to the project, the same on every machine',
    ],
  },
  {
    name: "a value of a stack, where that of the defaults is right",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333", policy: scoped }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          policy: wide
    `),
    problems: ['braze.yaml:6:13  stacks.main.policy: not allowed, got "wide", expected scoped or documented'],
  },
  {
    name: "several keys that are unknown in one mapping",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main, acl: private, tags: {} }
          export: { auth: { method: access-key } }
    `),
    problems: [
      "braze.yaml:4:35  stacks.main.bucket.acl: unknown key, allowed here: name, retain, forceDestroy, versioning, lifecycle, logging, minimumTlsVersion, policyStatements",
      'braze.yaml:4:49  stacks.main.bucket.tags: unknown key: "tags" belongs under stacks.main; allowed here: name, retain, forceDestroy, versioning, lifecycle, logging, minimumTlsVersion, policyStatements',
    ],
  },
];
