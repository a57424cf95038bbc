import { BucketIdentity } from "../../policies/arns";
import type { PolicyDocument } from "../../policies/document";
import { integrationPolicy } from "../../policies/integration";
import { rangesOf } from "./allowed-ips";
import { connectorsOf, Grant } from "./grants";
import type { StackConfig } from "../schema/file";
import { namingOf } from "./stack-names";

/** The policy that a principal gets with a grant, as data. */
export function grantedPolicy(name: string, stack: StackConfig, grant: Grant, bucket: BucketIdentity): PolicyDocument {
  const { integration, principal, connectorName } = grant;
  const { policy: edition = "scoped", currents } = stack;
  const choice = { edition, integration, method: principal.method };
  if (integration !== "currents" || !currents) {
    return integrationPolicy(choice, bucket);
  }
  const { folderScope, allowedIps } = currents;
  const connectors = connectorsOf(namingOf(name, stack), currents);
  const own = connectorName === undefined ? connectors : connectors.filter((one) => one.name === connectorName);
  const reach = {
    ...(folderScope && { folderPaths: own.map(({ folderPath }) => folderPath) }),
    ...(allowedIps !== undefined && { allowedIps: rangesOf(allowedIps) }),
  };
  return integrationPolicy({ ...choice, ...reach }, bucket);
}
