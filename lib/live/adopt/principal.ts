import { kindOf, Principal } from "../../config/derived/grants";
import { listNames } from "../../config/problems/list-names";
import type { Answer } from "../questions";
import type { Search } from "./findings";
import type { ReadPrincipal } from "./read-principal";
import { readRole } from "./role";
import { readUser } from "./user";

/** A user or role that exists. */
export interface FoundPrincipal {
  readonly name: string;
  readonly kind: "user" | "role";
  /** The ARNs of the policies that are attached to it. */
  readonly attached: readonly string[];
}

/** The user or role of a principal, if it exists and can be adopted. */
export async function findPrincipal(search: Search, principal: Principal): Promise<FoundPrincipal | undefined> {
  const { findings, stack, principals } = search;
  const kind = kindOf(principal);
  const given = principals[principal.label];
  const name = given ?? principal.name;
  const what = `the ${kind} "${name}"`;
  const found = await read(search, principal, name);
  if (found === "absent" && given !== undefined) {
    findings.refuse(what, `it doesn't exist in the account ${stack.accountId}`);
  } else if (found === "absent") {
    findings.seen.push(`${what} doesn't exist, so Terraform makes it; if it has another name, give --${kind} NAME`);
  }
  if (typeof found === "string") {
    return undefined;
  }
  findings.seen.push(`${what} exists, with ${found.has}`);
  found.refusals.forEach((why) => findings.refuse(what, why));
  if (found.refusals.length > 0) {
    return undefined;
  }
  findings.warnings.push(...warningsOf(what, found, search));
  return { name, kind, attached: found.attached };
}

async function read(search: Search, principal: Principal, name: string): Promise<Answer<ReadPrincipal>> {
  switch (principal.method) {
    case "access-key":
      return readUser(search, principal, name);
    case "role":
      return readRole(search, principal, name);
    default:
      return principal satisfies never;
  }
}

function warningsOf(what: string, { additions = [], boundary, extras }: ReadPrincipal, { stack }: Search): string[] {
  const isUnbound = boundary !== undefined && !stack.iam?.permissionsBoundary;
  return [
    ...additions.map((addition) => `${what} ${addition}`),
    ...(isUnbound
      ? [
          `${what} has the permissions boundary ${boundary}, which Terraform removes unless iam.permissionsBoundary has it`,
        ]
      : []),
    ...(extras.length > 0
      ? [`${what} also has ${listNames(extras)}, which Terraform leaves; remove by hand what is too much`]
      : []),
  ];
}
