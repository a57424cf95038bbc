import { connectorsOf } from "../lib/config/derived/grants";
import { prefixOf } from "../lib/config/derived/lifecycle";
import { bucketNameOf, isExisting } from "../lib/config/schema/bucket";
import { bucketStatement } from "../lib/config/derived/policy-statements";
import { partitionOf } from "../lib/regions";
import { namingOf } from "../lib/config/derived/stack-names";
import { BrazeBucket } from "../lib/constructs/braze-bucket";
import { AnyBucketProps, IBrazeBucket } from "../lib/constructs/bucket";
import { LifecycleRule } from "../lib/constructs/bucket-lifecycle";
import { ExistingBucket } from "../lib/constructs/existing-bucket";
import { BrazeStack } from "./braze-stack";
import { LifecycleRuleProps } from "./props/bucket";
import { StackProps } from "./props/stack";

/** Adds a stack's bucket: a bucket that the stack makes, or one that exists. */
export function addBucket(stack: BrazeStack, config: StackProps): IBrazeBucket {
  const { values } = stack;
  const { bucket, region } = config;
  const props: AnyBucketProps = {
    bucketName: values.text(bucketNameOf(bucket)),
    partition: partitionOf(region),
    region,
    minimumTlsVersion: bucket.minimumTlsVersion,
  };
  if (isExisting(bucket)) {
    return new ExistingBucket(stack, "bucket", props);
  }
  const { retain, forceDestroy, versioning, lifecycle, logging, policyStatements } = bucket;
  return new BrazeBucket(stack, "bucket", {
    ...props,
    retain,
    forceDestroy,
    versioned: versioning !== undefined,
    noncurrentVersionExpirationDays: versioning?.noncurrentVersionExpirationDays,
    lifecycle: lifecycle && rulesOf(stack.node.id, config, lifecycle),
    logBucketName: logging && values.text(logging.bucket),
    logPrefix: logging?.prefix,
    policyStatements: policyStatements?.map(bucketStatement),
  });
}

function rulesOf(name: string, config: StackProps, rules: readonly LifecycleRuleProps[]): LifecycleRule[] {
  const connectors = config.currents ? connectorsOf(namingOf(name, config), config.currents) : [];
  return rules.map((rule) => ({
    prefix: prefixOf(rule, connectors),
    expirationDays: rule.expirationDays,
    transitions: rule.transitionTo && [rule.transitionTo].flat(),
  }));
}
