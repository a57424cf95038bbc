import { isIdentity } from "../evaluator/caller";
import type { RequestContext } from "../evaluator/request-context";
import type { Statement } from "../evaluator/statement";
import { NamedCaller, namedCallers, somebodyOf } from "./callers";
import { isSame } from "./canonical";
import { actionClasses, resourceClasses } from "./classes";
import { compareAccess } from "./compare-access";
import { TooManyStates } from "./witnesses";
import { Opaque } from "./opaque";
import { Access, Compared } from "./prepared-access";
import type { Principal, StackAccess } from "./read-access";
import { JudgedRow, rowsOf } from "./rows";
import { symbolic } from "./symbolic";
import { Unknown } from "./unknown";

/** What somebody may do on one side of a review alone. */
export interface AccessChanges {
  readonly gained: readonly JudgedRow[];
  readonly lost: readonly JudgedRow[];
  readonly unknown: readonly Unknown[];
}

/** Compares what the users and roles of a stack may do, and what the policy of its bucket lets others do. */
export function permissionChanges(base: StackAccess, head: StackAccess, opaque: Opaque): AccessChanges {
  const policies = bucketPolicies(base, head);
  const sides = [base, head].map((side, i): Side => ({ ...side, bucketPolicy: policies[i] ?? [] })) as [Side, Side];
  return collect([...ownChanges(...sides, opaque), ...otherChanges(...sides, opaque)]);
}

/** One side of a review, with the statements of its bucket. */
interface Side extends StackAccess {
  readonly bucketPolicy: readonly Statement[];
}

/** The policy of a bucket that a side doesn't make isn't known: nothing is said to change of it. */
function bucketPolicies(base: StackAccess, head: StackAccess): [readonly Statement[], readonly Statement[]] {
  const [before, after] = [base.bucketPolicy, head.bucketPolicy];
  return [before ?? after ?? [], after ?? before ?? []];
}

/** Puts changes together. */
export function collect(changes: readonly AccessChanges[]): AccessChanges {
  return {
    gained: changes.flatMap(({ gained }) => gained),
    lost: changes.flatMap(({ lost }) => lost),
    unknown: changes.flatMap(({ unknown }) => unknown),
  };
}

/** What a principal is called in a row. */
export function principalName({ caller }: Principal): string {
  return `${caller.kind} ${caller.name}`;
}

/** Whether two principals are one, on both sides. */
export function isSamePrincipal(one: Principal, other: Principal): boolean {
  return principalName(one) === principalName(other);
}

const NOTHING: Access = { identity: [], resource: [] };

function ownChanges(base: Side, head: Side, opaque: Opaque): AccessChanges[] {
  const all = new Map([...base.principals, ...head.principals].map((one) => [principalName(one), one]));
  return [...all].map(([name, { caller, context }]) => {
    const [before, after] = [base, head].map((side): Access => {
      const principal = side.principals.find((one) => principalName(one) === name);
      return principal ? accessOf(principal, side) : NOTHING;
    });
    return compare(name, { caller, context, needsResource: false }, before ?? NOTHING, after ?? NOTHING, opaque);
  });
}

function accessOf({ identity, boundary }: Principal, { bucketPolicy, buckets }: Side): Access {
  return { identity, ...(boundary && { boundary }), resource: bucketPolicy, resourcesOf: buckets };
}

/** Somebody of the account, whose own policies aren't known here: they may allow everything. */
const MAY_ALL: Statement = { effect: "Allow", actions: ["*"], resources: ["*"] };

function otherChanges(base: Side, head: Side, opaque: Opaque): AccessChanges[] {
  if (isSame(withoutSids(base.bucketPolicy), withoutSids(head.bucketPolicy)) && isSame(base.buckets, head.buckets)) {
    return [];
  }
  const own = [...base.principals, ...head.principals].map(({ caller }) => caller);
  const isOwn = ({ caller }: NamedCaller): boolean =>
    isIdentity(caller) &&
    own.some(({ kind, name, account }) => kind === caller.kind && name === caller.name && account === caller.account);
  const others = namedCallers([...base.bucketPolicy, ...head.bucketPolicy]).filter((one) => !isOwn(one));
  const accounts = [...new Set([base.account, head.account])].filter((account) => account !== "");
  // A bucket that one side alone makes is another bucket, whatever its policy.
  const isSameBucket = isSame(base.buckets, head.buckets);
  const side = ({ bucketPolicy, buckets }: Side, identity: readonly Statement[]): Access => ({
    identity,
    resource: bucketPolicy,
    resourcesOf: buckets,
  });
  return [
    ...others.map(({ caller, label }) => {
      const isInside = isIdentity(caller) && accounts.includes(caller.account);
      const compared = { caller, context: contextOf(caller), needsResource: !isInside };
      return compare(label, compared, side(base, []), side(head, []), opaque);
    }),
    ...(isSameBucket ? accounts : []).map((account) => {
      const caller = somebodyOf(account);
      const label = `others of account ${opaque.show(account)}, whose own policies allow it`;
      const compared = { caller, context: contextOf(caller), needsResource: false };
      return compare(label, compared, side(base, [MAY_ALL]), side(head, [MAY_ALL]), opaque);
    }),
  ];
}

