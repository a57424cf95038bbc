import { Edit } from "./edit";

const TOPIC = "arn:aws:sns:eu-central-1:111122223333:on-call";
const OTHER_TOPIC = "arn:aws:sns:eu-central-1:111122223333:data-team";

const METRICS = ["aws_s3_bucket_metric.currents_production", "aws_s3_bucket_metric.currents_staging"] as const;
const SILENCE = [
  "aws_cloudwatch_metric_alarm.currents_production_silence",
  "aws_cloudwatch_metric_alarm.currents_staging_silence",
] as const;
const REFUSED = [
  "aws_cloudwatch_metric_alarm.currents_production_refused",
  "aws_cloudwatch_metric_alarm.currents_staging_refused",
] as const;

const all = <A extends string>(action: A, ...addresses: readonly string[]): Record<string, A> =>
  Object.fromEntries(addresses.map((address) => [address, action]));

/** Edits of alarms. */
export const ALARMS: readonly Edit[] = [
  {
    title: "`alarms` added",
    before: "a role",
    edit: { alarms: { silence: { notify: [TOPIC] }, paused: true } },
    outcome: { plan: all("create", ...METRICS, ...SILENCE) },
    note:
      "Without `paused: true`, each alarm starts within minutes: CloudWatch has no data before Braze's next file. AWS " +
      "bills [the metrics](guides/alarms.md#what-it-costs).",
  },
  {
    title: "`alarms.paused` removed",
    before: "alarms",
    edit: { "alarms.paused": undefined },
    outcome: { plan: all("update", ...SILENCE, ...REFUSED) },
    note: "See that each alarm is OK first: one that is in ALARM already notifies nobody until it has been OK.",
  },
  {
    title: "`alarms.paused` for one connector alone",
    before: "alarms",
    edit: { "alarms.paused": ["staging"] },
    outcome: {
      plan: all(
        "update",
        "aws_cloudwatch_metric_alarm.currents_production_silence",
        "aws_cloudwatch_metric_alarm.currents_production_refused",
      ),
    },
  },
  {
    title: "Another `silence.after`",
    before: "alarms",
    edit: { "alarms.silence.after": "2d" },
    outcome: { plan: all("update", ...SILENCE) },
    note: "CloudWatch evaluates the alarm anew. A shorter time can make it start at once.",
  },
  {
    title: "Other topics in `silence.notify`",
    before: "alarms",
    edit: { "alarms.silence.notify": [OTHER_TOPIC] },
    outcome: { plan: all("update", ...SILENCE, ...REFUSED) },
    note: "Nobody hears of an alarm that is in ALARM already.",
  },
  {
    title: "`alarms.refused` removed",
    before: "alarms",
    edit: { "alarms.refused": undefined },
    outcome: { plan: all("delete", ...REFUSED) },
  },
  {
    title: "`alarms.silence: null`",
    before: "alarms",
    edit: { "alarms.silence": null },
    outcome: { plan: all("delete", ...METRICS, ...SILENCE, ...REFUSED) },
    note: "Nobody hears of a connector that stops any more. Metrics that exist stay readable for 15 months.",
  },
  {
    title: "Another `folderPath`, with alarms",
    before: "alarms",
    edit: { "currents.connectors.1.folderPath": "trial" },
    outcome: {
      plan: all(
        "update",
        "aws_s3_bucket_metric.currents_staging",
        "aws_cloudwatch_metric_alarm.currents_staging_silence",
        "aws_cloudwatch_metric_alarm.currents_staging_refused",
      ),
      outputs: ["braze_dashboard", "currents_folder_paths"],
    },
    note: "The alarm starts if Braze's dashboard still has the folder before: nothing is written to the new one.",
  },
  {
    title: "Another connector `name`, with alarms",
    before: "alarms",
    edit: { "currents.connectors.1.name": "trial" },
    outcome: {
      plan: {
        ...all(
          "delete",
          "aws_s3_bucket_metric.currents_staging",
          "aws_cloudwatch_metric_alarm.currents_staging_silence",
          "aws_cloudwatch_metric_alarm.currents_staging_refused",
        ),
        ...all(
          "create",
          "aws_s3_bucket_metric.currents_trial",
          "aws_cloudwatch_metric_alarm.currents_trial_silence",
          "aws_cloudwatch_metric_alarm.currents_trial_refused",
        ),
      },
      outputs: ["braze_dashboard", "currents_folder_paths"],
    },
    note: "The new metrics have no data yet, so pause the connector's alarms in the same edit.",
  },
];
