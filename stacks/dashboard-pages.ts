import { Integration } from "../lib/policies/integration";
import { Connector } from "../lib/config/grants";
import { currentPage, DashboardCredentials, DashboardPage, exportPage } from "../lib/dashboard";

/** What an integration, or one connector of it, signs in with. */
export interface GrantedAccess {
  readonly integration: Integration;
  /** @default - it is for every connector of Currents, or for the export */
  readonly connectorName?: string;
  readonly credentials: DashboardCredentials;
}

/** A page for each connector, with the credentials of its own or those that all share. */
export function currentPages(
  bucketName: string,
  connectors: readonly Connector[],
  access: readonly GrantedAccess[],
): DashboardPage[] {
  return connectors.map(({ name, folderPath, encryption }) => {
    const { credentials } = accessOf("currents", access, name);
    return currentPage({ connectorName: name, bucketName, credentials, folderPath, encryption });
  });
}

/** The one page of Dashboard Data Export. */
export function exportPages(bucketName: string, access: readonly GrantedAccess[]): DashboardPage[] {
  return [exportPage({ bucketName, credentials: accessOf("export", access).credentials })];
}

function accessOf(wanted: Integration, access: readonly GrantedAccess[], connector?: string): GrantedAccess {
  const found = access.find(
    ({ integration, connectorName = connector }) => integration === wanted && connectorName === connector,
  );
  if (!found) {
    throw new Error(`${wanted} has no access to the bucket, expected a grant for it`);
  }
  return found;
}
