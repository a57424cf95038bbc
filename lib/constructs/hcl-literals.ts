/**
 * Plain data with its texts as HCL writes them, for what CDKTF's renderer has no types of. Left to itself, the renderer
 * doesn't escape backslashes, writes digits as a number, and takes a text that begins with a bracket for an expression.
 */
export function hclLiterals(value: unknown): unknown {
  if (typeof value === "string") {
    return value.includes("${") ? value : JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    return value.map(hclLiterals);
  }
  return typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, hclLiterals(inner)]))
    : value;
}
