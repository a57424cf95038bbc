import { partitionOf } from "../regions";
import type { Partition } from "../policies/arns";
import { addressIn } from "../synthesised/address-in";
import { Block, stackTree } from "../synthesised/stack-tree";

/** What is read here of a stack's Terraform. */
export interface DeployedStack {
  /** The resources and data sources by address, e.g. `aws_s3_bucket.bucket` and `data.aws_s3_bucket.bucket`. */
  readonly blocks: ReadonlyMap<string, Block>;
  /** The addresses of resources that Terraform is to forget. */
  readonly forgotten: readonly string[];
  /** The backend's name, and its arguments. */
  readonly backend: readonly [type: string, config: Block];
  readonly region: string;
  readonly accountId: string;
  readonly partition: Partition;
  /** The tags that the provider gives to everything. */
  readonly tags: Readonly<Record<string, string>>;
  /**
   * The role that Terraform assumes to apply the stack.
   *
   * @default - Terraform applies the stack as whoever runs it
   */
  readonly roleArn?: string;
}

interface Provider {
  readonly region: string;
  readonly allowed_account_ids: readonly [string];
  readonly default_tags?: readonly [{ readonly tags?: Readonly<Record<string, string>> }];
  readonly assume_role?: readonly [{ readonly role_arn: string }];
}

/**
 * Reads what a deployer's policy is made of.
 *
 * @param json - the content of the stack's cdk.tf.json
 */
export function readDeployedStack(json: object): DeployedStack {
  const { resources, data, removed, backend, provider } = stackTree(json);
  const {
    region,
    allowed_account_ids: accounts,
    default_tags: defaults,
    assume_role: roles,
  } = provider as unknown as Provider;
  const roleArn = roles?.[0].role_arn;
  return {
    blocks: new Map([...resources, ...data]),
    forgotten: removed.map(({ from }) => from),
    backend: Object.entries(backend as Readonly<Record<string, Block>>)[0] ?? ["local", {}],
    region,
    accountId: accounts[0],
    partition: partitionOf(region),
    tags: defaults?.[0].tags ?? {},
    ...(roleArn !== undefined && { roleArn }),
  };
}

/** The block that a reference such as `${aws_iam_user.export.name}` is about. */
export function blockAt({ blocks }: DeployedStack, reference: unknown): Block | undefined {
  return blocks.get(addressIn(reference) ?? "");
}

/** A bucket's name. References within the stack are followed, what only Terraform knows stands as an expression. */
export function bucketNameOf(stack: DeployedStack, { bucket }: Block): string {
  const referred = blockAt(stack, bucket);
  return referred?.bucket === undefined ? String(bucket) : bucketNameOf(stack, referred);
}
