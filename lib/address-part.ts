/** A name as a part of an address or output: Terraform's own names have underscores. */
export function addressPart(name: string): string {
  return name.replaceAll("-", "_");
}
