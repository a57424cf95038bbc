import { bucketArn } from "../policies/arns";
import type { PolicyCondition } from "../policies/document";
import { Grant, grants } from "./grant";
import type { DeployedStack } from "./stack";
import type { Block } from "../synthesised/stack-tree";

/** A state in S3, and the arguments of Terraform that say where. */
export interface S3State {
  readonly bucket: string;
  readonly key: string;
  readonly region?: string;
  readonly use_lockfile?: boolean;
  readonly dynamodb_table?: string;
  readonly kms_key_id?: string;
  readonly allowed_account_ids?: readonly string[];
  readonly assume_role?: { readonly role_arn: string } | readonly { readonly role_arn: string }[];
}

/** A backend whose permissions are not AWS's, or a state in S3. */
export interface StatePlace {
  readonly type: string;
  readonly s3?: S3State;
}

/** Where the stack's own state lies. */
export function ownState({ backend: [type, config] }: DeployedStack): StatePlace {
  return placeOf(type, config);
}

/** Where the states lie that the stack reads. */
export function otherStates({ blocks }: DeployedStack): StatePlace[] {
  return [...blocks]
    .filter(([address]) => address.startsWith("data.terraform_remote_state."))
    .map(([, { backend, config }]) => placeOf(String(backend), config as Block));
}

function placeOf(type: string, config: Block): StatePlace {
  return { type, ...(type === "s3" && { s3: config as unknown as S3State }) };
}

/** The role that Terraform assumes for a state. */
export function roleForState({ assume_role: role }: S3State): string | undefined {
  return [role ?? []].flat()[0]?.role_arn;
}

/**
 * What it takes to read a state in S3.
 *
 * @see https://developer.hashicorp.com/terraform/language/backend/s3#permissions-required
 */
export function readingState(stack: DeployedStack, state: S3State, sid: "ReadState" | "ReadOtherStates"): Grant[] {
  const table = tableArn(stack, state);
  return [
    // Without it, S3 answers that a state which isn't there yet is forbidden.
    ...grants("FindState", ["s3:ListBucket"], bucketArnOf(stack, state)),
    ...grants(sid, ["s3:GetObject"], objectArn(stack, state)),
    ...(table ? grants("ReadStateDigest", ["dynamodb:DescribeTable"], table) : []),
    ...(table ? grants("ReadStateDigest", ["dynamodb:GetItem"], table, itemsOf(state)) : []),
    ...keyGrants(stack, state, "DecryptState", ["kms:Decrypt"]),
  ];
}

/** What it takes to write a state in S3, and to lock it. */
export function writingState(stack: DeployedStack, state: S3State): Grant[] {
  const table = tableArn(stack, state);
  const lock = `${objectArn(stack, state)}.tflock`;
  return [
    ...grants("WriteState", ["s3:PutObject"], objectArn(stack, state)),
    ...(state.use_lockfile ? grants("LockState", ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"], lock) : []),
    ...(table ? grants("LockStateInTable", ["dynamodb:PutItem", "dynamodb:DeleteItem"], table, itemsOf(state)) : []),
    ...keyGrants(stack, state, "EncryptState", ["kms:Encrypt", "kms:GenerateDataKey"]),
  ];
}

function bucketArnOf({ partition }: DeployedStack, { bucket }: S3State): string {
  return bucketArn({ partition, bucketName: bucket });
}

/** A policy reads these characters as a pattern, unless they stand in braces. */
const READ_AS_PATTERN = /[*?]/g;

function objectArn(stack: DeployedStack, state: S3State): string {
  return `${bucketArnOf(stack, state)}/${state.key.replaceAll(READ_AS_PATTERN, "${$&}")}`;
}

function tableArn(stack: DeployedStack, state: S3State): string | undefined {
  const { dynamodb_table: table } = state;
  return table && arnIn(stack, state, "dynamodb", `table/${table}`, table);
}

/** Terraform keeps the lock and the digest of a state in items of the table that begin with the state's place. */
function itemsOf({ bucket, key }: S3State): PolicyCondition[] {
  const item = `${bucket}/${key}`;
  return [{ test: "ForAllValues:StringEquals", variable: "dynamodb:LeadingKeys", values: [item, `${item}-md5`] }];
}

function keyGrants(stack: DeployedStack, state: S3State, sid: string, actions: readonly string[]): Grant[] {
  const { kms_key_id: key } = state;
  return key ? grants(sid, actions, arnIn(stack, state, "kms", `key/${key}`, key)) : [];
}

/** An ARN as it was given, or made of a name. */
function arnIn(stack: DeployedStack, state: S3State, service: string, resource: string, given: string): string {
  const { partition, region, accountId } = stack;
  const account = state.allowed_account_ids?.[0] ?? accountId;
  return given.startsWith("arn:")
    ? given
    : `arn:${partition}:${service}:${state.region ?? region}:${account}:${resource}`;
}
