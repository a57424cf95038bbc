import { Block, StackTree } from "../synthesised/stack-tree";
import { ResourceAction, ResourceChange } from "./resource-changes";

/** A plan that can't be used: a message that says why. */
export class UnusablePlan extends Error {}

/** What Terraform plans for a stack. */
export interface PlannedChanges {
  readonly resources: readonly ResourceChange[];
  /** The stack before, with the values that the plan knows. */
  base(tree: StackTree): StackTree;
  /** The stack after, with the values that the plan knows. */
  head(tree: StackTree): StackTree;
}

interface PlanJson {
  readonly format_version?: unknown;
  readonly resource_changes?: readonly PlannedResource[];
}

interface PlannedResource {
  readonly address: string;
  readonly mode?: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly before?: Block | null;
    readonly after?: Block | null;
    readonly importing?: object;
  };
}

/** The actions of Terraform's JSON, joined, and what they are here. */
const ACTIONS: Readonly<Record<string, ResourceAction>> = {
  create: "create",
  update: "update",
  delete: "delete",
  forget: "forget",
  "delete,create": "replace",
  "create,delete": "replace",
};

/**
 * Reads what `terraform show -json` prints of a plan.
 *
 * @param addresses - the addresses of the stack's resources, on both sides
 * @throws {@link UnusablePlan} if the text is no plan, or the plan of another stack
 */
export function readPlan(text: string, addresses: ReadonlySet<string>): PlannedChanges {
  const { format_version: version, resource_changes: all = [] } = parse(text);
  if (typeof version !== "string" || !version.startsWith("1.")) {
    const found = version === undefined ? "no format_version" : `format_version ${JSON.stringify(version)}`;
    throw new UnusablePlan(`has ${found}, expected 1.x: what terraform show -json prints of a plan`);
  }
  const managed = all.filter(({ mode }) => mode === "managed");
  const foreign = managed.find(({ address }) => !addresses.has(address));
  if (foreign) {
    throw new UnusablePlan(`has ${foreign.address}, which the stack doesn't have: expected the plan of this stack`);
  }
  const fill = (tree: StackTree, side: "before" | "after"): StackTree => ({
    ...tree,
    resources: new Map(
      [...tree.resources].map(([address, block]) => {
        const planned = managed.find((one) => one.address === address)?.change[side];
        return [address, planned ? withKnown(block, planned) : block];
      }),
    ),
  });
  return {
    resources: managed.flatMap(({ address, change }) => {
      const action = change.importing && change.actions.join() === "no-op" ? "import" : ACTIONS[change.actions.join()];
      return action ? [{ address, action }] : [];
    }),
    base: (tree) => fill(tree, "before"),
    head: (tree) => fill(tree, "after"),
  };
}

/** A value that only Terraform knows, as the plan has it. References within the stack stay: the review follows them. */
function withKnown(block: Block, planned: Block): Block {
  return Object.fromEntries(
    Object.entries(block).map(([argument, value]) => {
      const known = planned[argument];
      const isExpression = typeof value === "string" && value.includes("${");
      const isInside = typeof value === "string" && /^\$\{aws_\w+\.[\w-]+\.\w+\}$/.test(value);
      return [argument, isExpression && !isInside && typeof known === "string" ? known : value];
    }),
  );
}

function parse(text: string): PlanJson {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json === "object" && json !== null) {
      return json;
    }
  } catch (error) {
    throw new UnusablePlan(`is no JSON (${(error as Error).message}): expected what terraform show -json prints`);
  }
  throw new UnusablePlan("is no JSON object: expected what terraform show -json prints of a plan");
}
