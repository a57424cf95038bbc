import { Statement } from "./statement";
import { anyOf, not, Verdict } from "./verdict";

/** An IAM user, or a session of an IAM role. */
export interface Identity {
  /** The account of the user or role: 12 digits. */
  readonly account: string;
  readonly kind: "user" | "role";
  /** The name of the user or role. */
  readonly name: string;
  /**
   * What the role's session is called.
   *
   * @default - nobody knows
   */
  readonly session?: string;
}

/** A service of AWS, by its name, or somebody whom an identity provider vouches for, by the provider. */
export interface Outsider {
  readonly kind: "service" | "federated";
  readonly name: string;
}

/** Who makes a request. */
export type Caller = Identity | Outsider;

/**
 * As what a statement names a caller. It matters where a policy of a resource allows: the account alone grants nothing, a
 * role is limited by its boundary, and a user or a session isn't.
 */
export interface Naming {
  /** As everybody, or as a user, a session or a service. */
  readonly itself: Verdict;
  /** As a session's role. */
  readonly role: Verdict;
  /** As somebody of its account. */
  readonly account: Verdict;
}

/** Whether a statement is about a caller, whatever it names. */
export function isNamed({ itself, role, account }: Naming): Verdict {
  return anyOf([itself, role, account]);
}

/** Whether a caller is a user or a role's session. */
export function isIdentity(caller: Caller): caller is Identity {
  return "account" in caller;
}

/** As what a statement names a caller. */
export function namingOf(statement: Statement, caller: Caller): Naming {
  const { principals = [], services = [], federated = [], canonicalUsers = [], notPrincipals } = statement;
  if (!isIdentity(caller)) {
    const listed = caller.kind === "service" ? services : federated;
    // What spares an outsider is not read.
    const itself = notPrincipals ? undefined : listed.includes(caller.name) || principals.includes("*");
    return { itself, role: false, account: false };
  }
  if (notPrincipals) {
    // A request is spared only if its account is listed as well as its user, or its role and session.
    const isListed = isNamed(namingIn(notPrincipals, caller));
    return { itself: isListed === false ? not(isListed) : undefined, role: false, account: false };
  }
  const naming = namingIn(principals, caller);
  // Nobody here knows which account a canonical id is of.
  return canonicalUsers.length > 0 ? { ...naming, account: anyOf([naming.account, undefined]) } : naming;
}

function namingIn(listed: readonly string[], caller: Identity): Naming {
  const found = listed.map((principal) => namedBy(principal, caller));
  const as = (kind: keyof Naming): Verdict => anyOf(found.map((one) => (one?.as === kind ? one.is : false)));
  return { itself: as("itself"), role: as("role"), account: as("account") };
}

/** The account and the rest of an ARN of IAM or STS: `arn:aws:iam::ACCOUNT:user/PATH/NAME`. */
const PRINCIPAL_ARN = /^arn:[a-z-]+:(?:iam|sts)::(\w+):(.+)$/;

interface Named {
  readonly as: keyof Naming;
  readonly is: Verdict;
}

function namedBy(principal: string, { account, kind, name, session }: Identity): Named | undefined {
  if (principal === "*") {
    return { as: "itself", is: true };
  }
  if (principal === account) {
    return { as: "account", is: true };
  }
  // Only Terraform, or a policy variable, knows whom it means.
  if (principal.includes("${")) {
    return { as: "itself", is: undefined };
  }
  const [, ofAccount, rest = ""] = PRINCIPAL_ARN.exec(principal) ?? [];
  if (ofAccount !== account) {
    return undefined;
  }
  const [type, ...path] = rest.split("/");
  if (type === "assumed-role") {
    const isSession = session === undefined ? undefined : path[1] === session;
    return { as: "itself", is: kind === "role" && path[0] === name && isSession };
  }
  if (rest === "root") {
    return { as: "account", is: true };
  }
  return { as: type === "role" ? "role" : "itself", is: type === kind && path.at(-1) === name };
}
