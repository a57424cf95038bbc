import { CreateBucketCommand } from "@aws-sdk/client-s3";
import { heldAlarms, Listener, metricsOf, reportRequests, settingsOf, statesNow, tagsOf } from "./support/alarms";
import { Aws } from "./support/aws";
import { edited } from "./support/config";
import { EMULATOR_ACCOUNT } from "./support/environment";
import { actionsOf, outputActionsOf } from "./support/plan";
import { Project } from "./support/project";

const REGION = "eu-central-1";
const BUCKET = "example-braze-watched";
const LAKE = "example-braze-lake";

const yamlFor = (topic: string): string => `
defaults:
  region: ${REGION}
  accountId: "${EMULATOR_ACCOUNT}"
  tags: { team: lifecycle-marketing }
  alarms: { silence: { after: 2h, notify: ["${topic}"] } }
stacks:
  watched:
    bucket: { name: ${BUCKET}, retain: false }
    alarms: { refused: true, paused: [staging] }
    currents:
      auth: { method: access-key }
      connectors:
        - { name: production, folderPath: currents }
        - { name: staging, folderPath: currents-staging }
  lake:
    bucket: { existing: ${LAKE} }
    alarms: { silence: { after: 3d, notify: [] } }
    currents: { auth: { method: access-key } }
`;

const aws = new Aws(REGION);
let listener: Listener;
let yaml: string;
let project: Project;

beforeAll(async () => {
  await aws.s3.send(
    new CreateBucketCommand({ Bucket: LAKE, CreateBucketConfiguration: { LocationConstraint: REGION } }),
  );
  listener = await Listener.create("on-call", REGION);
  yaml = yamlFor(listener.topic);
  project = new Project(yaml);
  await project.deploy("watched");
  await project.deploy("lake");
});

const DEADLINE =
  "If Braze has no valid credentials, it drops events for good after 48 hours (newer editions of its page: 5 days).";

const dimensions = (bucket: string, filterId: string): object[] => [
  { Name: "BucketName", Value: bucket },
  { Name: "FilterId", Value: filterId },
];

test("CloudWatch holds the alarms that the configuration asks for, and no other", async () => {
  const alarms = await heldAlarms(REGION);
  expect(Object.keys(alarms).sort()).toEqual([
    "braze-lake.lake.silence",
    "braze-watched.production.refused",
    "braze-watched.production.silence",
    "braze-watched.staging.refused",
    "braze-watched.staging.silence",
  ]);
  expect(settingsOf(alarms["braze-watched.production.silence"])).toEqual({
    AlarmName: "braze-watched.production.silence",
    AlarmDescription:
      `Braze Currents has written nothing to s3://${BUCKET}/currents/ for 2 hours. Current: production. Look at: ` +
      `braze-s3 verify watched. ${DEADLINE} Braze writes no empty files, so an app without events looks the same.`,
    ActionsEnabled: true,
    AlarmActions: [listener.topic],
    OKActions: [listener.topic],
    Namespace: "AWS/S3",
    MetricName: "PutRequests",
    Dimensions: dimensions(BUCKET, "braze-watched.production"),
    Statistic: "Sum",
    Period: 300,
    EvaluationPeriods: 24,
    ComparisonOperator: "LessThanThreshold",
    Threshold: 1,
    TreatMissingData: "breaching",
  });
  expect(settingsOf(alarms["braze-watched.staging.refused"])).toEqual({
    AlarmName: "braze-watched.staging.refused",
    AlarmDescription:
      `S3 refuses requests under s3://${BUCKET}/currents-staging/ (status 4xx). Current: staging. Look at: braze-s3 ` +
      `verify watched. ${DEADLINE} Readers who ask for objects that do not exist count, too. A role that Braze cannot ` +
      "assume never reaches S3: see the alarm on silence.",
    ActionsEnabled: false,
    AlarmActions: [listener.topic],
    OKActions: [listener.topic],
    Namespace: "AWS/S3",
    MetricName: "4xxErrors",
    Dimensions: dimensions(BUCKET, "braze-watched.staging"),
    Statistic: "Sum",
    Period: 3600,
    EvaluationPeriods: 3,
    DatapointsToAlarm: 2,
    ComparisonOperator: "GreaterThanOrEqualToThreshold",
    Threshold: 1,
    TreatMissingData: "notBreaching",
  });
});

