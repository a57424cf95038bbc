import { INTEGRATIONS } from "../../policies/integration";
import type { Problem } from "../problems/problem";
import { partitionOf } from "../../regions";
import { draftKey, externalIdsOf, forEachRepeat, isGiven, NamedDraft, rolesOf } from "./draft";

/** How Braze signs in: once for each integration, and in a way that works. */
export function auth(draft: NamedDraft): Problem[] {
  return [...authPlaces(draft), ...rolePartition(draft), ...externalIds(draft)];
}

function authPlaces({ stack, pathOf }: NamedDraft): Problem[] {
  return INTEGRATIONS.flatMap((integration) => {
    const own = isGiven(stack[integration], "auth");
    const shared = isGiven(stack, "auth");
    if (own && shared) {
      return [
        {
          path: pathOf(integration, "auth"),
          message: "auth is given twice, on the stack and here, expected one of the two",
        },
      ];
    }
    return own || shared || !stack[integration]
      ? []
      : [
          {
            path: pathOf(integration),
            message: "auth is missing, expected method access-key or role, here or once on the stack",
          },
        ];
  });
}

function rolePartition(draft: NamedDraft): Problem[] {
  const { region } = draft.stack;
  if (!region || partitionOf(region) === "aws") {
    return [];
  }
  return rolesOf(draft).map(({ path }) => ({
    path: draft.pathOf(...path, "method"),
    message:
      `role does not work in ${region}, which is in the partition ${partitionOf(region)}: roles can't be assumed ` +
      "across partitions, and Braze's account is in aws; expected access-key",
  }));
}

function externalIds(draft: NamedDraft): Problem[] {
  const problems: Problem[] = [];
  const ids = externalIdsOf(draft).map(({ id, path }) => ({ key: draftKey(id), path }));
  forEachRepeat(
    ids,
    ({ key, path }) => key && JSON.stringify([path.slice(0, -1), key]),
    ({ key, path }) => {
      problems.push({ path: draft.pathOf(...path), message: `the external id ${key} is listed twice, expected once` });
    },
  );
  return problems;
}
