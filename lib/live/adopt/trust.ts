import type { RolePrincipal } from "../../config/derived/grants";
import { listNames } from "../../config/problems/list-names";
import { isReference, literalOf } from "../../text-or-reference";
import { listOf, Statement, statementsIn } from "../documents";

/** What the configuration would make of a role's trust policy. */
export interface TrustVerdict {
  /** Whose access would be lost. */
  readonly refusals: readonly string[];
  /** What else would change, without its subject. */
  readonly warnings: readonly string[];
}

/** Compares whom a role trusts with whom the configuration lets in: Terraform replaces the whole trust policy. */
export function judgeTrust(document: unknown, principal: RolePrincipal): TrustVerdict {
  const allowing = statementsIn(document).filter(({ Effect }) => Effect === "Allow");
  return {
    refusals: [...lostPrincipals(allowing, principal), ...lostIds(allowing, principal)],
    warnings: [...newIds(allowing, principal), ...unknownValues(principal)],
  };
}

function lostPrincipals(statements: readonly Statement[], { brazeAccountId }: RolePrincipal): string[] {
  const braze = literalOf(brazeAccountId);
  const trusted = new Set(statements.flatMap(({ Principal = {} }) => principalsIn(Principal)));
  const others = [...trusted].filter((one) => braze === undefined || one !== braze);
  if (others.length === 0 || braze === undefined) {
    return [];
  }
  return [
    `it trusts ${listNames(others)}, and the configuration only Braze's account ${braze}, so that Terraform would lock ` +
      "out the others; if one of them is Braze, correct brazeAccountId, or else give another role",
  ];
}

/** Accounts by their digits, and all others as they stand there. */
function principalsIn(principal: NonNullable<Statement["Principal"]>): string[] {
  return typeof principal === "string"
    ? [principal]
    : Object.values(principal)
        .flatMap(listOf)
        .map((one) => /^arn:aws[a-z-]*:iam::(\d{12}):root$/.exec(one)?.[1] ?? one);
}

function lostIds(statements: readonly Statement[], principal: RolePrincipal): string[] {
  const configured = principal.externalIds.map(literalOf);
  const lost = externalIdsIn(statements).filter((id) => !configured.includes(id));
  return lost.length === 0 || configured.includes(undefined)
    ? []
    : [
        `it takes the external id ${listNames(lost)}, which externalId lacks, so that Braze would be locked out; add it`,
      ];
}

function newIds(statements: readonly Statement[], { externalIds }: RolePrincipal): string[] {
  const present = externalIdsIn(statements);
  const added = externalIds.flatMap((id) => literalOf(id) ?? []).filter((id) => !present.includes(id));
  if (added.length === 0) {
    return [];
  }
  return present.length === 0
    ? [`takes every external id; Terraform makes it ask for ${listNames(added)}`]
    : [`doesn't take the external id ${listNames(added)} yet; Terraform adds it`];
}

function externalIdsIn(statements: readonly Statement[]): string[] {
  return statements.flatMap(({ Condition = {} }) =>
    Object.values(Condition).flatMap((keys) =>
      Object.entries(keys).flatMap(([key, ids]) => (key.toLowerCase() === "sts:externalid" ? listOf(ids) : [])),
    ),
  );
}

function unknownValues({ brazeAccountId, externalIds }: RolePrincipal): string[] {
  return [brazeAccountId, ...externalIds].some(isReference)
    ? ["has a trust policy that nobody can compare here, because its ids come from elsewhere; compare them in the plan"]
    : [];
}
