import { BadConfig, text } from "./bad-config";

/** What is wrong with the file as a whole. */
export const file: readonly BadConfig[] = [
  {
    name: "an empty file",
    config: "",
    problems: ["braze.yaml:1:1  got nothing, expected a mapping with the key stacks"],
  },
  {
    name: "a file with comments only",
    config: text(`
      # nothing yet
    `),
    problems: ["braze.yaml:1:1  got nothing, expected a mapping with the key stacks"],
  },
  {
    name: "a list at the top",
    config: text(`
      - currents
    `),
    problems: ["braze.yaml:1:1  got a list, expected a mapping with the key stacks"],
  },
  {
    name: "a text at the top",
    config: text(`
      currents
    `),
    problems: ['braze.yaml:1:1  got "currents", expected a mapping with the key stacks'],
  },
  {
    name: "no stacks",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
    `),
    problems: [
      "braze.yaml:1:1  stacks: missing, expected a mapping in which each key is the name of a stack: stacks: { main: { … } }",
    ],
  },
  {
    name: "stacks without a value",
    config: text(`
      stacks:
    `),
    problems: [
      "braze.yaml:1:1  stacks: got nothing, expected a mapping in which each key is the name of a stack: stacks: { main: { … } }",
    ],
  },
  {
    name: "stacks that are a list",
    config: text(`
      stacks: [currents, export]
    `),
    problems: [
      "braze.yaml:1:1  stacks: got a list, expected a mapping in which each key is the name of a stack: stacks: { main: { … } }",
    ],
  },
  {
    name: "no stack in stacks",
    config: text(`
      stacks: {}
    `),
    problems: ["braze.yaml:1:1  stacks: no stack, expected at least one"],
  },
  {
    name: "a misspelt section",
    config: text(`
      stack:
        main: {}
      stacks: {}
    `),
    problems: [
      "braze.yaml:1:1  stack: unknown key, allowed here: environment, defaults, remoteStates, stacks",
      "braze.yaml:3:1  stacks: no stack, expected at least one",
    ],
  },
  {
    name: "a section in capitals",
    config: text(`
      Defaults: { region: us-east-1 }
      stacks: {}
    `),
    problems: [
      'braze.yaml:1:1  Defaults: unknown key, did you mean "defaults"? allowed here: environment, defaults, remoteStates, stacks',
      "braze.yaml:2:1  stacks: no stack, expected at least one",
    ],
  },
  {
    name: "defaults without a value",
    config: text(`
      defaults:
      stacks:
        main:
          region: us-east-1
          accountId: "111122223333"
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
    `),
    problems: ["braze.yaml:1:1  defaults: got nothing, expected a mapping"],
  },
  {
    name: "defaults that are a list",
    config: text(`
      defaults: [us-east-1]
      stacks:
        main:
          region: us-east-1
          accountId: "111122223333"
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
    `),
    problems: ["braze.yaml:1:1  defaults: got a list, expected a mapping"],
  },
  {
    name: "a bucket under defaults",
    config: text(`
      defaults:
        bucket: { name: example-main }
        region: us-east-1
        accountId: "111122223333"
      stacks:
        main: { bucket: { name: example-main }, export: { auth: { method: access-key } } }
    `),
    problems: [
      'braze.yaml:2:3  defaults.bucket: unknown key: "bucket" belongs under stacks.STACK; allowed here: region, accountId, tags, policy, backend, iam, alarms, provider, providerVersion, requiredVersion',
    ],
  },
];
