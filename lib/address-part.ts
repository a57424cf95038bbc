/** A name as a part of an address or output: Terraform's own names have underscores. */
export function addressPart(name: string): string {
  return name.replaceAll("-", "_");
}

/** The label of one connector's own resources and outputs, e.g. `currents_staging`. */
export function connectorLabel(label: string, connectorName: string): string {
  return `${label}_${addressPart(connectorName)}`;
}