function contextOf(caller: Compared["caller"]): RequestContext {
  return isIdentity(caller) ? { "aws:principalaccount": caller.account, "aws:principalisawsservice": "false" } : {};
}

function compare(name: string, compared: Compared, before: Access, after: Access, opaque: Opaque): AccessChanges {
  const [base, head] = [before, after].map((access) => decidable(access, compared.context, opaque)) as [Access, Access];
  if (isSame(withoutSidsIn(base), withoutSidsIn(head))) {
    return { gained: [], lost: [], unknown: [] };
  }
  const statements = [base, head].flatMap(({ identity, boundary = [], resource }) => [
    ...identity,
    ...boundary,
    ...resource,
  ]);
  const label = opaque.show(name);
  try {
    const resourcesOf = [...(base.resourcesOf ?? []), ...(head.resourcesOf ?? [])];
    const domain = { actions: actionClasses(statements), resources: resourceClasses(statements, resourcesOf) };
    const { gained, lost, untold } = rowsOf(label, compareAccess(compared, base, head, domain), opaque);
    return { gained, lost, unknown: untold.map(untoldRow) };
  } catch (error) {
    if (!(error instanceof TooManyStates)) {
      throw error;
    }
    return { gained: [], lost: [], unknown: [{ what: `what ${label} may do`, why: error.message }] };
  }
}

/** What is said of requests that no one can decide. */
export function untoldRow({ principal, actions, resources }: JudgedRow): Unknown {
  return {
    what: `${principal}: ${actions.join(", ")} on ${resources.join(", ")}`,
    why: "synth can't tell whether a statement is about these requests",
  };
}

/** Statements that can all be judged: what can't is a stand-in, or may be so or not. */
export function decidable(access: Access, context: RequestContext, opaque: Opaque): Access {
  const toDecidable = (statements: readonly Statement[]): Statement[] =>
    statements.map((statement) => symbolic(withKnownVariables(statement, context, opaque)));
  return {
    ...access,
    identity: toDecidable(access.identity),
    ...(access.boundary && { boundary: toDecidable(access.boundary) }),
    resource: toDecidable(access.resource),
  };
}

const VARIABLE = /\$\{([^}]*)\}/g;

function withKnownVariables(statement: Statement, context: RequestContext, opaque: Opaque): Statement {
  // A text with a variable that a request doesn't have matches nothing.
  const isAbsent = (key: string): boolean => Object.hasOwn(context, key) && context[key] === undefined;
  const hasAbsent = (text: string): boolean =>
    [...text.matchAll(VARIABLE)].some(([, key = ""]) => isAbsent(key.toLowerCase()));
  const inTexts = (texts: readonly string[]): string[] =>
    texts
      .filter((text) => !hasAbsent(text))
      .map((text) =>
        opaque.hide(
          text.replace(VARIABLE, (whole, key: string) => {
            const value = context[key.toLowerCase()];
            return typeof value === "string" ? value : whole;
          }),
        ),
      );
  const { resources, notResources, conditions } = statement;
  return {
    ...statement,
    ...(resources && { resources: inTexts(resources) }),
    // A statement about all but such a text isn't valid, and matches nothing.
    ...(notResources && { notResources: notResources.some(hasAbsent) ? ["*"] : inTexts(notResources) }),
    ...(conditions && { conditions: conditions.map((one) => ({ ...one, values: inTexts(one.values) })) }),
  };
}

function withoutSidsIn({ identity, boundary, resource, resourcesOf }: Access): unknown {
  return {
    identity: withoutSids(identity),
    boundary: boundary && withoutSids(boundary),
    resource: withoutSids(resource),
    resourcesOf,
  };
}

/** Statements as far as they decide anything. */
function withoutSids(statements: readonly Statement[]): unknown {
  return statements.map(({ sid: _, ...statement }) => statement);
}
