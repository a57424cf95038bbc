import type { Statement } from "../evaluator/statement";
import { matches } from "../evaluator/pattern";
import { namedCallers } from "./callers";
import { isSame } from "./canonical";
import type { ActionClass, ResourceClass } from "./classes";
import { compareAccess } from "./compare-access";
import { TooManyStates } from "./witnesses";
import { Opaque } from "./opaque";
import { AccessChanges, collect, decidable, principalName, untoldRow } from "./permissions";
import { Access, Domain } from "./prepared-access";
import type { StackAccess } from "./read-access";
import { rowsOf } from "./rows";

/** What a trust policy can allow. */
const ACTIONS = [
  "sts:AssumeRole",
  "sts:AssumeRoleWithSAML",
  "sts:AssumeRoleWithWebIdentity",
  "sts:SetSourceIdentity",
  "sts:TagSession",
];

/** Compares who may become the roles of a stack. */
export function trustChanges(base: StackAccess, head: StackAccess, opaque: Opaque): AccessChanges {
  const roles = new Set([...base.principals, ...head.principals].filter(({ trust }) => trust).map(principalName));
  return collect(
    [...roles].map((role) => {
      const [before, after] = [base, head].map(
        ({ principals }) => principals.find((one) => principalName(one) === role)?.trust ?? [],
      );
      return changesOf(role, before ?? [], after ?? [], opaque);
    }),
  );
}

function changesOf(
  role: string,
  before: readonly Statement[],
  after: readonly Statement[],
  opaque: Opaque,
): AccessChanges {
  const [base, head] = [before, after].map((resource) => decidable({ identity: [], resource }, {}, opaque)) as [
    Access,
    Access,
  ];
  if (isSame(base, head)) {
    return { gained: [], lost: [], unknown: [] };
  }
  const statements = [...base.resource, ...head.resource];
  const domain = domainOf(role, statements);
  return collect(
    namedCallers(statements).map(({ caller, label }) => {
      const compared = { caller, context: {}, needsResource: true };
      const name = opaque.show(label);
      try {
        const { gained, lost, untold } = rowsOf(name, compareAccess(compared, base, head, domain), opaque);
        return { gained, lost, unknown: untold.map(untoldRow) };
      } catch (error) {
        if (!(error instanceof TooManyStates)) {
          throw error;
        }
        return {
          gained: [],
          lost: [],
          unknown: [{ what: `who may become the ${opaque.show(role)}`, why: error.message }],
        };
      }
    }),
  );
}

function domainOf(role: string, statements: readonly Statement[]): Domain {
  const patterns = [...new Set(statements.flatMap(({ actions = [], notActions = [] }) => [...actions, ...notActions]))];
  const actions = ACTIONS.map((action): ActionClass => ({
    target: "other",
    actions: [action],
    patterns: patterns.filter((pattern) => matches(pattern.toLowerCase(), action.toLowerCase())),
  }));
  const resource: ResourceClass = { target: "other", example: role, patterns: [role] };
  return { actions, resources: [resource] };
}
