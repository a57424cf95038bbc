import { Construct } from "constructs";
import { connectorLabel } from "../address-part";
import { CloudwatchMetricAlarm, CloudwatchMetricAlarmConfig, S3BucketMetric } from "../aws";
import { BRAZE_KEEPS_EVENTS_HOURS, NEWER_EDITIONS_KEEP_EVENTS_DAYS } from "../braze-deadline";
import { DEFAULT_FOLDER_PATH } from "../dashboard";
import { setAddress } from "./address";
import { periodsOf } from "./alarm-periods";
import { IBrazeBucket } from "./bucket";

/** The props of the alarms on one connector. */
export interface ConnectorAlarmsProps {
  /** The bucket that the connector writes to. */
  readonly bucket: IBrazeBucket;
  /** The connector's name, which the addresses end in. */
  readonly connectorName: string;
  /**
   * The folder of the bucket that the connector writes to.
   *
   * @default "currents"
   */
  readonly folderPath?: string;
  /** What the names of the alarms begin with: up to 247 characters. No other alarm of the account and region has them. */
  readonly name: string;
  /** The id of the connector's metrics: up to 64 of letters, digits, `.`, `-` and `_`. S3 replaces what has this id. */
  readonly metricsId: string;
  /**
   * Hours (1 to 168) for which Braze must have written nothing.
   *
   * @default 24
   */
  readonly silentAfterHours?: number;
  /** The ARNs of the SNS topics that hear of the alarms: at most five, in the bucket's region, or none. */
  readonly notify: readonly string[];
  /**
   * Whether the alarms notify nobody.
   *
   * @default false
   */
  readonly paused?: boolean;
  /**
   * Whether there is also an alarm on requests that S3 refuses (4xx) under the folder.
   *
   * @default false
   */
  readonly refused?: boolean;
  /**
   * What tells why an alarm started, as the descriptions of the alarms say it.
   *
   * @default "the Current in Braze's dashboard"
   */
  readonly whereToLook?: string;
  /**
   * The first part of the last part of the addresses.
   *
   * @default "currents"
   */
  readonly label?: string;
}

const DEFAULT_SILENCE_HOURS = 24;

/** S3 must have refused requests in two of three hours: one reader's mistake is no alarm. */
const REFUSALS = { period: 3600, evaluationPeriods: 3, datapointsToAlarm: 2 };

const DEADLINE =
  `If Braze has no valid credentials, it drops events for good after ${BRAZE_KEEPS_EVENTS_HOURS} hours ` +
  `(newer editions of its page: ${NEWER_EDITIONS_KEEP_EVENTS_DAYS} days).`;

/**
 * Alarms on one connector of Currents that stops: S3 counts the requests under the connector's folder, and CloudWatch
 * looks at the counts.
 *
 * S3 counts requests under a folder only if somebody makes some, so silence is missing data.
 *
 * @throws if CloudWatch can't look back for so many hours, or if the stack has alarms on a connector of this name
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/metrics-configurations.html
 */
export class ConnectorAlarms extends Construct {
  /** What makes S3 count the requests. */
  public readonly metrics: S3BucketMetric;
  /** Braze has written nothing. */
  public readonly silence: CloudwatchMetricAlarm;
  /** S3 has refused requests. */
  public readonly refused: CloudwatchMetricAlarm | undefined;
  private readonly addressLabel: string;

  public constructor(
    scope: Construct,
    id: string,
    private readonly props: ConnectorAlarmsProps,
  ) {
    super(scope, id);
    const { bucket, connectorName, folderPath = DEFAULT_FOLDER_PATH, metricsId, label = "currents" } = props;
    this.addressLabel = connectorLabel(label, connectorName);
    this.metrics = setAddress(
      new S3BucketMetric(this, "Metrics", {
        bucket: bucket.name,
        name: metricsId,
        filter: { prefix: `${folderPath}/` },
      }),
      "aws_s3_bucket_metric",
      this.addressLabel,
    );
    const folder = `s3://${bucket.bucketName}/${folderPath}/`;
    this.silence = this.alarmOnSilence(folder);
    this.refused = props.refused ? this.alarmOnRefusals(folder) : undefined;
  }

  private alarmOnSilence(folder: string): CloudwatchMetricAlarm {
    const { silentAfterHours = DEFAULT_SILENCE_HOURS } = this.props;
    return this.alarm("silence", {
      alarmDescription: this.describe(
        `Braze Currents has written nothing to ${folder} for ${hours(silentAfterHours)}.`,
        DEADLINE,
        "Braze writes no empty files, so an app without events looks the same.",
      ),
      metricName: "PutRequests",
      ...periodsOf(silentAfterHours),
      comparisonOperator: "LessThanThreshold",
      threshold: 1,
      treatMissingData: "breaching",
    });
  }

  private alarmOnRefusals(folder: string): CloudwatchMetricAlarm {
    return this.alarm("refused", {
      alarmDescription: this.describe(
        `S3 refuses requests under ${folder} (status 4xx).`,
        DEADLINE,
        "Readers who ask for objects that do not exist count, too.",
        "A role that Braze cannot assume never reaches S3: see the alarm on silence.",
      ),
      metricName: "4xxErrors",
      ...REFUSALS,
      comparisonOperator: "GreaterThanOrEqualToThreshold",
      threshold: 1,
      treatMissingData: "notBreaching",
    });
  }

  /** Whoever is woken up reads this first. CloudWatch allows 1024 characters. */
  private describe(what: string, ...more: readonly string[]): string {
    const { connectorName, whereToLook = "the Current in Braze's dashboard" } = this.props;
    return [what, `Current: ${connectorName}. Look at: ${whereToLook}.`, ...more].join(" ");
  }

  private alarm(
    kind: "silence" | "refused",
    config: Omit<CloudwatchMetricAlarmConfig, "alarmName">,
  ): CloudwatchMetricAlarm {
    const { bucket, name, notify, paused } = this.props;
    return setAddress(
      new CloudwatchMetricAlarm(this, kind, {
        alarmName: `${name}.${kind}`,
        namespace: "AWS/S3",
        // With the attribute, Terraform makes the alarm after the metrics.
        dimensions: { BucketName: bucket.name, FilterId: this.metrics.name },
        statistic: "Sum",
        ...(paused && { actionsEnabled: false }),
        ...(notify.length > 0 && { alarmActions: [...notify], okActions: [...notify] }),
        ...config,
      }),
      "aws_cloudwatch_metric_alarm",
      `${this.addressLabel}_${kind}`,
    );
  }
}

function hours(count: number): string {
  return count === 1 ? "1 hour" : `${count} hours`;
}
