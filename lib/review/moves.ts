import { mapTexts } from "../synthesised/map-texts";
import { Block, StackTree } from "../synthesised/stack-tree";

/** A stack before a change, at the addresses that it has after the change. */
export interface MovedStack {
  readonly tree: StackTree;
  /** The new addresses of the resources that are moved. */
  readonly moved: ReadonlySet<string>;
}

/**
 * Moves resources as Terraform does before it plans. A block `moved` stays in a configuration for years: it does nothing
 * where the resource has its new address already.
 *
 * @param moves - the blocks `moved` of the stack after the change
 */
export function withMoves(base: StackTree, moves: StackTree["moved"]): MovedStack {
  const next = new Map(moves.map(({ from, to }) => [from, to]));
  const moved = new Map<string, string>();
  for (const address of base.resources.keys()) {
    const last = endOf(address, next);
    if (last !== address && !base.resources.has(last)) {
      moved.set(address, last);
    }
  }
  if (moved.size === 0) {
    return { tree: base, moved: new Set() };
  }
  const follow = (value: unknown): unknown => mapTexts(value, (text) => withNewAddresses(text, moved));
  const followIn = (blocks: ReadonlyMap<string, Block>): Map<string, Block> =>
    new Map([...blocks].map(([address, block]) => [moved.get(address) ?? address, follow(block) as Block]));
  return {
    tree: {
      ...base,
      resources: followIn(base.resources),
      data: followIn(base.data),
      outputs: follow(base.outputs) as StackTree["outputs"],
    },
    moved: new Set(moved.values()),
  };
}

/** Where a chain of moves ends. */
function endOf(address: string, next: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let last = address;
  for (let to = next.get(last); to !== undefined && !seen.has(to); to = next.get(last)) {
    seen.add(to);
    last = to;
  }
  return last;
}

const REFERENCE = /\$\{([a-z]\w*\.[\w-]+)(?=[.[}])/g;

function withNewAddresses(text: string, moved: ReadonlyMap<string, string>): string {
  return text.replaceAll(REFERENCE, (whole, address: string) => {
    const to = moved.get(address);
    return to === undefined ? whole : `\${${to}`;
  });
}
