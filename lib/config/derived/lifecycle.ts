import type { Connector } from "./grants";
import { CONNECTOR_PREFIX, LifecycleRuleConfig, WRITTEN_BY_BRAZE } from "../schema/lifecycle";

/** A connector, and the folder that it writes to. */
type ConnectorFolder = Pick<Connector, "folderPath"> & Partial<Pick<Connector, "name">>;

/** The connector that a rule names, whether there is such a connector or not. */
export function connectorIn(what: string): string | undefined {
  return what.startsWith(CONNECTOR_PREFIX) ? what.slice(CONNECTOR_PREFIX.length) : undefined;
}

/**
 * The prefix of what Braze writes.
 *
 * @param what - Braze's name for it, e.g. `exports` or `connector production`
 * @param connectors - the connectors of the rule's stack
 * @returns undefined if the rule names a connector that there is not
 */
export function prefixWritten(what: string, connectors: readonly ConnectorFolder[]): string | undefined {
  const connector = connectorIn(what);
  const folder =
    connector === undefined
      ? new Map<string, string>(Object.entries(WRITTEN_BY_BRAZE)).get(what)
      : connectors.find(({ name }) => name === connector)?.folderPath;
  return folder && `${folder}/`;
}

/**
 * The prefix of a rule.
 *
 * @throws if the rule names a connector that there is not
 */
export function prefixOf(rule: LifecycleRuleConfig, connectors: readonly ConnectorFolder[]): string {
  const prefix = "prefix" in rule ? rule.prefix : prefixWritten(rule.for, connectors);
  if (prefix === undefined) {
    throw new Error(
      `no connector for the lifecycle rule for ${"for" in rule ? rule.for : ""}, expected one of the stack's`,
    );
  }
  return prefix;
}
