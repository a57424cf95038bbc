const LONGEST_SHOWN = 60;

/** Access keys and secret access keys: pasted in the wrong place, they must not end up in a log. */
const LOOKS_SECRET = /^(AKIA|ASIA)[A-Z0-9]{12,}$|^[A-Za-z0-9/+]{40}$/;

/** Says what was found in a configuration, as an error message puts it. */
export function found(value: unknown): string {
  if (value === undefined || value === null) {
    return "nothing";
  }
  if (typeof value === "string") {
    return foundText(value);
  }
  if (typeof value === "number" || typeof value === "bigint") {
    return `the number ${value}`;
  }
  if (typeof value === "boolean") {
    return `${value}`;
  }
  return Array.isArray(value) ? "a list" : "a mapping";
}

function foundText(text: string): string {
  if (LOOKS_SECRET.test(text)) {
    return "a text that looks like an AWS credential (not shown)";
  }
  return JSON.stringify(text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text);
}
