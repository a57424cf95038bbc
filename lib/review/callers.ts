import type { Caller, Identity } from "../evaluator/caller";
import type { Statement } from "../evaluator/statement";

/** Somebody whom a policy names, or whom it leaves out. */
export interface NamedCaller {
  readonly caller: Caller;
  readonly label: string;
}

/** An account that no policy names. */
const NOBODYS_ACCOUNT = "000000000000";
const ARN = /^arn:[a-z-]+:(?:iam|sts)::(\w+):(root|user|role|assumed-role)\/?(.*)$/;

/** Whom the statements of a resource's policy name, and somebody of an account that they don't name. */
export function namedCallers(statements: readonly Statement[]): NamedCaller[] {
  const callers = new Map<string, NamedCaller>();
  const add = (one: NamedCaller): void => void callers.set(one.label, one);
  for (const { principals = [], notPrincipals = [], services = [], federated = [] } of statements) {
    services.forEach((name) => add({ caller: { kind: "service", name }, label: `service ${name}` }));
    federated.forEach((name) => add({ caller: { kind: "federated", name }, label: `identity provider ${name}` }));
    [...principals, ...notPrincipals].filter((one) => one !== "*").forEach((principal) => add(namedCaller(principal)));
  }
  add(EVERYBODY);
  return [...callers.values()].sort((one, other) => (one.label < other.label ? -1 : 1));
}

/** Whoever no policy names. */
export const EVERYBODY: NamedCaller = {
  caller: { account: NOBODYS_ACCOUNT, kind: "role", name: "anybody", session: "any" },
  label: "everybody",
};

function namedCaller(principal: string): NamedCaller {
  const [, account = principal, type = "root", rest = ""] = ARN.exec(principal) ?? [];
  const [name = "", session] = type === "assumed-role" ? rest.split("/") : [rest.split("/").at(-1)];
  return type === "root"
    ? { caller: somebodyOf(account), label: `account ${account}` }
    : {
        caller: { account, kind: type === "user" ? "user" : "role", name, ...(session !== undefined && { session }) },
        label: principal,
      };
}

/** A role of an account that no policy names. */
export function somebodyOf(account: string): Identity {
  return { account, kind: "role", name: "anybody", session: "any" };
}
