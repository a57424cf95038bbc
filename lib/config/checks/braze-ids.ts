import { INTEGRATIONS, Integration } from "../../policies/integration";
import { isReference, isStateReference } from "../../text-or-reference";
import { describeValue } from "../problems/describe-value";
import { ConfigPath, formatPath, Problem } from "../problems/problem";
import { BRAZE_ACCOUNT_ID, EXTERNAL_ID } from "../schema/auth";
import { draftKey, externalIdsOf, isGiven, NamedDraft, rolesOf } from "./draft";

/** What the ids of Braze's dashboard, in all stacks, say of mistakes in copying them. */
export function brazeIdWarnings(drafts: readonly NamedDraft[]): Problem[] {
  return [
    ...drafts.flatMap(oneIdForBoth),
    ...idsOfOtherIntegration(drafts),
    ...severalBrazeAccounts(drafts),
    ...accountsOfStacks(drafts),
  ];
}

/** Braze shows an external id on the page of each integration. */
function oneIdForBoth(draft: NamedDraft): Problem[] {
  const { stack, pathOf } = draft;
  const ids = externalIdsOf(draft).filter(({ path: [first] }) => first === "auth");
  const given = INTEGRATIONS.filter((integration) => isGiven(stack, integration));
  const [first] = ids;
  return first && ids.length < given.length
    ? [
        {
          path: pathOf(...first.path.slice(0, first.path.indexOf("externalId") + 1)),
          message:
            "the role accepts one external id, and Braze shows one for each integration: with one id, the other integration " +
            `can't assume the role; expected a list of both; ${EXTERNAL_ID.shownAt}`,
        },
      ]
    : [];
}

interface UsedId {
  readonly integration: Integration;
  readonly key: string;
  readonly path: ConfigPath;
}

/** An id that two integrations use is told at the later of the two in the list of integrations. */
function idsOfOtherIntegration(drafts: readonly NamedDraft[]): Problem[] {
  const used = drafts.flatMap(usedIds);
  const places = new Map(used.map(({ integration, key, path }) => [`${integration} ${key}`, path]));
  return used.flatMap(({ integration, key, path }) => {
    const earlier = INTEGRATIONS.slice(0, INTEGRATIONS.indexOf(integration));
    const other = earlier.map((one) => places.get(`${one} ${key}`)).find((place) => place !== undefined);
    return other
      ? [
          {
            path,
            message: `this is also the external id at ${formatPath(other)}, and Braze shows one for each integration; ${EXTERNAL_ID.shownAt}`,
          },
        ]
      : [];
  });
}

/** The ids that are for one integration. */
function usedIds(draft: NamedDraft): UsedId[] {
  const { name, stack, pathOf } = draft;
  const [only, ...others] = INTEGRATIONS.filter((integration) => isGiven(stack, integration));
  return externalIdsOf(draft).flatMap(({ id, path }) => {
    const ofStack = others.length === 0 ? only : undefined;
    const integration = path[0] === "auth" ? ofStack : INTEGRATIONS.find((one) => one === path[0]);
    const key = draftKey(id);
    // A variable has a value of its own in each stack.
    const place = isReference(id) && !isStateReference(id) ? name : "";
    return integration && key ? [{ integration, key: `${place} ${key}`, path: pathOf(...path) }] : [];
  });
}

interface UsedAccount {
  readonly account: string;
  readonly path: ConfigPath;
  readonly draft: NamedDraft;
}

function brazeAccounts(drafts: readonly NamedDraft[]): UsedAccount[] {
  return drafts.flatMap((draft) =>
    rolesOf(draft).flatMap(({ auth, path }) =>
      typeof auth.brazeAccountId === "string"
        ? [{ account: auth.brazeAccountId, path: draft.pathOf(...path, "brazeAccountId"), draft }]
        : [],
    ),
  );
}

/** Braze signs in from one account, unless a company has several of Braze's instances. */
function severalBrazeAccounts(drafts: readonly NamedDraft[]): Problem[] {
  const [first, ...others] = brazeAccounts(drafts);
  if (!first) {
    return [];
  }
  return others
    .filter(({ account }) => account !== first.account)
    .map(({ account, path }) => ({
      path,
      message:
        `Braze's account is ${describeValue(account)} here, and ${describeValue(first.account)} at ` +
        `${formatPath(first.path)}; check both, unless your workspaces are on different instances of Braze; ` +
        `${BRAZE_ACCOUNT_ID.shownAt}`,
    }));
}

/** An account that a stack is applied to is not Braze's. */
function accountsOfStacks(drafts: readonly NamedDraft[]): Problem[] {
  const stackOf = new Map(drafts.map(({ name, stack }) => [stack.accountId, name]));
  return brazeAccounts(drafts).flatMap(({ account, path, draft }) => {
    const other = stackOf.get(account);
    return other === undefined || account === draft.stack.accountId
      ? []
      : [
          {
            path,
            message:
              `${describeValue(account)} is the account that the stack ${other} is applied to; check whether accountId and ` +
              `brazeAccountId are swapped; ${BRAZE_ACCOUNT_ID.shownAt}`,
          },
        ];
  });
}
