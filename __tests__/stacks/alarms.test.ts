import { blocksOf } from "../support/blocks";
import { synthesise } from "../support/synthesise";

const TOPIC = "arn:aws:sns:us-east-1:111122223333:on-call";
const KEY = { auth: { method: "access-key" } };

/** The metrics and alarms of a stack `events`, by their addresses. */
function alarmsOf(sections: object, top: object = {}): Record<string, Record<string, unknown>> {
  const stack = { region: "us-east-1", accountId: "111122223333", bucket: { name: "example-braze" }, ...sections };
  const [made] = Object.values(synthesise(JSON.stringify({ ...top, stacks: { events: stack } })));
  const { aws_s3_bucket_metric = {}, aws_cloudwatch_metric_alarm = {} } = blocksOf(made!).resource;
  return { ...aws_s3_bucket_metric, ...aws_cloudwatch_metric_alarm };
}

const only = (alarms: Record<string, Record<string, unknown>>, key: string): unknown[] =>
  Object.values(alarms).map((alarm) => alarm[key]);

test("a stack without alarms has none, and no metrics", () => {
  expect(alarmsOf({ currents: KEY })).toEqual({});
});

test("each connector has an alarm, whether or not the connectors share a principal", () => {
  const connectors = [{ name: "eu" }, { name: "us-east", folderPath: "us" }];
  const alarms = { silence: { notify: [] } };
  const addresses = ["currents_eu", "currents_us_east", "currents_eu_silence", "currents_us_east_silence"];
  expect(Object.keys(alarmsOf({ alarms, currents: { ...KEY, connectors } }))).toEqual(addresses);
  expect(Object.keys(alarmsOf({ alarms, currents: { ...KEY, connectors, credentials: "per-connector" } }))).toEqual(
    addresses,
  );
});

test("a stack for both integrations has alarms on its connectors alone", () => {
  const alarms = alarmsOf({ alarms: { silence: { notify: TOPIC } }, auth: KEY.auth, currents: {}, export: {} });
  expect(Object.keys(alarms)).toEqual(["currents_events", "currents_events_silence"]);
});

test("an existing bucket's metrics are the stack's own, and so are the alarms", () => {
  const alarms = alarmsOf({
    bucket: { existing: "example-lake" },
    alarms: { silence: { notify: TOPIC } },
    currents: KEY,
  });
  expect(alarms.currents_events).toEqual({
    bucket: "${data.aws_s3_bucket.bucket.bucket}",
    name: "braze-events.events",
    filter: { prefix: "currents/" },
  });
  expect(alarms.currents_events_silence?.dimensions).toEqual({
    BucketName: "${data.aws_s3_bucket.bucket.bucket}",
    FilterId: "${aws_s3_bucket_metric.currents_events.name}",
  });
});

test("the names of alarms and metrics have the environment, the stack and the connector in them", () => {
  const alarms = alarmsOf(
    { alarms: { silence: { notify: [] }, refused: true }, currents: { ...KEY, connectors: [{ name: "eu" }] } },
    { environment: "dev" },
  );
  expect([alarms.currents_eu?.name, ...only(alarms, "alarm_name")]).toEqual([
    "braze-dev-events.eu",
    undefined,
    "braze-dev-events.eu.refused",
    "braze-dev-events.eu.silence",
  ]);
});

test("a stack that was renamed keeps the names of its alarms and metrics", () => {
  const alarms = alarmsOf({ alarms: { silence: { notify: [] } }, renamedFrom: "before", currents: KEY });
  expect([alarms.currents_before?.name, alarms.currents_before_silence?.alarm_name]).toEqual([
    "braze-before.before",
    "braze-before.before.silence",
  ]);
});

test("an id that would be too long for S3 ends in a digest, so that two connectors never have one id", () => {
  const connectors = ["a", "b"].map((end) => ({ name: "c".repeat(39) + end, folderPath: end }));
  const stacks = synthesise(
    JSON.stringify({
      stacks: {
        ["s".repeat(40)]: {
          region: "us-east-1",
          accountId: "111122223333",
          bucket: { name: "example-braze" },
          alarms: { silence: { notify: [] } },
          currents: { ...KEY, connectors },
        },
      },
    }),
  );
  const [stack] = Object.values(stacks);
  const start = `braze-${"s".repeat(40)}.${"c".repeat(8)}`;
  expect(Object.values(stack?.resource.aws_s3_bucket_metric ?? {}).map(({ name }) => name)).toEqual([
    `${start}-2a456732`,
    `${start}-c94674e5`,
  ]);
});

test("the description says what to run for this stack", () => {
  const { currents_events_silence: alarm } = alarmsOf({
    alarms: { silence: { after: "2d", notify: [] } },
    currents: KEY,
  });
  expect([alarm?.alarm_description, alarm?.period, alarm?.evaluation_periods]).toEqual([
    "Braze Currents has written nothing to s3://example-braze/currents/ for 48 hours. Current: events. Look at: braze-s3 " +
      "verify events. If Braze has no valid credentials, it drops events for good after 48 hours (newer editions of its " +
      "page: 5 days). Braze writes no empty files, so an app without events looks the same.",
    3600,
    48,
  ]);
});

test("paused is for all connectors, or for those that it names", () => {
  const pausedOf = (paused: unknown): unknown[] =>
    Object.values(
      alarmsOf({
        alarms: { silence: { notify: TOPIC }, paused },
        currents: { ...KEY, connectors: [{ name: "eu" }, { name: "us", folderPath: "us" }] },
      }),
    ).flatMap(({ alarm_name, actions_enabled }) => (alarm_name === undefined ? [] : [actions_enabled]));
  expect([pausedOf(true), pausedOf(["us"]), pausedOf(false)]).toEqual([
    [false, false],
    [undefined, false],
    [undefined, undefined],
  ]);
});

test("a stack takes each key of alarms from the defaults, and silence: null is none", () => {
  const defaults = { alarms: { silence: { after: "1h", notify: TOPIC } } };
  expect(only(alarmsOf({ currents: KEY, alarms: { paused: true } }, { defaults }), "actions_enabled")).toEqual([
    undefined,
    false,
  ]);
  expect(alarmsOf({ currents: KEY, alarms: { silence: null } }, { defaults })).toEqual({});
  expect(alarmsOf({ export: KEY }, { defaults })).toEqual({});
});

test("topics can come from a variable, and from an output that is one text or a list", () => {
  const remoteStates = { platform: { type: "local", path: "platform.tfstate" } };
  const notify = [{ variable: "topic" }, { fromState: "platform", output: "topics" }, TOPIC];
  const { currents_events_silence: alarm } = alarmsOf(
    { alarms: { silence: { notify } }, currents: KEY },
    { remoteStates },
  );
  expect(alarm?.alarm_actions).toBe(
    `\${flatten([var.topic, data.terraform_remote_state.platform.outputs.topics, "${TOPIC}"])}`,
  );
});
