/** The arguments of a block. */
export type Block = Readonly<Record<string, unknown>>;

/** A stack's Terraform, by what is read of it: for a review, for the policy of whoever applies it. */
export interface StackTree {
  /** The resources by address, e.g. `aws_s3_bucket.bucket`, without what CDKTF notes beside them. */
  readonly resources: ReadonlyMap<string, Block>;
  /** The data sources by address, e.g. `data.aws_iam_policy_document.currents`. */
  readonly data: ReadonlyMap<string, Block>;
  readonly outputs: Readonly<Record<string, Block>>;
  readonly provider: Block;
  /** The block `backend` or `cloud`, by its name. */
  readonly backend: Block;
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  readonly removed: readonly { readonly from: string; readonly lifecycle?: { readonly destroy?: boolean } }[];
  readonly imports: readonly { readonly to: string }[];
}

/** What isn't there: a stack that is only on one side. */
export const NO_STACK = stackTree({});

/** What is read of the content of a cdk.tf.json. */
export interface StackJson {
  readonly resource?: ByType;
  readonly data?: ByType;
  readonly output?: Readonly<Record<string, Block>>;
  readonly provider?: { readonly aws?: Block | readonly Block[] };
  readonly terraform?: { readonly backend?: Block; readonly cloud?: Block };
  readonly moved?: StackTree["moved"];
  readonly removed?: StackTree["removed"];
  readonly import?: StackTree["imports"];
}

type ByType = Readonly<Record<string, Readonly<Record<string, Block>>>>;

/**
 * Reads a stack.
 *
 * @param json - the content of its cdk.tf.json
 */
export function stackTree(json: object): StackTree {
  const {
    resource,
    data,
    output = {},
    provider,
    terraform,
    moved = [],
    removed = [],
    import: imports = [],
  } = json as StackJson;
  const { backend, cloud } = terraform ?? {};
  return {
    resources: byAddress("", resource),
    data: byAddress("data.", data),
    outputs: output,
    provider: [provider?.aws ?? {}].flat()[0] ?? {},
    backend: cloud ? { cloud } : (backend ?? {}),
    moved,
    removed,
    imports,
  };
}

function byAddress(prefix: string, types: ByType = {}): Map<string, Block> {
  return new Map(
    Object.entries(types).flatMap(([type, blocks]) =>
      Object.entries(blocks).map(([name, block]) => [`${prefix}${type}.${name}`, withoutComment(block)] as const),
    ),
  );
}

/** CDKTF notes a construct's path at each block: Terraform reads no meaning into it. */
function withoutComment({ "//": _, ...block }: Block): Block {
  return block;
}

/** The type of a resource or data source, from its address: `aws_s3_bucket`, `data.aws_s3_bucket`. */
export function typeOf(address: string): string {
  return /^(?:data\.)?[^.]*/.exec(address)?.[0] ?? "";
}

/** Whether Terraform refuses to destroy a resource (`prevent_destroy`). */
export function isProtected(block: Block | undefined): boolean {
  return (block?.lifecycle as { prevent_destroy?: boolean } | undefined)?.prevent_destroy === true;
}
