import { ConnectorAlarms, ConnectorAlarmsProps } from "../../lib/constructs/connector-alarms";
import { Blocks } from "../support/synthesise";
import { addBucket, plainStackWith } from "./plain-stack";

const TOPIC = "arn:aws:sns:us-east-1:111122223333:on-call";
const REQUIRED = { connectorName: "eu-west", name: "example.eu-west", metricsId: "example.eu-west", notify: [TOPIC] };

/** What stands for the metrics and the alarms in Terraform. */
function alarmsWith(...all: Partial<ConnectorAlarmsProps>[]): Blocks {
  const { resource } = plainStackWith((stack) => {
    const bucket = addBucket(stack);
    all.forEach((props, i) => new ConnectorAlarms(stack, `alarms-${i}`, { bucket, ...REQUIRED, ...props }));
    return [];
  });
  const { aws_s3_bucket_metric = {}, aws_cloudwatch_metric_alarm = {} } = resource;
  return { aws_s3_bucket_metric, aws_cloudwatch_metric_alarm };
}

const DEADLINE =
  "If Braze has no valid credentials, it drops events for good after 48 hours (newer editions of its page: 5 days).";

const SILENCE = {
  alarm_name: "example.eu-west.silence",
  alarm_description:
    "Braze Currents has written nothing to s3://example-braze/currents/ for 24 hours. Current: eu-west. Look at: the " +
    `Current in Braze's dashboard. ${DEADLINE} Braze writes no empty files, so an app without events looks the same.`,
  namespace: "AWS/S3",
  metric_name: "PutRequests",
  dimensions: {
    BucketName: "${aws_s3_bucket.bucket.bucket}",
    FilterId: "${aws_s3_bucket_metric.currents_eu_west.name}",
  },
  statistic: "Sum",
  period: 300,
  evaluation_periods: 288,
  comparison_operator: "LessThanThreshold",
  threshold: 1,
  treat_missing_data: "breaching",
  alarm_actions: [TOPIC],
  ok_actions: [TOPIC],
};

const METRICS = {
  bucket: "${aws_s3_bucket.bucket.bucket}",
  name: "example.eu-west",
  filter: { prefix: "currents/" },
};

test("a connector has the metrics of its folder, and an alarm that starts if nothing is written for a day", () => {
  expect(alarmsWith({})).toEqual({
    aws_s3_bucket_metric: { currents_eu_west: METRICS },
    aws_cloudwatch_metric_alarm: { currents_eu_west_silence: SILENCE },
  });
});

test("an alarm on refused requests looks at the same folder, and doesn't mind that there are no requests", () => {
  expect(alarmsWith({ refused: true })).toEqual({
    aws_s3_bucket_metric: { currents_eu_west: METRICS },
    aws_cloudwatch_metric_alarm: {
      currents_eu_west_silence: SILENCE,
      currents_eu_west_refused: {
        alarm_name: "example.eu-west.refused",
        alarm_description:
          "S3 refuses requests under s3://example-braze/currents/ (status 4xx). Current: eu-west. Look at: the Current " +
          `in Braze's dashboard. ${DEADLINE} Readers who ask for objects that do not exist count, too. A role that ` +
          "Braze cannot assume never reaches S3: see the alarm on silence.",
        namespace: "AWS/S3",
        metric_name: "4xxErrors",
        dimensions: SILENCE.dimensions,
        statistic: "Sum",
        period: 3600,
        evaluation_periods: 3,
        datapoints_to_alarm: 2,
        comparison_operator: "GreaterThanOrEqualToThreshold",
        threshold: 1,
        treat_missing_data: "notBreaching",
        alarm_actions: [TOPIC],
        ok_actions: [TOPIC],
      },
    },
  });
});

test("another time, folder and place to look change the alarm and its description", () => {
  const { aws_s3_bucket_metric, aws_cloudwatch_metric_alarm } = alarmsWith({
    silentAfterHours: 1,
    folderPath: "currents/eu",
    whereToLook: "the runbook",
  });
  expect(aws_s3_bucket_metric?.currents_eu_west?.filter).toEqual({ prefix: "currents/eu/" });
  expect(aws_cloudwatch_metric_alarm?.currents_eu_west_silence).toEqual({
    ...SILENCE,
    alarm_description:
      "Braze Currents has written nothing to s3://example-braze/currents/eu/ for 1 hour. Current: eu-west. Look at: the " +
      `runbook. ${DEADLINE} Braze writes no empty files, so an app without events looks the same.`,
    evaluation_periods: 12,
  });
});

test("paused alarms keep their topics, and notify nobody", () => {
  const { aws_cloudwatch_metric_alarm } = alarmsWith({ paused: true, refused: true });
  const shown = Object.values(aws_cloudwatch_metric_alarm ?? {}).map(({ actions_enabled, alarm_actions }) => ({
    actions_enabled,
    alarm_actions,
  }));
  expect(shown).toEqual(Array(2).fill({ actions_enabled: false, alarm_actions: [TOPIC] }));
});

test("without a topic, an alarm has no actions", () => {
  const { alarm_actions, ok_actions, ...rest } = SILENCE;
  expect([alarm_actions, ok_actions]).toEqual([[TOPIC], [TOPIC]]);
  expect(alarmsWith({ notify: [] }).aws_cloudwatch_metric_alarm).toEqual({ currents_eu_west_silence: rest });
});

test("CloudWatch has room for the descriptions, whatever the names are", () => {
  const { aws_cloudwatch_metric_alarm } = alarmsWith({
    connectorName: "c".repeat(40),
    folderPath: "f".repeat(512),
    silentAfterHours: 168,
    refused: true,
    whereToLook: `braze-s3 verify ${"s".repeat(40)}`,
  });
  // The bucket of the test has 13 characters, and one can have 63.
  const lengths = Object.values(aws_cloudwatch_metric_alarm ?? {}).map(
    ({ alarm_description }) => String(alarm_description).length + 63 - "example-braze".length,
  );
  expect(lengths.filter((length) => length > 1024)).toEqual([]);
  expect(lengths).toHaveLength(2);
});

test("two connectors have addresses of their own, also under another label", () => {
  const { aws_s3_bucket_metric, aws_cloudwatch_metric_alarm } = alarmsWith({}, { connectorName: "us", label: "trial" });
  expect([...Object.keys(aws_s3_bucket_metric ?? {}), ...Object.keys(aws_cloudwatch_metric_alarm ?? {})]).toEqual([
    "currents_eu_west",
    "trial_us",
    "currents_eu_west_silence",
    "trial_us_silence",
  ]);
});

test("two alarms on one connector are refused", () => {
  expect(() => alarmsWith({}, { folderPath: "other" })).toThrow(
    "two elements of the stack plain have the address aws_s3_bucket_metric.currents_eu_west, give each its own label",
  );
});

test("a time that CloudWatch doesn't allow is refused", () => {
  expect(() => alarmsWith({ silentAfterHours: 200 })).toThrow("CloudWatch can't look back for 200 hours");
});
