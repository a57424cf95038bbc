import { namingOf } from "../evaluator/caller";
import type { Decision } from "../evaluator/decide";
import type { Statement } from "../evaluator/statement";
import { Box, boxesOf, Cell } from "./boxes";
import { isPossible } from "./classes";
import { ConditionAxis, conditionAxes } from "./condition-axis";
import { TooManyStates } from "./witnesses";
import { Access, Compared, Domain, isEverNamed, prepare } from "./prepared-access";

/** Requests that one side allows and the other doesn't. */
export interface Difference {
  readonly domain: Domain;
  readonly axes: readonly ConditionAxis[];
  /** Boxes of actions, resources and then the keys of conditions. */
  readonly gained: readonly DifferenceBox[];
  readonly lost: readonly DifferenceBox[];
  /** Requests that no one can tell the answer to, on one side. */
  readonly untold: readonly DifferenceBox[];
  /** Whether the side allows some request with an action on a resource. */
  readonly isEverAllowed: Readonly<Record<Side, (action: number, resource: number) => boolean>>;
}

/** A box, and what made the difference. */
export interface DifferenceBox {
  readonly box: Box;
  /** The statements that allow or deny. */
  readonly by: readonly Statement[];
  /** The keys of conditions that no longer matter: one side needed some of their values, and the other takes each. */
  readonly freedKeys: readonly string[];
}

/** A side of a review: before and after the change. */
export type Side = "base" | "head";

const MOST_CELLS = 20_000;

/**
 * Compares the requests that a caller may make, by deciding one of each kind that some statement tells apart.
 *
 * @throws {@link TooManyStates} if the statements tell too many kinds apart
 */
export function compareAccess(compared: Compared, base: Access, head: Access, domain: Domain): Difference {
  const axes = axesFor(compared, [base, head]);
  const combinations = combinationsOf(axes);
  const sides = {
    base: prepare(compared, base, domain, axes, combinations),
    head: prepare(compared, head, domain, axes, combinations),
  };
  const found: Record<"gained" | "lost" | "untold", Map<string, { cell: Cell; by?: Statement }>> = {
    gained: new Map(),
    lost: new Map(),
    untold: new Map(),
  };
  const allowed = { base: new Set<string>(), head: new Set<string>() };
  domain.actions.forEach((action, a) =>
    domain.resources.forEach((resource, r) => {
      if (!isPossible(action, resource) || !(sides.base.mayAllow(a, r) || sides.head.mayAllow(a, r))) {
        return;
      }
      combinations.forEach((indices, c) => {
        const before = sides.base.decide(a, r, c);
        const after = sides.head.decide(a, r, c);
        const cell = [a, r, ...indices];
        if (before.outcome === "allowed") {
          allowed.base.add(String(cell));
        }
        if (after.outcome === "allowed") {
          allowed.head.add(String(cell));
        }
        const kind = differenceOf(before, after);
        if (kind) {
          found[kind].set(String(cell), {
            cell,
            by: kind === "lost" ? causeOfLoss(before, after) : statementOf(after),
          });
        }
      });
    }),
  );
  const sizes = [domain.actions.length, domain.resources.length, ...axes.map(({ classes }) => classes.length)];
  const boxes = (kind: keyof typeof found): DifferenceBox[] => {
    const all = [...found[kind].values()];
    const cells = all.map(({ cell }) => cell);
    return boxesOf(cells, sizes, 2, ([, , ...indices]) => !isReal(axes, indices)).map((box) => ({
      box,
      by: causesIn(box, all),
      freedKeys: freedKeys(
        cells.filter((cell) => isIn(box, cell)),
        axes,
        allowed,
      ),
    }));
  };
  const pairs = { base: pairsIn(allowed.base), head: pairsIn(allowed.head) };
  return {
    domain,
    axes,
    gained: boxes("gained"),
    lost: boxes("lost"),
    untold: boxes("untold"),
    isEverAllowed: {
      base: (action, resource) => pairs.base.has(`${action},${resource}`),
      head: (action, resource) => pairs.head.has(`${action},${resource}`),
    },
  };
}

function causesIn(box: Box, found: readonly { cell: Cell; by?: Statement }[]): Statement[] {
  return [...new Set(found.flatMap(({ cell, by }) => (by && isIn(box, cell) ? [by] : [])))];
}

function isIn(box: Box, cell: Cell): boolean {
  return cell.every((index, i) => box[i]?.includes(index));
}

/** The actions on resources that are allowed under some condition. */
function pairsIn(cells: ReadonlySet<string>): Set<string> {
  return new Set([...cells].map((cell) => cell.split(",", 2).join(",")));
}

function freedKeys(
  cells: readonly Cell[],
  axes: readonly ConditionAxis[],
  { base, head }: Readonly<Record<Side, ReadonlySet<string>>>,
): string[] {
  return axes.flatMap(({ name, classes }, i) => {
    const isFreed = cells.some((cell) => {
      const along = classes.map((_, index) => cell.map((old, at) => (at === i + 2 ? index : old)));
      const real = along.filter(([, , ...indices]) => isReal(axes, indices)).map(String);
      return real.some((one) => base.has(one)) && real.every((one) => head.has(one));
    });
    return isFreed ? [name] : [];
  });
}

function differenceOf(before: Decision, after: Decision): "gained" | "lost" | "untold" | undefined {
  if (before.outcome === "unknown" || after.outcome === "unknown") {
    return "untold";
  }
  const [was, is] = [before.outcome === "allowed", after.outcome === "allowed"];
  return was === is ? undefined : is ? "gained" : "lost";
}

function statementOf(decision: Decision): Statement | undefined {
  return "by" in decision ? decision.by : undefined;
}

function causeOfLoss(before: Decision, after: Decision): Statement | undefined {
  return after.outcome === "denied" ? after.by : statementOf(before);
}

/** The keys of conditions that matter to a caller, and that aren't known. */
function axesFor({ caller, context }: Compared, sides: readonly Access[]): ConditionAxis[] {
  const statements = sides.flatMap(({ identity, boundary = [], resource }) => [
    ...identity,
    ...boundary,
    ...resource.filter((statement) => isEverNamed(namingOf(statement, caller))),
  ]);
  const conditions = statements.flatMap((statement) => statement.conditions ?? []);
  return conditionAxes(conditions.filter(({ variable }) => !Object.hasOwn(context, variable.toLowerCase())));
}

/** The combinations of classes of context keys that a request can have. */
function combinationsOf(axes: readonly ConditionAxis[]): Cell[] {
  const count = axes.reduce((product, { classes }) => product * classes.length, 1);
  if (count > MOST_CELLS) {
    throw new TooManyStates("the conditions have too many combinations");
  }
  return axes
    .reduce<Cell[]>((cells, { classes }) => cells.flatMap((cell) => classes.map((_, index) => [...cell, index])), [[]])
    .filter((indices) => isReal(axes, indices));
}

/** A request has a version of TLS if, and only if, it is one over TLS. */
function isReal(axes: readonly ConditionAxis[], indices: Cell): boolean {
  const valueOf = (key: string) => {
    const at = axes.findIndex((axis) => axis.key === key);
    return at < 0 ? undefined : { value: axes[at]?.classes[indices[at] ?? 0]?.value };
  };
  const [secure, version] = [valueOf("aws:securetransport"), valueOf("s3:tlsversion")];
  return !secure || !version || (secure.value === "true") === (version.value !== undefined);
}
