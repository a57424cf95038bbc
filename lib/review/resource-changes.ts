import { isSame } from "./canonical";
import { isMetaArgument } from "./meta-arguments";
import { resolved } from "./references";
import { IDENTITIES } from "./replacement";
import { Block, StackTree, typeOf } from "../synthesised/stack-tree";

/** What Terraform does to a resource. */
export type ResourceAction = "create" | "update" | "replace" | "delete" | "forget" | "import" | "move";

/** What Terraform does to the resource at an address. */
export interface ResourceChange {
  readonly address: string;
  readonly action: ResourceAction;
  /** Whether no one can tell before a plan if Terraform replaces the resource. @default false */
  readonly mayReplace?: true;
}

/**
 * What Terraform does to each resource whose arguments differ, in the order of the addresses.
 *
 * @param base - the stack before, at the addresses after the change
 * @param moved - the resources that had another address. @default - none
 */
export function resourceChanges(
  base: StackTree,
  head: StackTree,
  moved: ReadonlySet<string> = new Set(),
): ResourceChange[] {
  const gone = new Set([...base.resources.keys()].filter((address) => !head.resources.has(address)));
  const changes: ResourceChange[] = [];
  for (const [address, block] of head.resources) {
    const before = base.resources.get(address);
    if (!before) {
      const isImported = head.imports.some(({ to }) => to === address);
      changes.push({ address, action: isImported ? "import" : "create" });
      continue;
    }
    const change = changeOf(address, argumentsOf(base, address, before), argumentsOf(head, address, block));
    if (change) {
      changes.push(change);
    } else if (moved.has(address)) {
      changes.push({ address, action: "move" });
    }
  }
  const forgotten = new Set(
    head.removed.filter(({ lifecycle }) => lifecycle?.destroy === false).map(({ from }) => from),
  );
  for (const address of gone) {
    changes.push({ address, action: forgotten.has(address) ? "forget" : "delete" });
  }
  return changes.sort((one, other) => (one.address < other.address ? -1 : 1));
}

/** The arguments that reach AWS. The provider adds its default tags to each resource that takes tags. */
function argumentsOf(tree: StackTree, address: string, block: Block): Block {
  const own = Object.entries(block).filter(([argument]) => !isMetaArgument(argument));
  const { region, default_tags: defaultTags } = tree.provider;
  const fromProvider = {
    ...(IDENTITIES[typeOf(address)]?.isTagged && { "default tags": defaultTags }),
    ...(!address.startsWith(GLOBAL) && { [REGION]: region }),
  };
  return resolved(tree, { ...fromProvider, ...Object.fromEntries(own) }) as Block;
}

/** IAM is in no region. */
const GLOBAL = "aws_iam_";
/** Each resource takes its region from the provider. Another one makes it anew. */
const REGION = "region";

function changeOf(address: string, before: Block, after: Block): ResourceChange | undefined {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = names.filter((name) => !isSame(before[name], after[name]));
  if (changed.length === 0) {
    return undefined;
  }
  const identity = IDENTITIES[typeOf(address)];
  if (!identity) {
    return { address, action: "update", mayReplace: true };
  }
  const forcing = changed.filter((name) => name === REGION || identity.forcesNew?.includes(name));
  if (forcing.length === 0) {
    return { address, action: "update" };
  }
  // A value that only Terraform knows may be the one that was there before.
  const isKnown = forcing.some((name) => ![before[name], after[name]].some(isFromElsewhere));
  return isKnown ? { address, action: "replace" } : { address, action: "update", mayReplace: true };
}

function isFromElsewhere(value: unknown): boolean {
  return JSON.stringify(value ?? null).includes("${");
}
