import { bucketArn } from "../policies/arns";
import type { Target } from "./actions/resource-actions";
import { blockAt, bucketNameOf, DeployedStack } from "./stack";
import type { Block } from "../synthesised/stack-tree";

/**
 * The ARN of what a resource is about. It is made of names, so it is known before anything is made.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export function arnOf(stack: DeployedStack, target: Target, block: Block): string {
  const { partition, accountId, region } = stack;
  if (target === "bucket") {
    return bucketArn({ partition, bucketName: bucketNameOf(stack, block) });
  }
  if (target === "alarm") {
    return `arn:${partition}:cloudwatch:${region}:${accountId}:alarm:${String(block.alarm_name)}`;
  }
  const { name, path = "/" } = ownerOf(stack, target, block);
  return `arn:${partition}:iam::${accountId}:${target}${String(path)}${String(name)}`;
}

/** The user, role or policy that a block is about: an access key is about its user. */
export function ownerOf(stack: DeployedStack, target: "user" | "role" | "policy", block: Block): Block {
  const given = block[target];
  // A policy's own document stands under the same word.
  return target === "policy" || given === undefined ? block : (blockAt(stack, given) ?? { name: given });
}
