import { Connector } from "../lib/config/connectors";
import { addressPart } from "../lib/address-part";
import { currentPage, DashboardCredentials, DashboardPage, exportPage } from "../lib/dashboard";

/** What an integration, or one connector of it, signs in with. */
export interface GrantedAccess {
  /** `currents`, `export`, or `currents_<connector>`. */
  readonly label: string;
  readonly credentials: DashboardCredentials;
}

/** A page for each connector, with the credentials of its own or those that all share. */
export function currentPages(
  bucketName: string,
  connectors: readonly Connector[],
  access: readonly GrantedAccess[],
): DashboardPage[] {
  return connectors.map(({ name, folderPath, encryption }) => {
    const { credentials } =
      access.find(({ label }) => label === `currents_${addressPart(name)}`) ?? accessOf("currents", access);
    return currentPage({ connectorName: name, bucketName, credentials, folderPath, encryption });
  });
}

/** The one page of Dashboard Data Export. */
export function exportPages(bucketName: string, access: readonly GrantedAccess[]): DashboardPage[] {
  return [exportPage({ bucketName, credentials: accessOf("export", access).credentials })];
}

function accessOf(wanted: string, access: readonly GrantedAccess[]): GrantedAccess {
  const found = access.find(({ label }) => label === wanted);
  if (!found) {
    throw new Error(`${wanted} has no access to the bucket`);
  }
  return found;
}
