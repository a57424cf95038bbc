import { scalarText } from "../synthesised/scalar-text";
import type { PolicyCondition } from "../policies/document";
import { ACTIONS_BY_TYPE } from "./actions/by-type";
import type { ResourceActions } from "./actions/resource-actions";
import { arnOf, ownerOf } from "./arn-of";
import { Grant, grants } from "./grant";
import { blockAt, DeployedStack } from "./stack";
import { Block, isProtected, typeOf } from "../synthesised/stack-tree";

/** Data sources that Terraform and the provider work out by themselves, and that another rule has. */
const ASK_NOTHING = ["data.aws_iam_policy_document", "data.terraform_remote_state"];

/** The last word of the ids of statements. */
const PLURALS = { bucket: "Buckets", user: "Users", role: "Roles", policy: "Policies", alarm: "Alarms" };

/**
 * What it takes to read the resources of a stack, and to make, change and destroy them unless only a plan is meant.
 *
 * @throws if the actions for a type of resource aren't known, rather than leave them out
 */
export function resourceGrants(stack: DeployedStack, isPlanOnly: boolean): Grant[] {
  const ofBlocks = [...stack.blocks]
    .filter(([address]) => !ASK_NOTHING.includes(typeOf(address)))
    .flatMap(([address, block]) => {
      const actions = actionsOf(typeOf(address));
      return [...reading(stack, actions, block), ...(isPlanOnly ? [] : changing(stack, actions, block))];
    });
  return [...ofBlocks, ...forgetting(stack)];
}

function actionsOf(type: string): ResourceActions {
  const actions = ACTIONS_BY_TYPE[type];
  if (!actions) {
    throw new Error(`nobody knows which actions ${type} takes: lib/deployer/actions/by-type.ts lists the types`);
  }
  return actions;
}

function reading(stack: DeployedStack, { on, read }: ResourceActions, block: Block): Grant[] {
  return grants(`Read${PLURALS[on]}`, read, arnOf(stack, on, block));
}

/** Terraform reads what it forgets once more. Only what hands over its bucket forgets resources. */
function forgetting(stack: DeployedStack): Grant[] {
  const bucket = stack.blocks.get("data.aws_s3_bucket.bucket");
  return bucket ? stack.forgotten.flatMap((address) => reading(stack, actionsOf(typeOf(address)), bucket)) : [];
}

function changing(stack: DeployedStack, actions: ResourceActions, block: Block): Grant[] {
  const { on, create, update, boundary = [], conditions } = actions;
  const arn = arnOf(stack, on, block);
  // Terraform destroys nothing that the stack protects.
  const destroy = isProtected(block) ? [] : actions.delete;
  const change = `Change${PLURALS[on]}`;
  if (conditions === "attachment") {
    const sid = `Attach${on === "user" ? "User" : "Role"}Policies`;
    return grants(sid, [...create, ...destroy], arn, attachmentConditions(stack, on, block));
  }
  if (conditions === "creation") {
    const bounds = boundaryConditions(block);
    return [
      ...grants(`Create${PLURALS[on]}`, create, arn, [...bounds, ...tagConditions(stack)]),
      ...grants(change, [...update, ...destroy], arn),
      ...(bounds.length > 0 ? grants(`Bound${PLURALS[on]}`, boundary, arn, bounds) : []),
      ...(block.force_destroy ? takingCredentials(arn) : []),
    ];
  }
  return [...grants(change, [...create, ...update, ...destroy], arn), ...(block.force_destroy ? emptying(arn) : [])];
}

/** What `force_destroy` takes: all versions of all objects. */
function emptying(bucket: string): Grant[] {
  return [
    ...grants("EmptyBuckets", ["s3:ListBucketVersions"], bucket),
    ...grants("EmptyBuckets", ["s3:DeleteObject", "s3:DeleteObjectVersion"], `${bucket}/*`),
  ];
}

/**
 * What `force_destroy` takes of a user: its credentials of every kind. The provider asks for each kind, and deletes what
 * there is. A user for Braze has access keys only, so that no MFA device needs to be deleted.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/iam/user.go
 */
function takingCredentials(user: string): Grant[] {
  return [
    ...grants(
      "TakeCredentials",
      [
        "iam:DeleteAccessKey",
        "iam:DeleteLoginProfile",
        "iam:ListAccessKeys",
        "iam:ListMFADevices",
        "iam:ListServiceSpecificCredentials",
        "iam:ListSigningCertificates",
        "iam:ListSSHPublicKeys",
      ],
      user,
    ),
    // IAM has nothing finer for a list of the account's devices.
    ...grants("TakeCredentials", ["iam:ListVirtualMFADevices"], "*"),
  ];
}

function boundaryConditions({ permissions_boundary: boundary }: Block): PolicyCondition[] {
  return boundary === undefined
    ? []
    : [{ test: "StringEquals", variable: "iam:PermissionsBoundary", values: [scalarText(boundary)] }];
}

function tagConditions({ tags }: DeployedStack): PolicyCondition[] {
  return Object.entries(tags).map(([key, value]) => ({
    test: "StringEquals",
    variable: `aws:RequestTag/${key}`,
    values: [value],
  }));
}

/** Only this stack's policies, and only while the user or role has its boundary. */
function attachmentConditions(stack: DeployedStack, on: ResourceActions["on"], block: Block): PolicyCondition[] {
  const policy = blockAt(stack, block.policy_arn);
  const arn = policy ? arnOf(stack, "policy", policy) : String(block.policy_arn);
  const owner = on === "user" || on === "role" ? ownerOf(stack, on, block) : block;
  return [...boundaryConditions(owner), { test: "ArnEquals", variable: "iam:PolicyARN", values: [arn] }];
}
