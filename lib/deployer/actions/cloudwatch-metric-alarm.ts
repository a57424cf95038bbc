import type { ResourceActions } from "./resource-actions";

/**
 * What the provider calls for `aws_cloudwatch_metric_alarm`.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/cloudwatch/metric_alarm.go
 */
export const CLOUDWATCH_METRIC_ALARM: ResourceActions = {
  on: "alarm",
  create: ["cloudwatch:PutMetricAlarm", "cloudwatch:TagResource"],
  read: ["cloudwatch:DescribeAlarms", "cloudwatch:ListTagsForResource"],
  update: ["cloudwatch:PutMetricAlarm", "cloudwatch:TagResource", "cloudwatch:UntagResource"],
  delete: ["cloudwatch:DeleteAlarms"],
};
