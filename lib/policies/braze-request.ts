import { BucketStatement } from "./document";
import { matches, matchesBelow } from "./pattern";
import { meets, RequestContext } from "./request-conditions";
import { allOf, anyOf, not, Verdict } from "./verdict";

/** Who makes a request. */
export interface Requester {
  /** The account of the user or role: 12 digits. */
  readonly account: string;
  readonly kind: "user" | "role";
  /** The name of the user or role. */
  readonly name: string;
}

/** A request to a bucket, or to every object below a prefix. */
export interface BucketRequest {
  readonly requester: Requester;
  /** The action, e.g. `s3:PutObject`. */
  readonly action: string;
  /**
   * What the keys of the objects begin with.
   *
   * @default - the request is about the bucket itself
   */
  readonly prefix?: string;
  readonly context: RequestContext;
}

/** Whether a statement denies a request, and of each of its elements whether it is about the request. */
export interface Denial {
  readonly isDenied: Verdict;
  readonly principal: Verdict;
  readonly resource: Verdict;
}

/**
 * Whether a statement of the bucket's policy denies a request.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function denialOf(statement: BucketStatement, request: BucketRequest): Denial {
  const principal = isAboutPrincipal(statement, request.requester);
  const resource = isAboutResource(statement, request.prefix);
  const conditions = (statement.conditions ?? []).map((condition) => meets(condition, request.context));
  const elements = [statement.effect === "Deny", isAboutAction(statement, request.action), principal, resource];
  return { isDenied: allOf([...elements, ...conditions]), principal, resource };
}

function isAboutAction({ actions, notActions = [] }: BucketStatement, action: string): boolean {
  const isListed = (patterns: readonly string[]): boolean =>
    patterns.some((pattern) => matches(pattern.toLowerCase(), action.toLowerCase()));
  return actions ? isListed(actions) : !isListed(notActions);
}

/** Every resource of a bucket's policy is in the bucket: only what follows the bucket's name is compared. */
function isAboutResource({ resources, notResources = [] }: BucketStatement, prefix: string | undefined): Verdict {
  const isListed = (arns: readonly string[]): Verdict =>
    anyOf(arns.map(keyPattern).map((pattern) => isKeyOf(pattern, prefix)));
  return resources ? isListed(resources) : not(isListed(notResources));
}

function keyPattern(arn: string): string | undefined {
  const slash = arn.indexOf("/");
  return slash < 0 ? undefined : arn.slice(slash + 1);
}

function isKeyOf(pattern: string | undefined, prefix: string | undefined): Verdict {
  if (pattern === undefined || prefix === undefined) {
    return pattern === prefix;
  }
  return matchesBelow(pattern, prefix);
}

function isAboutPrincipal({ principals, notPrincipals }: BucketStatement, requester: Requester): Verdict {
  const isListed = (listed: readonly string[]): Verdict =>
    anyOf(listed.map((principal) => isPrincipal(principal, requester)));
  if (notPrincipals) {
    // A request is spared only if its account is listed as well as its user, or its role and session.
    return isListed(notPrincipals) === false ? true : undefined;
  }
  return isListed(principals ?? []);
}

/** The account and the rest of an ARN of IAM or STS: `arn:aws:iam::ACCOUNT:user/PATH/NAME`. */
const PRINCIPAL_ARN = /^arn:[a-z-]+:(?:iam|sts)::(\w+):(.+)$/;

function isPrincipal(principal: string, { account, kind, name }: Requester): Verdict {
  if (principal === "*" || principal === account) {
    return true;
  }
  const [, ofAccount, rest = ""] = PRINCIPAL_ARN.exec(principal) ?? [];
  if (ofAccount !== account) {
    return false;
  }
  const [type, ...path] = rest.split("/");
  if (type === "assumed-role") {
    // Nobody knows what Braze calls its sessions.
    return kind === "role" && path[0] === name ? undefined : false;
  }
  return rest === "root" || (type === kind && path.at(-1) === name);
}
