import { TOPIC_ARN } from "../config/schema/alarms";
import { Rule } from "../config/schema/text";
import { Edit, isList, Json } from "./json";
import { ModuleVariables } from "./module-variables";
import { isLiteral } from "./template";

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html (AlarmName) */
const ALARM_NAME: Rule = {
  what: "the name of an alarm",
  allowed: "1 to 255 of letters, digits and . _ -",
  pattern: /^[A-Za-z0-9._-]{1,255}$/,
};

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_MetricsConfiguration.html (Id) */
const METRICS_ID: Rule = {
  what: "the id of a bucket's metrics",
  allowed: "1 to 64 of letters, digits and . _ -",
  pattern: /^[A-Za-z0-9._-]{1,64}$/,
};

const ALARMS = ["resource", "aws_cloudwatch_metric_alarm", "*"];

/** Makes variables of the names of a stack's alarms, of their metrics, and of who hears of them. */
export function alarmEdits(variables: ModuleVariables): Edit[] {
  return [
    {
      path: ["resource", "aws_s3_bucket_metric", "*", "name"],
      change: (id, [label = ""]) =>
        variables.forText(`${label}_metrics_id`, `Id of the metrics of "${label}"`, METRICS_ID)(id),
    },
    {
      path: [...ALARMS, "alarm_name"],
      change: (name, [label = ""]) =>
        variables.forText(`${label}_alarm_name`, `Name of the alarm "${label}"`, ALARM_NAME)(name),
    },
    { path: [...ALARMS, "alarm_actions"], change: (topics) => topicsIn(topics, variables) },
    { path: [...ALARMS, "ok_actions"], change: (topics) => topicsIn(topics, variables) },
  ];
}

function topicsIn(topics: Json, variables: ModuleVariables): Json {
  return isList(topics) && topics.every(isLiteral)
    ? variables.list("alarm_topics", "ARNs of the SNS topics that hear of the alarms", TOPIC_ARN, topics)
    : topics;
}
