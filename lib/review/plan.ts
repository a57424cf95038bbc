import { Block, StackTree } from "../synthesised/stack-tree";
import { differencesFrom, PlannedConfiguration } from "./planned-configuration";
import { ResourceAction, ResourceChange } from "./resource-changes";
import { Unknown } from "./unknown";

/** A plan that can't be used: a message that says why. */
export class UnusablePlan extends Error {}

/** What Terraform plans for a stack. */
export interface PlannedChanges {
  readonly resources: readonly ResourceChange[];
  /** What the plan doesn't tell. */
  readonly unknown: readonly Unknown[];
  /** The stack before, with the values that the plan knows. */
  readonly base: StackTree;
  /** The stack after, with the values that the plan knows. */
  readonly head: StackTree;
}

/** What is read of what `terraform show -json` prints of a plan. */
export interface PlanJson {
  /** Whether the plan is about the whole stack. @default - Terraform is too old to say it */
  readonly complete?: boolean;
  readonly resource_changes: readonly PlannedResource[];
  readonly configuration: PlannedConfiguration;
}

interface PlannedResource {
  readonly address: string;
  /** The address before a `moved` block. @default - the resource isn't moved */
  readonly previous_address?: string;
  readonly mode: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly before?: Block | null;
    readonly after?: Block | null;
    readonly importing?: unknown;
  };
}

/** The actions of Terraform's JSON, joined, and what they are here. */
const ACTIONS: Readonly<Record<string, ResourceAction | "none">> = {
  "no-op": "none",
  read: "none",
  create: "create",
  update: "update",
  delete: "delete",
  forget: "forget",
  "delete,create": "replace",
  "create,delete": "replace",
};

/**
 * Reads a plan of a stack.
 *
 * @param stack - the name of the stack
 * @param base - the stack before
 * @param head - the stack that was planned
 * @throws {@link UnusablePlan} if it is the plan of another stack, or has an action that isn't known here
 */
export function readPlan(stack: string, plan: PlanJson, base: StackTree, head: StackTree): PlannedChanges {
  const managed = plan.resource_changes.filter(({ mode }) => mode === "managed");
  const foreign = managed.find(({ address }) => !base.resources.has(address) && !head.resources.has(address));
  if (foreign) {
    throw new UnusablePlan(
      `the plan of ${stack} has ${foreign.address}, which ${stack} doesn't have: expected the plan of this stack`,
    );
  }
  const differing = differencesFrom(head, plan.configuration);
  const other = differing.find(({ isIdentity }) => isIdentity);
  if (other) {
    throw new UnusablePlan(`the plan of ${stack} ${other.message}: synthesise and plan this stack again`);
  }
  return {
    resources: managed.flatMap((one) => {
      const action = actionOf(stack, one);
      return action === "none" ? [] : [{ address: one.address, action }];
    }),
    unknown: [
      ...differing.map(({ what }) => ({ what, why: OTHER_VALUE })),
      ...(plan.complete === false ? [REST_OF_STACK] : []),
    ],
    base: withPlanned(base, managed, "before"),
    head: withPlanned(head, managed, "after"),
  };
}

const OTHER_VALUE = "the plan has another value than the configuration: synthesise and plan again";

const REST_OF_STACK: Unknown = {
  what: "the rest of the stack",
  why: "the plan is incomplete: it failed, was made with -target, or defers changes",
};

function actionOf(
  stack: string,
  { address, previous_address: former, change }: PlannedResource,
): ResourceAction | "none" {
  const actions = change.actions.join();
  const action = Object.hasOwn(ACTIONS, actions) ? ACTIONS[actions] : undefined;
  if (action === undefined) {
    throw new UnusablePlan(
      `the plan of ${stack} has ${address} with the actions ${actions}, expected actions that are known here`,
    );
  }
  if (action !== "none") {
    return action;
  }
  return change.importing ? "import" : former === undefined ? "none" : "move";
}

/** A stack with the values that a plan knows, before its changes or after them. */
function withPlanned(tree: StackTree, managed: readonly PlannedResource[], side: "before" | "after"): StackTree {
  return {
    ...tree,
    resources: new Map(
      [...tree.resources].map(([address, block]) => {
        const planned = managed.find((one) => one.address === address)?.change[side];
        return [address, planned ? withKnown(block, planned) : block];
      }),
    ),
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