test("an alarm on an existing bucket, which nobody is told of, looks back for three days", async () => {
  const alarm = settingsOf((await heldAlarms(REGION))["braze-lake.lake.silence"]);
  expect({ ...alarm, AlarmDescription: undefined }).toEqual({
    AlarmName: "braze-lake.lake.silence",
    ActionsEnabled: true,
    AlarmActions: [],
    OKActions: [],
    Namespace: "AWS/S3",
    MetricName: "PutRequests",
    Dimensions: dimensions(LAKE, "braze-lake.lake"),
    Statistic: "Sum",
    Period: 3600,
    EvaluationPeriods: 72,
    ComparisonOperator: "LessThanThreshold",
    Threshold: 1,
    TreatMissingData: "breaching",
  });
});

test("the alarms have the tags of the stack", async () => {
  const alarms = Object.values(await heldAlarms(REGION));
  const tags = await Promise.all(alarms.map((alarm) => tagsOf(alarm, REGION)));
  expect(tags).toEqual(Array(5).fill({ team: "lifecycle-marketing" }));
});

test("S3 counts the requests under each connector's folder, in a new bucket and in an existing one", async () => {
  expect({ [BUCKET]: await metricsOf(aws, BUCKET), [LAKE]: await metricsOf(aws, LAKE) }).toEqual({
    [BUCKET]: {
      "braze-watched.production": { Prefix: "currents/" },
      "braze-watched.staging": { Prefix: "currents-staging/" },
    },
    [LAKE]: { "braze-lake.lake": { Prefix: "currents/" } },
  });
});

test.each(["watched", "lake"])("a second plan of %s changes nothing", async (stack) => {
  const plan = await project.plan(stack);
  expect({ resources: actionsOf(plan), outputs: outputActionsOf(plan) }).toEqual({ resources: {}, outputs: {} });
});

describe("before Braze's first file,", () => {
  test("each alarm on silence is in ALARM, and only the paused ones notify nobody", async () => {
    expect(await statesNow(REGION)).toMatchObject({
      "braze-watched.production.silence": "ALARM",
      "braze-watched.staging.silence": "ALARM",
    });
    // A new alarm on refusals finds none, and says so once.
    expect(await listener.heard()).toEqual([
      "braze-watched.production.refused OK",
      "braze-watched.production.silence ALARM",
    ]);
  });

  test("a file ends the silence, which the topic hears of unless the alarm is paused", async () => {
    await reportRequests(REGION, BUCKET, "braze-watched.production", "PutRequests");
    await reportRequests(REGION, BUCKET, "braze-watched.staging", "PutRequests");
    expect(await statesNow(REGION)).toMatchObject({
      "braze-watched.production.silence": "OK",
      "braze-watched.staging.silence": "OK",
    });
    expect(await listener.heard()).toEqual(["braze-watched.production.silence OK"]);
  });

  test("an alarm that is OK and no longer paused says nothing, and notifies from then on", async () => {
    project.write(edited(yaml, [["stacks", "watched", "alarms", "paused"], undefined]));
    project.synth();
    const plan = await project.plan("watched");
    await project.apply("watched");
    expect(actionsOf(plan)).toEqual({
      "aws_cloudwatch_metric_alarm.currents_staging_refused": "update",
      "aws_cloudwatch_metric_alarm.currents_staging_silence": "update",
    });
    expect((await heldAlarms(REGION))["braze-watched.staging.silence"]?.ActionsEnabled).toBe(true);
    expect(await listener.heard()).toEqual([]);
  });
});

test("destroying the stacks leaves no alarm, and no metrics of the existing bucket", async () => {
  await project.terraform("lake", "destroy", "-auto-approve");
  await project.terraform("watched", "destroy", "-auto-approve");
  expect(Object.keys(await heldAlarms(REGION))).toEqual([]);
  expect(await metricsOf(aws, LAKE)).toEqual({});
});
