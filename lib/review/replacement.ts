/** What a change of a resource's arguments does. */
export interface ResourceIdentity {
  /** The arguments whose change makes Terraform destroy the resource and make it anew. */
  readonly forcesNew?: readonly string[];
  /** The arguments that change in place, and change the resource's ARN with them. */
  readonly names?: readonly string[];
  /** Whether the resource takes the provider's default tags. @default false */
  readonly isTagged?: true;
}

const BUCKET_SETTING: ResourceIdentity = { forcesNew: ["bucket", "expected_bucket_owner"] };

/**
 * The resources whose identity is known, by type. Of a resource that isn't here, no one can tell before a plan whether a
 * change replaces it.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs the pages of the resources: "Forces new resource"
 */
export const IDENTITIES: Readonly<Record<string, ResourceIdentity>> = {
  aws_cloudwatch_event_rule: { forcesNew: ["name", "name_prefix", "event_bus_name"], isTagged: true },
  aws_cloudwatch_event_target: { forcesNew: ["rule", "target_id", "event_bus_name"] },
  aws_cloudwatch_metric_alarm: { forcesNew: ["alarm_name"], isTagged: true },
  aws_iam_access_key: { forcesNew: ["user", "pgp_key"] },
  aws_iam_policy: { forcesNew: ["name", "name_prefix", "path", "description"], isTagged: true },
  aws_iam_role: { forcesNew: ["name", "name_prefix", "path"], isTagged: true },
  aws_iam_role_policy: { forcesNew: ["name", "name_prefix", "role"] },
  aws_iam_role_policy_attachment: { forcesNew: ["role", "policy_arn"] },
  aws_iam_user: { names: ["name", "path"], isTagged: true },
  aws_iam_user_policy: { forcesNew: ["name", "name_prefix", "user"] },
  aws_iam_user_policy_attachment: { forcesNew: ["user", "policy_arn"] },
  aws_s3_bucket: {
    forcesNew: ["bucket", "bucket_prefix", "bucket_namespace", "object_lock_enabled"],
    isTagged: true,
  },
  aws_s3_bucket_lifecycle_configuration: BUCKET_SETTING,
  aws_s3_bucket_logging: BUCKET_SETTING,
  aws_s3_bucket_metric: { forcesNew: ["bucket", "name"] },
  aws_s3_bucket_notification: { forcesNew: ["bucket"] },
  aws_s3_bucket_ownership_controls: { forcesNew: ["bucket"] },
  aws_s3_bucket_policy: { forcesNew: ["bucket"] },
  aws_s3_bucket_public_access_block: { forcesNew: ["bucket"] },
  aws_s3_bucket_server_side_encryption_configuration: BUCKET_SETTING,
  aws_s3_bucket_versioning: BUCKET_SETTING,
  aws_sns_topic: { forcesNew: ["name", "name_prefix", "fifo_topic"], isTagged: true },
  aws_sns_topic_policy: { forcesNew: ["arn"] },
  aws_sns_topic_subscription: { forcesNew: ["topic_arn", "protocol", "endpoint"] },
  aws_sqs_queue: { forcesNew: ["name", "name_prefix", "fifo_queue"], isTagged: true },
  aws_sqs_queue_policy: { forcesNew: ["queue_url"] },
};
