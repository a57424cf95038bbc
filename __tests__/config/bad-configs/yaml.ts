import { BadConfig, text } from "./bad-config";

/** What YAML has, and a configuration must not. */
export const yaml: readonly BadConfig[] = [
  {
    name: "an indentation with a tab",
    config: text(`
      stacks:
      	main: {}
    `),
    problems: ["braze.yaml:2:1  not valid YAML: this line is indented with a tab, replace the tab with spaces"],
  },
  {
    name: "a bracket that is not closed",
    config: text(`
      stacks: {
    `),
    problems: ["braze.yaml:2:1  not valid YAML: the indentation is wrong here, or a bracket before it is not closed"],
  },
  {
    name: "a quote that is not closed",
    config: text(`
      stacks: "main
    `),
    problems: ['braze.yaml:2:1  not valid YAML: missing closing "quote'],
  },
  {
    name: "a second key on one line",
    config: text(`
      stacks: main: export
    `),
    problems: [
      "braze.yaml:1:9  not valid YAML: a second key on one line, put it on a line of its own, or the text in quotes if it is one",
    ],
  },
  {
    name: "a line without a colon",
    config: text(`
      stacks:
        main
        export: {}
    `),
    problems: ["braze.yaml:2:3  not valid YAML: a line without a key and a colon, or one that is indented wrongly"],
  },
  {
    name: "a text that starts with a reserved character",
    config: text(`
      stacks: @main
    `),
    problems: ["braze.yaml:1:9  not valid YAML: a text can't start with this character, put it in quotes"],
  },
  {
    name: "a key that stands twice",
    config: text(`
      stacks: {}
      stacks: {}
    `),
    problems: ['braze.yaml:2:1  the key "stacks" stands twice in one mapping, in lines 1 and 2; keep one of them'],
  },
  {
    name: "an anchor and an alias",
    config: text(`
      stacks:
        first: &first { bucket: { name: example-main } }
        second: *first
    `),
    problems: [
      "braze.yaml:2:17  anchors (&name) are not allowed here; put what stacks share under defaults",
      "braze.yaml:3:11  aliases (*name) are not allowed here; put what stacks share under defaults",
    ],
  },
  {
    name: "a merge key",
    config: text(`
      stacks:
        main:
          <<: { region: us-east-1 }
    `),
    problems: ["braze.yaml:3:5  merge keys (<<) are not allowed here; put what stacks share under defaults"],
  },
  {
    name: "a tag",
    config: text(`
      stacks: !include stacks.yaml
    `),
    problems: [
      "braze.yaml:1:18  tags (!include) are not allowed here: synth reads no value from another file; write the value here",
    ],
  },
  {
    name: "a tag of YAML's own",
    config: text(`
      stacks: !!map {}
    `),
    problems: ["braze.yaml:1:15  tags (!name) are not allowed here; write the value without a tag"],
  },
  {
    name: "two documents",
    config: text(`
      stacks: {}
      ---
      stacks: {}
    `),
    problems: [
      "braze.yaml:2:1  not valid YAML: a second YAML document starts here, expected one document in the file; put all stacks under one key stacks",
    ],
  },
  {
    name: "YAML 1.1",
    config: text(`
      %YAML 1.1
      ---
      stacks: {}
    `),
    problems: ["braze.yaml:1:1  YAML 1.1 is not read here, expected 1.2 or no %YAML line"],
  },
  {
    name: "a key that is a number",
    config: text(`
      defaults: { tags: { 007: bond } }
      stacks: {}
    `),
    problems: ["braze.yaml:1:21  a key has to be a text, got the number 7; put it in quotes"],
  },
  {
    name: "a key that is a template",
    config: text(`
      defaults: { region: {{ region }} }
      stacks: {}
    `),
    problems: ["braze.yaml:1:22  a key has to be a text, got a mapping; put it in quotes"],
  },
  {
    name: "a key without a text",
    config: text(`
      defaults: { ~: us-east-1 }
      stacks: {}
    `),
    problems: ["braze.yaml:1:13  a key has to be a text, got nothing; put it in quotes"],
  },
  {
    name: "the key __proto__",
    config: text(`
      defaults: { tags: { __proto__: a } }
      stacks: {}
    `),
    problems: ["braze.yaml:1:21  __proto__ is not allowed as a key"],
  },
  {
    name: "mappings within mappings without end",
    config: text(`
      stacks: { a: { a: { a: { a: { a: { a: { a: { a: { a: { a: { a: { a: { a: { a: { a: { a: { a: { a: { a: { a: b } } } } } } } } } } } } } } } } } } } }
    `),
    problems: ["braze.yaml:1:81  nested too deeply, no setting is that deep"],
  },
];
