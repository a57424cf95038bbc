import { addressPart } from "../../address-part";
import type { Problem } from "../problems/problem";
import { forEachRepeat, isGiven, NamedDraft } from "./draft";

/** Connectors have names of their own, and credentials of their own only where they are asked for. */
export function connectors(draft: NamedDraft): Problem[] {
  return [...connectorNames(draft), ...perConnector(draft)];
}

function connectorNames({ stack, pathOf }: NamedDraft): Problem[] {
  const connectors = (stack.currents?.connectors ?? []).map((connector, i) => ({ name: connector?.name, i }));
  const problems: Problem[] = [];
  const addressOf = ({ name }: { name?: string }): string | undefined => name && addressPart(name);
  forEachRepeat(connectors, addressOf, ({ name, i }, earlier) => {
    const message =
      name === earlier.name
        ? `the connector "${name}" is listed twice, expected a name of its own`
        : `the connectors "${earlier.name}" and "${name}" have one address, since - becomes _, expected a name of its own`;
    problems.push({ path: pathOf("currents", "connectors", i, "name"), message });
  });
  return problems;
}

function perConnector({ stack, pathOf }: NamedDraft): Problem[] {
  const { currents } = stack;
  const problems: Problem[] = [];
  const separate = currents?.credentials === "per-connector";
  if (separate && isGiven(stack, "auth")) {
    problems.push({
      path: pathOf("currents", "credentials"),
      message:
        "per-connector does not go with auth on the stack, which is one principal for all; move auth to currents",
    });
  }
  (currents?.connectors ?? []).forEach((connector, i) => {
    if (isGiven(connector, "externalId") && !(separate && currents?.auth?.method === "role")) {
      problems.push({
        path: pathOf("currents", "connectors", i, "externalId"),
        message:
          "an external id of its own needs a role of its own, expected credentials: per-connector and method: role",
      });
    }
    if (separate && connector?.name && /[-_]trust$/.test(connector.name)) {
      problems.push({
        path: pathOf("currents", "connectors", i, "name"),
        message: `not allowed, got "${connector.name}": addresses that end in _trust are those of trust policies`,
      });
    }
  });
  return problems;
}
