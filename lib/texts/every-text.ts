import { secretIn } from "./find-secret";
import { unseenIn } from "./unseen";

/** Terraform would read these as the start of a template, wherever they stand; CDKTF, as a token of its own. */
const READ_AS_CODE: readonly { readonly pattern: RegExp; readonly why: string }[] = [
  { pattern: /[$%]\{/, why: "Terraform would read ${ or %{ as a template" },
  { pattern: /[#&]\{|TfToken\[/, why: "CDKTF would read #{, &{ or TfToken[ as a token of its own" },
];

/**
 * Why a text can't stand in any file that synth writes, as it is meant.
 *
 * @returns the reason, or undefined if it can
 */
export function unwritable(text: string): string | undefined {
  const unseen = unseenIn(text);
  return unseen
    ? `the character ${unseen} can't be seen, or changes how the rest is seen`
    : READ_AS_CODE.find(({ pattern }) => pattern.test(text))?.why;
}

/**
 * Why a text breaks what holds for every text and key of a configuration, whatever it is for.
 *
 * @returns the reason, or undefined if the text obeys
 */
export function breachOfEveryText(text: string): string | undefined {
  return secretIn(text)
    ? "which would end up in the synthesised files; keep secrets out of the configuration"
    : unwritable(text);
}
