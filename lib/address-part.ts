/** A name as a part of an address or output. Terraform's own names have underscores, so each `-` becomes `_`. */
export function addressPart(name: string): string {
  return name.replaceAll("-", "_");
}

/** The label of what one connector has of its own: its principal, policy and outputs. E.g. `currents_staging`. */
export function connectorLabel(label: string, connectorName: string): string {
  return `${label}_${addressPart(connectorName)}`;
}
