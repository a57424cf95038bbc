import { BadConfig, text } from "./bad-config";

const withAlarms = (alarms: string): string =>
  text(`
    defaults: { region: us-east-1, accountId: "111122223333" }
    stacks:
      main:
        bucket: { name: example-main }
        currents: { auth: { method: access-key } }
        alarms: ${alarms}
  `);

const AT = "stacks.main.alarms";

const EXAMPLE = "{ after: 24h, notify: [TOPIC_ARN] }";
const TIMES = "expected whole hours or days, from 1h to 168h or from 1d to 7d";
const TOPICS = "expected arn:aws:sns:REGION:ACCOUNT:NAME of a standard topic";

/** What is wrong with alarms. */
export const alarms: readonly BadConfig[] = [
  {
    name: "alarms that are a flag",
    config: withAlarms("true"),
    problems: [`braze.yaml:6:13  ${AT}: got true, expected a mapping: { silence: ${EXAMPLE} }`],
  },
  {
    name: "alarms without a silence",
    config: withAlarms("{ refused: true }"),
    problems: [
      `braze.yaml:6:5  ${AT}: silence is missing, expected silence: { notify: [TOPIC_ARN] }, here or under defaults`,
    ],
  },
  {
    name: "a silence that is a time",
    config: withAlarms("{ silence: 24h }"),
    problems: [`braze.yaml:6:24  ${AT}.silence: got "24h", expected ${EXAMPLE}, or null for no alarms`],
  },
  {
    name: "topics in the wrong place",
    config: withAlarms("{ notify: [] }"),
    problems: [
      `braze.yaml:6:5  ${AT}: silence is missing, expected silence: { notify: [TOPIC_ARN] }, here or under defaults`,
      `braze.yaml:6:15  ${AT}.notify: unknown key, expected notify under silence: { silence: ${EXAMPLE} }`,
    ],
  },
  {
    name: "a silence that nobody is said to hear of",
    config: withAlarms("{ silence: { after: 24h } }"),
    problems: [`braze.yaml:6:15  ${AT}.silence.notify: missing: the ARN of an SNS topic, ${TOPICS}`],
  },
  {
    name: "a time of silence in minutes",
    config: withAlarms("{ silence: { after: 90m, notify: [] } }"),
    problems: [`braze.yaml:6:33  ${AT}.silence.after: not a time of silence, got "90m", ${TIMES}`],
  },
  {
    name: "a time of silence in words",
    config: withAlarms("{ silence: { after: 8 hours, notify: [] } }"),
    problems: [
      `braze.yaml:6:33  ${AT}.silence.after: not a time of silence, got "8 hours", ${TIMES}; did you mean "8h"?`,
    ],
  },
  {
    name: "a time of silence without a unit",
    config: withAlarms("{ silence: { after: 24, notify: [] } }"),
    problems: [
      `braze.yaml:6:33  ${AT}.silence.after: not a time of silence, got the number 24, expected a unit: 24h or 24d`,
    ],
  },
  {
    name: "a longer silence than CloudWatch looks back for",
    config: withAlarms("{ silence: { after: 8d, notify: [] } }"),
    problems: [`braze.yaml:6:33  ${AT}.silence.after: not a time of silence, got "8d", ${TIMES}`],
  },
  {
    name: "a topic that is a name",
    config: withAlarms("{ silence: { notify: on-call } }"),
    problems: [`braze.yaml:6:34  ${AT}.silence.notify: not the ARN of an SNS topic, got "on-call", ${TOPICS}`],
  },
  {
    name: "a FIFO topic, and a function in place of a topic",
    config: withAlarms(
      "{ silence: { notify: [arn:aws:sns:us-east-1:111122223333:a.fifo, arn:aws:lambda:us-east-1:111122223333:function:a] } }",
    ),
    problems: [
      `braze.yaml:6:35  ${AT}.silence.notify[0]: not the ARN of an SNS topic, got "arn:aws:sns:us-east-1:111122223333:a.fifo", ${TOPICS}`,
      `braze.yaml:6:78  ${AT}.silence.notify[1]: not the ARN of an SNS topic, got "arn:aws:lambda:us-east-1:111122223333:function:a", ${TOPICS}`,
    ],
  },
  {
    name: "more topics than an alarm has room for",
    config: withAlarms(
      `{ silence: { notify: [${Array.from({ length: 6 }, (_, i) => `arn:aws:sns:us-east-1:111122223333:a${i}`).join(", ")}] } }`,
    ),
    problems: [`braze.yaml:6:26  ${AT}.silence.notify: got a list of 6, expected at most 5`],
  },
  {
    name: "a topic of another region, and one of another partition",
    config: withAlarms(
      "{ silence: { notify: [arn:aws:sns:eu-west-1:111122223333:a, arn:aws-cn:sns:cn-north-1:111122223333:a] } }",
    ),
    problems: [
      `braze.yaml:6:35  ${AT}.silence.notify[0]: the topic is in eu-west-1, expected a topic in us-east-1, where the bucket and its alarms are`,
      `braze.yaml:6:73  ${AT}.silence.notify[1]: the topic is in the partition aws-cn, expected a topic in aws, where us-east-1 is`,
    ],
  },
  {
    name: "a topic of the defaults that isn't in the region of a stack",
    config: text(`
      defaults:
        region: us-east-1
        accountId: "111122223333"
        alarms: { silence: { notify: "arn:aws:sns:us-east-1:111122223333:a" } }
      stacks:
        main: { bucket: { name: example-main }, currents: { auth: { method: access-key } }, region: eu-west-1 }
    `),
    problems: [
      "braze.yaml:4:32  defaults.alarms.silence.notify: the topic is in us-east-1, expected a topic in eu-west-1, where the bucket and its alarms are",
    ],
  },
  {
    name: "paused with a word for a flag",
    config: withAlarms("{ silence: { notify: [] }, paused: yes }"),
    problems: [`braze.yaml:6:48  ${AT}.paused: got "yes", expected true, false, or a list of the names of connectors`],
  },
  {
    name: "paused with a connector that there is not",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents: { auth: { method: access-key }, connectors: [{ name: production }, { name: us, folderPath: us }] }
          alarms: { silence: { notify: [] }, paused: [prodution, main] }
    `),
    problems: [
      `braze.yaml:6:49  ${AT}.paused[0]: no connector "prodution" in main, expected one of production and us; did you mean production?`,
      `braze.yaml:6:60  ${AT}.paused[1]: no connector "main" in main, expected one of production and us`,
    ],
  },
  {
    name: "paused with a connector other than the default one",
    config: withAlarms("{ silence: { notify: [] }, paused: [currents] }"),
    problems: [`braze.yaml:6:49  ${AT}.paused[0]: no connector "currents" in main, expected one of main`],
  },
  {
    name: "alarms that another stack's alarms would overwrite",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333", alarms: { silence: { notify: [] } } }
      stacks:
        one:
          renamedFrom: main
          bucket: { name: example-one }
          currents: { auth: { method: access-key }, connectors: [{ name: eu }] }
        other:
          renamedFrom: main
          bucket: { name: example-other }
          currents: { auth: { method: access-key, name: another }, policyName: another, connectors: [{ name: eu }] }
    `),
    problems: [
      "braze.yaml:1:59  defaults.alarms: the alarms of stacks.other and stacks.one have one name, braze-main.eu.silence, expected other names of connectors, or another renamedFrom",
    ],
  },
  {
    name: "more connectors with alarms than S3 keeps metrics of a bucket",
    config: JSON.stringify(
      {
        defaults: { region: "us-east-1", accountId: "111122223333", alarms: { silence: { notify: [] } } },
        stacks: {
          main: {
            bucket: { name: "example-main" },
            currents: { auth: { method: "access-key" }, connectors: many("a", 600) },
          },
          other: {
            bucket: { existing: "example-main" },
            currents: { auth: { method: "access-key" }, connectors: many("b", 400) },
          },
          last: {
            bucket: { existing: "example-main" },
            currents: { auth: { method: "access-key" }, connectors: many("c", 1) },
            alarms: { silence: { notify: [] } },
          },
          quiet: {
            bucket: { existing: "example-main" },
            currents: { auth: { method: "access-key" }, connectors: many("d", 1) },
            alarms: { silence: null },
          },
        },
      },
      null,
      2,
    ),
    problems: [
      "braze.yaml:4051:7  stacks.last.alarms: S3 keeps 1000 metrics of a bucket, got 1001 connectors with alarms on it, expected at most 1000; say silence: null in a stack",
    ],
  },
  {
    name: "a topic beside a region that is refused",
    config: withAlarms("{ silence: { notify: arn:aws:sns:us-east-1:111122223333:a } }").replace(
      "us-east-1",
      "Virginia",
    ),
    problems: [
      'braze.yaml:1:21  defaults.region: not an AWS region, got "Virginia", expected a region\'s code, e.g. us-east-1',
    ],
  },
  {
    name: "a paused connector beside a section that is refused",
    config: withAlarms("{ silence: { notify: [] }, paused: [events] }").replace(
      "{ auth: { method: access-key } }",
      "yes",
    ),
    problems: [
      'braze.yaml:5:15  stacks.main.currents: got "yes", expected {} where the stack has one auth, or a mapping with auth',
    ],
  },
  {
    name: "a paused connector whose name is refused, beside connectors that are refused",
    config: withAlarms("{ silence: { notify: [] }, paused: [Events, event] }").replace(
      "access-key }",
      "access-key }, connectors: [events, { name: Events }, { name: events }]",
    ),
    problems: [
      'braze.yaml:5:60  stacks.main.currents.connectors[0]: got "events", expected a mapping: { name: events, folderPath: events }',
      'braze.yaml:5:76  stacks.main.currents.connectors[1].name: not a connector name, got "Events", expected 1 to 40 of a-z, 0-9, - and _, starting with a letter or digit; did you mean "events"?',
      'braze.yaml:5:86  stacks.main.currents.connectors[2].folderPath: the folder path "currents" is that of stacks.main.currents.connectors[1] on the same bucket, expected another folder',
      'braze.yaml:6:49  stacks.main.alarms.paused[0]: not a connector name, got "Events", expected 1 to 40 of a-z, 0-9, - and _, starting with a letter or digit; did you mean "events"?',
      'braze.yaml:6:57  stacks.main.alarms.paused[1]: no connector "event" in main, expected one of events; did you mean events?',
    ],
  },
  {
    name: "a paused connector by the name of the stack with its environment",
    config: `environment: dev\n${withAlarms("{ silence: { notify: [] }, paused: [dev-main] }")}`,
    problems: [
      'braze.yaml:7:49  stacks.main.alarms.paused[0]: no connector "dev-main" in dev-main, expected one of main',
    ],
  },
];

function many(start: string, count: number): object[] {
  return Array.from({ length: count }, (_, i) => ({ name: `${start}${i}`, folderPath: `${start}${i}` }));
}
