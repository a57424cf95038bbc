import type { Prompts } from "../init/prompts";
import { CommandError } from "../failure";

/** Whether a person has said yes before, and how to ask. */
export interface Consent {
  /** `--yes`. */
  readonly isGiven: boolean;
  /** How a person is asked, if there is one. */
  readonly promptsOf: () => Prompts | undefined;
}

const CHOICES = [
  { value: "no", label: "No", hint: "nothing is changed" },
  { value: "yes", label: "Yes", hint: "at once" },
] as const;

/**
 * Has a person confirm what they may not have thought of.
 *
 * @param what - what is done, e.g. `delete AKIAEXAMPLE`
 * @param doubts - why they should think again. Without any, nobody is asked
 * @throws {@link CommandError} if nobody says yes
 */
export async function confirm(what: string, doubts: readonly string[], consent: Consent): Promise<void> {
  if (doubts.length === 0 || consent.isGiven) {
    return;
  }
  const prompts = consent.promptsOf();
  if (!prompts) {
    throw new CommandError(...doubts, `nothing was changed; to ${what} all the same, give --yes`);
  }
  if ((await prompts.one(`${doubts.join(". ")}. Do you want to ${what}?`, CHOICES)) !== "yes") {
    throw new CommandError("you stopped it: nothing was changed");
  }
}
