import type { Statement } from "../evaluator/statement";
import { STATEMENT_REASONS } from "../policies/reasons";
import type { Box } from "./boxes";
import type { ActionClass, ResourceClass } from "./classes";
import type { Difference, DifferenceBox, Side } from "./compare-access";
import { conditionWords } from "./condition-words";
import { cover } from "./cover";
import { Opaque } from "./opaque";

/** Requests that somebody may make, or may no longer make. */
export interface AccessRow {
  /** Who: a user, a role, an account, a service. */
  readonly principal: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** What must be so. @default - the requests need no condition */
  readonly condition?: string;
  /** Why the statement exists that makes the difference. @default - nobody says why */
  readonly why?: string;
}

/** A row, and what it means. */
export interface JudgedRow extends AccessRow {
  /** Whether the other side allows some of the actions on some of the resources, under another condition. */
  readonly isPartial: boolean;
  /** The keys of conditions that no longer matter. */
  readonly freedKeys: readonly string[];
  readonly difference: Difference;
  readonly box: Box;
  readonly actionClasses: readonly ActionClass[];
  readonly resourceClasses: readonly ResourceClass[];
}

/** The rows of a difference. */
export interface AccessRows {
  readonly gained: readonly JudgedRow[];
  readonly lost: readonly JudgedRow[];
  readonly untold: readonly JudgedRow[];
}

/** Puts the requests of a difference into words. */
export function rowsOf(principal: string, difference: Difference, opaque: Opaque): AccessRows {
  const toRows = (boxes: readonly DifferenceBox[], other: Side): JudgedRow[] =>
    boxes.map((box) => toRow(principal, difference, box, other, opaque));
  return {
    gained: toRows(difference.gained, "base"),
    lost: toRows(difference.lost, "head"),
    untold: toRows(difference.untold, "base"),
  };
}

function toRow(
  principal: string,
  difference: Difference,
  { box, by, freedKeys }: DifferenceBox,
  other: Side,
  opaque: Opaque,
): JudgedRow {
  const { domain, axes, isEverAllowed } = difference;
  const [actionIndices = [], resourceIndices = [], ...rest] = box;
  const actionClasses = actionIndices.flatMap((index) => domain.actions[index] ?? []);
  const resourceClasses = resourceIndices.flatMap((index) => domain.resources[index] ?? []);
  const targets = actionClasses.map(({ target }) => target);
  const ofTargets = domain.actions.filter(({ target }) => targets.includes(target));
  const kinds = resourceClasses.map(({ target }) => target);
  const ofKinds = domain.resources.filter(({ target }) => kinds.includes(target));
  const conditions = axes.flatMap((axis, i) => {
    const indices = rest[i] ?? [];
    return indices.length === axis.classes.length ? [] : [conditionWords(axis, indices)];
  });
  const why = reasonsOf(by);
  return {
    principal,
    actions: cover(
      actionClasses,
      ofTargets,
      ({ actions }) => actions,
      targets.includes("other") ? "*" : "s3:*",
      ({ actions: [first = ""] }) => first,
    ),
    resources: cover(
      resourceClasses,
      ofKinds,
      () => undefined,
      "*",
      ({ example }) => `such as ${example}`,
    ).map((text) => opaque.show(text)),
    ...(conditions.length > 0 && { condition: opaque.show(conditions.join("; ")) }),
    ...(why && { why: opaque.show(why) }),
    isPartial: actionIndices.some((a) => resourceIndices.some((r) => isEverAllowed[other](a, r))),
    freedKeys,
    difference,
    box,
    actionClasses,
    resourceClasses,
  };
}

function reasonsOf(statements: readonly Statement[]): string | undefined {
  const sids = [...new Set(statements.flatMap(({ sid }) => sid ?? []))];
  const reasons = sids.map((sid) =>
    Object.hasOwn(STATEMENT_REASONS, sid) ? STATEMENT_REASONS[sid] : `Statement ${sid}.`,
  );
  return reasons.length > 0 ? reasons.join(" ") : undefined;
}
