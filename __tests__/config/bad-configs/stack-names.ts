import { BadConfig, text } from "./bad-config";

const withNames = (top: string, stack: string): string =>
  text(`
    ${top}
    defaults: { region: us-east-1, accountId: "111122223333" }
    stacks:
      events: { ${stack}bucket: { name: example-events }, currents: { auth: { method: access-key } } }
      export: { bucket: { name: example-export }, export: { auth: { method: access-key } } }
  `);

/** What is wrong with the name of a stack beside its environment, or with the name that it had before. */
export const stackNames: readonly BadConfig[] = [
  {
    name: "a name of more than 40 characters with its environment",
    config: withNames("environment: dev", "").replace("events:", `${"a".repeat(37)}:`),
    problems: [
      `braze.yaml:4:3  stacks.${"a".repeat(37)}: with its environment, the stack's name "dev-${"a".repeat(37)}" has 41 characters, expected at most 40`,
    ],
  },
  {
    name: "a former name that another stack has",
    config: withNames("", "renamedFrom: export, "),
    problems: [
      'braze.yaml:4:26  stacks.events.renamedFrom: a stack "export" is in the configuration, expected the name that this stack had before',
    ],
  },
  {
    name: "a former name that is the stack's own",
    config: withNames("environment: dev", "renamedFrom: dev-events, "),
    problems: [
      'braze.yaml:4:26  stacks.events.renamedFrom: "dev-events" is the stack\'s own name, expected the name that the stack had before',
    ],
  },
];
