/** A value of Terraform's JSON as a text: a text as it is, nothing as an empty text, and everything else as JSON. */
export function scalarText(value: unknown): string {
  return typeof value === "string" ? value : value === undefined || value === null ? "" : JSON.stringify(value);
}
