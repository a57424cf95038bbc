import { GetBucketMetricsConfigurationCommand, ListBucketMetricsConfigurationsCommand } from "@aws-sdk/client-s3";
import type { MetricsConfiguration } from "@aws-sdk/client-s3";
import { Aws } from "./aws";
import { askCloudWatch, query } from "./query";

/** An alarm as CloudWatch holds it, as far as the tests read it. */
export interface HeldAlarm {
  readonly AlarmName: string;
  readonly AlarmArn: string;
  readonly StateValue: string;
  readonly [setting: string]: unknown;
}

/** What CloudWatch says of an alarm's past, which no configuration knows. */
const OF_THE_PAST =
  /^(AlarmArn|State.*|AlarmConfigurationUpdatedTimestamp|InsufficientDataActions|Metrics|AlarmRule|EvaluationState)$/;

/** Every alarm of a region, by its name. */
export async function heldAlarms(region: string): Promise<Record<string, HeldAlarm>> {
  const { MetricAlarms } = await askCloudWatch<{ MetricAlarms: HeldAlarm[] }>("DescribeAlarms", region, {});
  return Object.fromEntries(MetricAlarms.map((alarm) => [alarm.AlarmName, alarm]));
}

/** The settings of an alarm: what a configuration knows of it. */
export function settingsOf(alarm: HeldAlarm | undefined): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(alarm ?? {}).filter(([name, value]) => !OF_THE_PAST.test(name) && value !== null),
  );
}

/** The tags of an alarm. */
export async function tagsOf({ AlarmArn }: HeldAlarm, region: string): Promise<Record<string, string>> {
  const { Tags } = await askCloudWatch<{ Tags: { Key: string; Value: string }[] }>("ListTagsForResource", region, {
    ResourceARN: AlarmArn,
  });
  return Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value]));
}

/** The states of all alarms now, by the alarms' names. CloudWatch evaluates them when it is asked. */
export async function statesNow(region: string): Promise<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(await heldAlarms(region)).map(([name, { StateValue }]) => [name, StateValue]),
  );
}

/** Reports requests under a folder, as S3 does while it counts them. */
export async function reportRequests(region: string, bucket: string, filterId: string, metric: string): Promise<void> {
  await askCloudWatch("PutMetricData", region, {
    Namespace: "AWS/S3",
    MetricData: [
      {
        MetricName: metric,
        Dimensions: [
          { Name: "BucketName", Value: bucket },
          { Name: "FilterId", Value: filterId },
        ],
        Value: 1,
        Unit: "Count",
      },
    ],
  });
}

/** The metrics that S3 keeps of a bucket, by their ids. */
export async function metricsOf({ s3 }: Aws, Bucket: string): Promise<Record<string, MetricsConfiguration["Filter"]>> {
  const listed = await s3.send(new ListBucketMetricsConfigurationsCommand({ Bucket }));
  const ids = (listed.MetricsConfigurationList ?? []).map(({ Id }) => String(Id));
  const found = await Promise.all(ids.map((Id) => s3.send(new GetBucketMetricsConfigurationCommand({ Bucket, Id }))));
  return Object.fromEntries(found.map(({ MetricsConfiguration: one }) => [String(one?.Id), one?.Filter]));
}

/** A topic, and a queue that keeps what the topic gets. */
export class Listener {
  private constructor(
    public readonly topic: string,
    private readonly queueUrl: string,
    private readonly region: string,
  ) {}

  /** Makes a topic and a queue of a name. */
  public static async create(name: string, region: string): Promise<Listener> {
    const topic = valueIn(await query("sns", region, { Action: "CreateTopic", Name: name }), "TopicArn");
    const queueUrl = valueIn(await query("sqs", region, { Action: "CreateQueue", QueueName: name }), "QueueUrl");
    await query("sns", region, {
      Action: "Subscribe",
      TopicArn: topic,
      Protocol: "sqs",
      Endpoint: topic.replace(":sns:", ":sqs:"),
    });
    return new Listener(topic, queueUrl, region);
  }

  /** The names of the alarms that the topic heard of since the last time, with their new states, sorted. */
  public async heard(): Promise<string[]> {
    const answer = await query("sqs", this.region, {
      Action: "ReceiveMessage",
      QueueUrl: this.queueUrl,
      MaxNumberOfMessages: "10",
      VisibilityTimeout: "3600",
    });
    // Quotes in a message in a message in XML.
    const text = answer.replaceAll("&quot;", '"').replaceAll("\\", "");
    return [...text.matchAll(/"AlarmName": ?"([^"]+)"[^]*?"NewStateValue": ?"([^"]+)"/g)]
      .map(([, name, state]) => `${name} ${state}`)
      .sort();
  }
}

function valueIn(xml: string, tag: string): string {
  const [, value] = new RegExp(`<${tag}>([^<]+)</${tag}>`).exec(xml) ?? [];
  if (value === undefined) {
    throw new Error(`no ${tag} in ${xml}`);
  }
  return value;
}
