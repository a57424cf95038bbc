/** What the rules read of a stack's `cdk.tf.json`. */
export interface Stack {
  readonly terraform: Readonly<Record<string, unknown>>;
  readonly resource?: Blocks;
  readonly data?: Blocks;
  readonly variable?: Readonly<Record<string, Block>>;
  readonly output?: Readonly<Record<string, Block>>;
}

type Block = Readonly<Record<string, unknown>>;
type Blocks = Readonly<Record<string, Readonly<Record<string, Block>>>>;

/** A resource or data source, with its address. */
export interface Located {
  readonly address: string;
  readonly block: Block;
}

/** A statement of an `aws_iam_policy_document`. */
export interface Statement {
  readonly effect: string;
  readonly actions: readonly string[];
  readonly resources?: readonly string[];
  readonly condition?: unknown;
  readonly principals?: readonly { readonly type: string; readonly identifiers: readonly string[] }[];
}

/** The resources of one type. */
export function resources(stack: Stack, type: string): readonly Located[] {
  return Object.entries(stack.resource?.[type] ?? {}).map(([name, block]) => ({ address: `${type}.${name}`, block }));
}

/** The resources of one type that name a resource in an argument, as a scanner connects the two. */
export function connected(stack: Stack, type: string, to: string): readonly Located[] {
  return resources(stack, type).filter(({ block }) => JSON.stringify(block).includes(`\${${to}.`));
}

/** Every data source. */
export function dataSources(stack: Stack): readonly Located[] {
  return Object.entries(stack.data ?? {}).flatMap(([type, blocks]) =>
    Object.entries(blocks).map(([name, block]) => ({ address: `data.${type}.${name}`, block })),
  );
}

/** The policy documents that have a statement of which something is true. */
export function documentsWith(stack: Stack, isFound: (statement: Statement) => boolean): readonly Located[] {
  return dataSources(stack)
    .filter(({ address }) => address.startsWith("data.aws_iam_policy_document."))
    .filter(({ block }) => (block.statement as readonly Statement[]).some(isFound));
}

/** The resources and data sources without one of which something is true. */
export function without(all: readonly Located[], isThere: (located: Located) => boolean): readonly Located[] {
  return all.filter((located) => !isThere(located));
}

/** An argument deep in a block; lists have one item wherever the rules look. */
export function argument(block: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>((value, name) => {
    const only: unknown = Array.isArray(value) ? value[0] : value;
    return (only as Block | undefined)?.[name];
  }, block);
}
