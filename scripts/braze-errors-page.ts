import type { Cause } from "../lib/braze-error-causes";
import { BRAZE_ERRORS, BrazeError } from "../lib/braze-errors";
import { wrap } from "./docs-keys";

/** The page that leads from what Braze says to its causes. */
export const BRAZE_ERRORS_PAGE = "docs/guides/when-braze-says.md";

/** The list in the page, between two comments. */
const LIST = /<!-- braze errors -->\n[^]*?<!-- end -->/;

/** The page with its list of errors made anew. */
export function withGeneratedErrors(page: string): string {
  const list = BRAZE_ERRORS.map(describeError).join("\n\n");
  return page.replace(LIST, () => `<!-- braze errors -->\n\n${list}\n\n<!-- end -->`);
}

function describeError({ title, text, where, causes, source }: BrazeError): string {
  return [
    `### ${title}`,
    quoted(text),
    wrap(`You see it ${where} ([source](${source})).`).replaceAll("\n  ", "\n"),
    causes.map((cause, i) => describeCause(cause, i + 1)).join("\n"),
  ].join("\n\n");
}

function quoted(text: string): string {
  return wrap(text, "  ").replaceAll(/^ +/gm, "> ");
}

function describeCause({ cause, checks = [], fix }: Cause, number: number): string {
  const ids = checks.map((id) => `\`${id}\``).join(", ");
  const found = ids === "" ? "No check finds this." : `Found by ${ids}.`;
  const item = `${number}. ${sentence(cause)} ${found} To do: ${fix}.`;
  return wrap(item, "").replaceAll("\n  ", "\n   ");
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
