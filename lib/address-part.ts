/** A name as a part of an address or output. Terraform's own names have underscores, so each `-` becomes `_`. */
export function addressPart(name: string): string {
  return name.replaceAll("-", "_");
}

/** The label of what one connector has of its own: its principal, policy and outputs. E.g. `currents_staging`. */
export function connectorLabel(label: string, connectorName: string): string {
  return `${label}_${addressPart(connectorName)}`;
}

/** The label of one access key of a user: the last part of its address. E.g. `currents_primary`. */
export function keyLabel(user: string, keyName: string): string {
  return `${user}_${addressPart(keyName)}`;
}

/** The label of what a retiring principal has of its own. No other label begins this way. */
export function retiringLabel(label: string): string {
  return `retiring_${label}`;
}
