import { ReportedRow, rowsIn } from "../review/report";
import type { StackReview } from "../review/review";
import { Flowchart, NodeStyle } from "./mermaid";
import { describeBeyond, targetOf } from "./target";

/** With more arrows, a table is easier to read than a picture. */
const MOST_ARROWS = 24;

/** An arrow has room for as many actions, and for as many characters of a condition. */
const MOST_ACTIONS = 4;
const MOST_CHARACTERS = 60;

/**
 * Draws what changes in a stack as a flowchart of Mermaid: who may become or do what from now on, and who no longer may.
 *
 * @returns undefined if nobody may do more or less, or if there is too much to be drawn
 */
export function drawChange(stack: StackReview): string | undefined {
  const trust = rowsIn(stack.trust);
  const permissions = byPlace(rowsIn(stack.permissions));
  const count = trust.flatMap(({ resources }) => resources).length + permissions.length;
  if (count === 0 || count > MOST_ARROWS) {
    return undefined;
  }
  const chart = new Flowchart();
  trust.forEach((row) => drawTrust(chart, row));
  permissions.forEach((one) => drawPermission(chart, one, stack.buckets));
  return chart.toString();
}

function drawTrust(chart: Flowchart, { change, principal, resources, condition }: ReportedRow): void {
  chart.node(principal, [principal], "braze");
  for (const role of resources) {
    chart.node(role, [role], "principal");
    const label = [`${SIGNS[change]} may become`, ...(condition === undefined ? [] : [`if ${shortened(condition)}`])];
    chart.arrow(principal, role, label, change);
  }
}

const SIGNS = { gained: "+", lost: "-" } as const;

/** What somebody may do in one place, or no longer may. */
interface Permission {
  readonly change: ReportedRow["change"];
  readonly principal: string;
  readonly resource: string;
  readonly actions: readonly string[];
}

/** One arrow leads from somebody to a place, whatever the conditions. */
function byPlace(rows: readonly ReportedRow[]): Permission[] {
  const places = new Map<string, Permission>();
  for (const { change, principal, resources, actions } of rows) {
    for (const resource of resources) {
      const key = JSON.stringify([change, principal, resource]);
      const all = [...(places.get(key)?.actions ?? []), ...actions];
      places.set(key, { change, principal, resource, actions: [...new Set(all)].sort() });
    }
  }
  return [...places.values()];
}

function drawPermission(chart: Flowchart, permission: Permission, buckets: readonly string[]): void {
  const { change, principal, resource, actions } = permission;
  const { label, isBeyond } = placeOf(resource, buckets);
  const isReached = isBeyond && change === "gained";
  const style: NodeStyle = isReached ? "beyond" : isBeyond ? "folder" : "bucket";
  // What is lost and gained beyond the bucket is red: two nodes, since a node has one style.
  const key = JSON.stringify([resource, style]);
  chart.node(principal, [principal], "principal");
  chart.node(key, label, style);
  chart.arrow(principal, key, actionsIn(change, actions), isReached ? "gained-beyond" : change);
}

function actionsIn(change: ReportedRow["change"], actions: readonly string[]): string[] {
  const names = actions.map((action) => action.replace(/^s3:(?=\w)/, ""));
  const more = names.length > MOST_ACTIONS ? [`and ${names.length - MOST_ACTIONS} more`] : [];
  return [...names.slice(0, MOST_ACTIONS).map((name) => `${SIGNS[change]} ${name}`), ...more];
}

/** A place in words, and whether it is beyond the stack's buckets. */
function placeOf(resource: string, buckets: readonly string[]): { label: string[]; isBeyond: boolean } {
  for (const bucket of buckets) {
    const target = targetOf(resource, bucket);
    if (target?.kind === "bucket") {
      return { label: [`bucket ${bucket}`], isBeyond: false };
    }
    if (target?.kind === "objects") {
      return { label: [`every object in ${bucket}`], isBeyond: false };
    }
    if (target?.kind === "folder") {
      return { label: [`in ${bucket}:`, shortened(target.path)], isBeyond: false };
    }
  }
  return { label: ["beyond the bucket:", beyondWords(resource)], isBeyond: true };
}

/** A pattern is told with what it is about. The table has its exceptions. */
function beyondWords(resource: string): string {
  const [pattern = ""] = resource.split(", but not ", 1);
  const words = describeBeyond(pattern);
  return words === pattern ? shortened(resource) : words;
}

function shortened(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
}
