import { BadConfig, text } from "./bad-config";

/** What is wrong with Currents and its connectors. */
export const connectors: readonly BadConfig[] = [
  {
    name: "currents without a value",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents:
    `),
    problems: [
      "braze.yaml:5:5  stacks.main.currents: got nothing, expected {} where the stack has one auth, or a mapping with auth",
    ],
  },
  {
    name: "an unknown key in currents",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: access-key }, folderPath: currents }
    `),
    problems: [
      'braze.yaml:5:47  stacks.main.currents.folderPath: unknown key: "folderPath" belongs under stacks.main.currents.connectors; allowed here: auth, connectors, credentials, folderScope, allowedIps, policyName',
    ],
  },
  {
    name: "connectors without a value",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents:
            auth: { method: access-key }
            connectors:
    `),
    problems: ["braze.yaml:7:7  stacks.main.currents.connectors: got nothing, expected a list"],
  },
  {
    name: "no connector",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: access-key }, connectors: [] }
    `),
    problems: ["braze.yaml:5:47  stacks.main.currents.connectors: got an empty list, expected at least 1"],
  },
  {
    name: "connectors that are a mapping",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: access-key }, connectors: { name: production } }
    `),
    problems: [
      'braze.yaml:5:47  stacks.main.currents.connectors: got a mapping, expected a list of mappings; put "- " before the first key of each',
    ],
  },
  {
    name: "connectors that are no mappings",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: access-key }, connectors: [production, 2, ~, []] }
    `),
    problems: [
      'braze.yaml:5:60  stacks.main.currents.connectors[0]: got "production", expected a mapping: { name: production, folderPath: production }',
      "braze.yaml:5:72  stacks.main.currents.connectors[1]: got the number 2, expected a mapping: { name: NAME, folderPath: NAME }",
      "braze.yaml:5:75  stacks.main.currents.connectors[2]: got nothing, expected a mapping: { name: NAME, folderPath: NAME }",
      "braze.yaml:5:78  stacks.main.currents.connectors[3]: got a list, expected a mapping: { name: NAME, folderPath: NAME }",
    ],
  },
  {
    name: "a connector without a name",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: access-key }, connectors: [{ folderPath: currents }] }
    `),
    problems: [
      "braze.yaml:5:60  stacks.main.currents.connectors[0].name: missing: a connector name, expected 1 to 40 of a-z, 0-9, - and _, starting with a letter or digit",
    ],
  },
  {
    name: "a connector name with a space",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: access-key }, connectors: [{ name: my events }] }
    `),
    problems: [
      'braze.yaml:5:68  stacks.main.currents.connectors[0].name: not a connector name, got "my events", expected 1 to 40 of a-z, 0-9, - and _, starting with a letter or digit',
    ],
  },
  {
    name: "two connectors of one name",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents:
            auth: { method: access-key }
            connectors:
              - { name: events, folderPath: one }
              - { name: events, folderPath: two }
    `),
    problems: [
      'braze.yaml:9:19  stacks.main.currents.connectors[1].name: the connector "events" is listed twice, expected another name',
    ],
  },
  {
    name: "two connectors with one address",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents:
            auth: { method: access-key }
            connectors:
              - { name: my-events, folderPath: one }
              - { name: my_events, folderPath: two }
    `),
    problems: [
      'braze.yaml:9:19  stacks.main.currents.connectors[1].name: the connectors "my-events" and "my_events" have one address, since - becomes _, expected another name',
    ],
  },
  {
    name: "a folder path with a slash in front",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: access-key }, connectors: [{ name: events, folderPath: /currents }] }
    `),
    problems: [
      'braze.yaml:5:88  stacks.main.currents.connectors[0].folderPath: not a folder path, got "/currents", expected up to 512 of letters, digits and ! _ . * \' ( ) - in folders joined by /, with no / at either end; did you mean "currents"?',
    ],
  },
  {
    name: "a folder path with a slash at the end",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: access-key }, connectors: [{ name: events, folderPath: currents/ }] }
    `),
    problems: [
      'braze.yaml:5:88  stacks.main.currents.connectors[0].folderPath: not a folder path, got "currents/", expected up to 512 of letters, digits and ! _ . * \' ( ) - in folders joined by /, with no / at either end; did you mean "currents"?',
    ],
  },
  {
    name: "a folder path with two slashes side by side",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: access-key }, connectors: [{ name: events, folderPath: a//b }] }
    `),
    problems: [
      'braze.yaml:5:88  stacks.main.currents.connectors[0].folderPath: not a folder path, got "a//b", expected up to 512 of letters, digits and ! _ . * \' ( ) - in folders joined by /, with no / at either end; did you mean "a/b"?',
    ],
  },
  {
    name: "a folder path that leads upwards",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: access-key }, connectors: [{ name: events, folderPath: a/../b }] }
    `),
    problems: [
      'braze.yaml:5:88  stacks.main.currents.connectors[0].folderPath: not a folder path, got "a/../b", a folder may not be called . or ..',
    ],
  },
  {
    name: "an empty folder path",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: access-key }, connectors: [{ name: events, folderPath: "" }] }
    `),
    problems: [
      'braze.yaml:5:76  stacks.main.currents.connectors[0].folderPath: not a folder path, got "", expected up to 512 of letters, digits and ! _ . * \' ( ) - in folders joined by /, with no / at either end',
    ],
  },
  {
    name: "a folder path with an umlaut",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: access-key }, connectors: [{ name: events, folderPath: Ströme }] }
    `),
    problems: [
      'braze.yaml:5:88  stacks.main.currents.connectors[0].folderPath: not a folder path, got "Ströme", expected up to 512 of letters, digits and ! _ . * \' ( ) - in folders joined by /, with no / at either end',
    ],
  },
  {
    name: "a folder path in small letters",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: access-key }, connectors: [{ name: events, folderpath: events }] }
    `),
    problems: [
      'braze.yaml:5:76  stacks.main.currents.connectors[0].folderpath: unknown key, did you mean "folderPath"? allowed here: name, folderPath, encryption, externalId',
    ],
  },
  {
    name: "two connectors in the default folder",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents:
            auth: { method: access-key }
            connectors:
              - { name: production }
              - { name: staging }
    `),
    problems: [
      'braze.yaml:9:11  stacks.main.currents.connectors[1].folderPath: the folder path "currents" is that of stacks.main.currents.connectors[0] on the same bucket, expected another folder',
    ],
  },
  {
    name: "two connectors in one folder",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents:
            auth: { method: access-key }
            connectors:
              - { name: production, folderPath: events }
              - { name: staging, folderPath: events }
    `),
    problems: [
      'braze.yaml:9:40  stacks.main.currents.connectors[1].folderPath: the folder path "events" is that of stacks.main.currents.connectors[0] on the same bucket, expected another folder',
    ],
  },
  {
    name: "a connector's folder inside another's",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents:
            auth: { method: access-key }
            connectors:
              - { name: staging, folderPath: events/staging }
              - { name: production, folderPath: events }
    `),
    problems: [
      'braze.yaml:8:40  stacks.main.currents.connectors[0].folderPath: the folder path "events/staging" is inside "events" of stacks.main.currents.connectors[1] on the same bucket, expected another folder',
    ],
  },
  {
    name: "an encryption with KMS",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: access-key }, connectors: [{ name: events, encryption: aws:kms }] }
    `),
    problems: [
      'braze.yaml:5:88  stacks.main.currents.connectors[0].encryption: not allowed, got "aws:kms", expected AES256 or none; Braze does not support SSE-KMS',
    ],
  },
  {
    name: "an encryption that is a flag",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: access-key }, connectors: [{ name: events, encryption: true }] }
    `),
    problems: [
      "braze.yaml:5:88  stacks.main.currents.connectors[0].encryption: not allowed, got true, expected AES256 or none; did you mean AES256?",
    ],
  },
  {
    name: "an encryption in small letters",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: access-key }, connectors: [{ name: events, encryption: aes256 }] }
    `),
    problems: [
      'braze.yaml:5:88  stacks.main.currents.connectors[0].encryption: not allowed, got "aes256", expected AES256 or none; did you mean AES256?',
    ],
  },
  {
    name: "unknown credentials",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: access-key }, credentials: separate }
    `),
    problems: [
      'braze.yaml:5:60  stacks.main.currents.credentials: not allowed, got "separate", expected shared or per-connector',
    ],
  },
  {
    name: "credentials per connector with one auth for the stack",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          auth: { method: access-key }
          currents: { credentials: per-connector }
          export: {}
    `),
    problems: [
      "braze.yaml:6:30  stacks.main.currents.credentials: per-connector does not go with auth on the stack, which is one principal for all; move auth to currents",
    ],
  },
  {
    name: "an external id of a connector without a role of its own",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents:
            auth: { method: access-key }
            connectors: [{ name: events, externalId: 00000000-0000-4000-8000-000000000001 }]
    `),
    problems: [
      "braze.yaml:7:48  stacks.main.currents.connectors[0].externalId: an external id of its own needs a role of its own, expected credentials: per-connector and method: role",
    ],
  },
  {
    name: "an external id listed twice for a connector",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents:
            credentials: per-connector
            auth: { method: role, brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000001 }
            connectors:
              - name: events
                externalId: [00000000-0000-4000-8000-000000000002, 00000000-0000-4000-8000-000000000002]
    `),
    problems: [
      'braze.yaml:10:62  stacks.main.currents.connectors[0].externalId[1]: the external id "00000000-0000-4000-8000-000000000002" is listed twice, expected once',
    ],
  },
  {
    name: "a connector with the address of a trust policy",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents:
            credentials: per-connector
            auth: { method: access-key }
            connectors: [{ name: events-trust }]
    `),
    problems: [
      'braze.yaml:8:28  stacks.main.currents.connectors[0].name: not allowed, got "events-trust": addresses that end in _trust are those of trust policies',
    ],
  },
  {
    name: "two connectors' keys with one address",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents:
            auth: { method: access-key, keys: [b-c, c] }
            credentials: per-connector
            connectors: [{ name: a, folderPath: a }, { name: a-b, folderPath: b }]
    `),
    problems: [
      'braze.yaml:6:35  stacks.main.currents.auth.keys: the key "c" of currents_a_b and the key "b-c" of currents_a have one address, aws_iam_access_key.currents_a_b_c, expected other names',
    ],
  },
  {
    name: "two connectors' forgotten keys with one address",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents:
            auth: { method: access-key, secret: outside, forget: [b-c, c] }
            credentials: per-connector
            connectors: [{ name: a, folderPath: a }, { name: a-b, folderPath: b }]
    `),
    problems: [
      'braze.yaml:6:52  stacks.main.currents.auth.forget: the key "c" of currents_a_b and the key "b-c" of currents_a have one address, aws_iam_access_key.currents_a_b_c, expected other names',
    ],
  },
  {
    name: "a folder path of more than 512 characters",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: access-key }, connectors: [{ name: events, folderPath: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa }] }
    `),
    problems: [
      "braze.yaml:5:88  stacks.main.currents.connectors[0].folderPath: not a folder path, got a text of 513 characters, it is longer than 512 characters",
    ],
  },
  {
    name: "a folder inside one of another stack on the same bucket",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        first: { bucket: { name: example-main }, currents: { auth: { method: access-key } } }
        second:
          bucket: { existing: example-main }
          currents: { auth: { method: access-key }, connectors: [{ name: events, folderPath: currents/events }] }
    `),
    problems: [
      'braze.yaml:6:88  stacks.second.currents.connectors[0].folderPath: the folder path "currents/events" is inside "currents" of stacks.first.currents on the same bucket, expected another folder',
    ],
  },
  {
    name: "connectors that are refused, or whose names and folder paths are",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents:
            credentials: per-connector
            auth: { method: access-key }
            connectors: [{ name: A!, folderPath: /a }, { name: B!, folderPath: /b }, { name: c, externalId: a }, 5]
    `),
    problems: [
      'braze.yaml:8:28  stacks.main.currents.connectors[0].name: not a connector name, got "A!", expected 1 to 40 of a-z, 0-9, - and _, starting with a letter or digit',
      'braze.yaml:8:44  stacks.main.currents.connectors[0].folderPath: not a folder path, got "/a", expected up to 512 of letters, digits and ! _ . * \' ( ) - in folders joined by /, with no / at either end; did you mean "a"?',
      'braze.yaml:8:58  stacks.main.currents.connectors[1].name: not a connector name, got "B!", expected 1 to 40 of a-z, 0-9, - and _, starting with a letter or digit',
      'braze.yaml:8:74  stacks.main.currents.connectors[1].folderPath: not a folder path, got "/b", expected up to 512 of letters, digits and ! _ . * \' ( ) - in folders joined by /, with no / at either end; did you mean "b"?',
      'braze.yaml:8:103  stacks.main.currents.connectors[2].externalId: not an external id, got "a", expected 2 to 1224 of letters, digits and _ + = , . @ : / -; Braze shows it in its dashboard: for Currents on Partner Integrations > Currents > Create New Current > Amazon S3 Data Export, for exports on Partner Integrations > Technology Partners > Amazon S3',
      "braze.yaml:8:103  stacks.main.currents.connectors[2].externalId: an external id of its own needs a role of its own, expected credentials: per-connector and method: role",
      "braze.yaml:8:108  stacks.main.currents.connectors[3]: got the number 5, expected a mapping: { name: NAME, folderPath: NAME }",
    ],
  },
  {
    name: "three folders, one in another, as the order of their names puts them",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents:
            auth: { method: access-key }
            connectors:
              - { name: a, folderPath: events/b/c }
              - { name: b, folderPath: events-b }
              - { name: c, folderPath: events/a }
              - { name: d, folderPath: events }
    `),
    problems: [
      'braze.yaml:8:34  stacks.main.currents.connectors[0].folderPath: the folder path "events/b/c" is inside "events" of stacks.main.currents.connectors[3] on the same bucket, expected another folder',
      'braze.yaml:10:34  stacks.main.currents.connectors[2].folderPath: the folder path "events/a" is inside "events" of stacks.main.currents.connectors[3] on the same bucket, expected another folder',
    ],
  },
];
