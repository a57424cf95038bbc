import type { Cause } from "../../lib/braze-error-causes";
import { BRAZE_ERRORS, BrazeError } from "../../lib/braze-errors";
import { listOptions } from "../../lib/config/problems/list-names";
import { CommandError } from "../failure";
import { print, printJson } from "../print";
import { findError } from "./find-error";

/**
 * Prints why Braze says something.
 *
 * @throws {@link CommandError} if nothing like it is known
 */
export function explainError(text: string, isJson: boolean): void {
  const found = findError(text);
  if (!found) {
    const [first, second, third] = BRAZE_ERRORS.map((error) => `"${startOf(error.text)}"`);
    throw new CommandError(
      `nothing is known of this text; known are ${listOptions([first, second, third].flatMap((each) => each ?? []))} and ` +
        `${BRAZE_ERRORS.length - 3} more (docs/guides/when-braze-says.md); verify the stack: braze-s3 verify STACK`,
    );
  }
  const { error, isSame } = found;
  if (isJson) {
    const { text: known, where, causes, source } = error;
    printJson({ text: known, isSame, where, causes: causes.map(toJson), source });
    return;
  }
  print(...(isSame ? [] : ["nothing is known of this very text; the nearest known text is:"]), ...linesOf(error));
}

function toJson({ cause, checks = [], fix }: Cause): Cause {
  return { cause, checks, fix };
}

function linesOf({ text, where, causes, source }: BrazeError): string[] {
  return [
    `"${text}"`,
    `  ${where}`,
    "",
    ...causes.flatMap(({ cause, checks = [], fix }, i) => [
      `${i + 1}. ${cause}`,
      `   ${checks.length > 0 ? `found by: ${checks.join(", ")}` : "no check finds this"}`,
      `   to do: ${fix}`,
    ]),
    "",
    "to see which it is: braze-s3 verify STACK",
    `source: ${source}`,
  ];
}

const LONGEST_START = 50;

function startOf(text: string): string {
  return text.length > LONGEST_START ? `${text.slice(0, LONGEST_START)}…` : text;
}
