import { isNamed, Naming } from "./caller";
import { appliesTo, Elements, elementsOf, isAbout, Request } from "./elements";
import { PolicyDocument, Statement } from "./statement";
import { allOf, anyOf, Verdict } from "./verdict";

/** The policies that decide about the requests of a user or of a role's session, in the account of the resource. */
export interface Policies {
  /** The policies attached to the user or role. */
  readonly identity: readonly PolicyDocument[];
  /** The permissions boundary of the user or role. @default - none */
  readonly boundary?: PolicyDocument;
  /** The policy of the resource, such as a bucket's. @default - none */
  readonly resource?: PolicyDocument;
}

/** An element of a statement that can't be decided. */
export interface Doubt {
  readonly statement: Statement;
  readonly element: "principal" | "resource" | "condition";
  /** The context key of a condition. @default - the element is no condition */
  readonly key?: string;
}

/** What AWS answers to a request. */
export type Decision =
  | { readonly outcome: "allowed"; readonly by: Statement }
  /** A statement denies the request. */
  | { readonly outcome: "denied"; readonly by: Statement }
  /** No statement allows the request. */
  | { readonly outcome: "not-allowed" }
  | { readonly outcome: "unknown"; readonly why: readonly Doubt[] };

/** A statement, and what its elements say of a request. */
export interface Judged {
  readonly statement: Statement;
  readonly elements: Elements;
}

/** The judged statements of each policy. */
export interface JudgedPolicies {
  readonly identity: readonly Judged[];
  /** @default - there is no boundary */
  readonly boundary?: readonly Judged[];
  readonly resource: readonly Judged[];
}

/**
 * What AWS answers to a request of a user, or of a role's session, in the account of the resource.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
export function decide({ identity, boundary, resource }: Policies, request: Request): Decision {
  return decideJudged({
    identity: identity.flatMap((document) => judge(document, request)),
    ...(boundary && { boundary: judge(boundary, request) }),
    resource: resource ? judge(resource, request) : [],
  });
}

/**
 * What AWS answers to a caller whose own policies allow everything, where the policy of the resource must allow, too: a
 * caller of another account, a service, or whoever wants to assume a role.
 */
export function decideByResource(resource: PolicyDocument, request: Request): Decision {
  return decideJudgedByResource(judge(resource, request));
}

/** What the statements of a policy say of a request. */
function judge({ statements }: PolicyDocument, request: Request): Judged[] {
  return statements.map((statement) => ({ statement, elements: elementsOf(statement, request) }));
}

/** {@link decide}, where the statements are judged already. */
export function decideJudged({ identity, boundary, resource }: JudgedPolicies): Decision {
  const as =
    (kind: keyof Naming) =>
    (elements: Elements): Verdict =>
      allOf([elements.naming[kind], isAbout(elements)]);
  const own = find("Allow", identity, isAbout);
  const granted = find("Allow", resource, as("itself"));
  const grantedToRole = find("Allow", resource, as("role"));
  const within = boundary ? find("Allow", boundary, isAbout).is : true;
  const isAllowed = anyOf([granted.is, allOf([anyOf([own.is, grantedToRole.is]), within])]);
  const unnamed = [...identity, ...(boundary ?? [])];
  const denials = [find("Deny", unnamed, isAbout), find("Deny", resource, appliesTo)];
  return conclude(isAllowed, [granted, own, grantedToRole], denials, () => doubtsOf(unnamed, resource));
}

/** {@link decideByResource}, where the statements are judged already. */
export function decideJudgedByResource(resource: readonly Judged[]): Decision {
  const granted = find("Allow", resource, appliesTo);
  return conclude(granted.is, [granted], [find("Deny", resource, appliesTo)], () => doubtsOf([], resource));
}

/** Whether one of some statements is about a request, and the first that surely is. */
interface Found {
  readonly is: Verdict;
  readonly by?: Statement;
}

function find(effect: Statement["effect"], judged: readonly Judged[], isSo: (elements: Elements) => Verdict): Found {
  const ofEffect = judged.filter(({ statement }) => statement.effect === effect);
  const verdicts = ofEffect.map(({ elements }) => isSo(elements));
  return { is: anyOf(verdicts), by: ofEffect[verdicts.indexOf(true)]?.statement };
}

function conclude(
  isAllowed: Verdict,
  allows: readonly Found[],
  denials: readonly Found[],
  doubts: () => readonly Doubt[],
): Decision {
  const denial = denials.find(({ by }) => by)?.by;
  if (denial) {
    return { outcome: "denied", by: denial };
  }
  if (isAllowed === false) {
    return { outcome: "not-allowed" };
  }
  const allow = allows.find(({ by }) => by)?.by;
  const isDenied = anyOf(denials.map(({ is }) => is));
  return isAllowed && allow && isDenied === false
    ? { outcome: "allowed", by: allow }
    : { outcome: "unknown", why: doubts() };
}

/** What can't be decided of the statements that may be about the request. */
function doubtsOf(unnamed: readonly Judged[], named: readonly Judged[]): Doubt[] {
  return [
    ...unnamed.filter(({ elements }) => isAbout(elements) === undefined).flatMap((one) => doubtsIn(one, true)),
    ...named
      .filter(({ elements }) => appliesTo(elements) === undefined)
      .flatMap((one) => doubtsIn(one, isNamed(one.elements.naming))),
  ];
}

function doubtsIn({ statement, elements: { resource, conditions } }: Judged, principal: Verdict): Doubt[] {
  return [
    ...(principal === undefined ? [{ statement, element: "principal" as const }] : []),
    ...(resource === undefined ? [{ statement, element: "resource" as const }] : []),
    ...(statement.conditions ?? []).flatMap(({ variable }, i) =>
      conditions[i] === undefined ? [{ statement, element: "condition" as const, key: variable }] : [],
    ),
  ];
}
