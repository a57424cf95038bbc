import type { Config } from "../../lib/config/schema/file";
import { inOrderOfForm, outputWithSecret, userWithOutsideKey } from "../../lib/dashboard";
import { Invocation, keysCommand, terraformCommand } from "../command-lines";
import { CommandError } from "../failure";
import { Outputs, pagesIn } from "./outputs";

/** A page of Braze's dashboard with what to enter there. */
export interface FilledPage {
  readonly page: string;
  readonly fields: readonly { readonly field: string; readonly value: string }[];
  /** The buttons to press at the end. */
  readonly finish: string;
}

/** The outputs of a stack, and how to see a secret that isn't printed. */
export interface Handoff {
  /** The full name of the stack. */
  readonly stack: string;
  readonly config: Config;
  readonly outputs: Outputs;
  /** Where the outputs are from, as messages are to name it. */
  readonly source: string;
  /** The folder that Terraform runs in for the stack. */
  readonly folder: string;
  readonly invocation: Invocation;
}

/**
 * Braze's pages with what to enter, in Braze's order.
 *
 * @param showSecrets - whether secrets are among the values: otherwise, the command that shows the secret stands there
 */
export function fillIn(handoff: Handoff, showSecrets: boolean): FilledPage[] {
  return pagesIn(handoff.outputs, handoff.source).map(({ page, fields, finish }) => ({
    page,
    fields: inOrderOfForm(fields).map(([field, value]) => ({ field, value: valueFor(value, handoff, showSecrets) })),
    finish,
  }));
}

function valueFor(value: string, handoff: Handoff, showSecrets: boolean): string {
  const secret = outputWithSecret(value);
  if (secret !== undefined) {
    return secretValue(secret, handoff, showSecrets);
  }
  const user = userWithOutsideKey(value);
  return user === undefined
    ? value
    : `${value}; if Braze has no key yet, run: ${keysCommand(handoff.invocation, "create", handoff.stack)}`;
}

function secretValue(output: string, { outputs, source, folder, invocation }: Handoff, isShown: boolean): string {
  if (!isShown) {
    return `hidden; to see it, run: ${terraformCommand(invocation, folder, "output", "-raw", output)}`;
  }
  const secret = outputs[output]?.value;
  if (typeof secret !== "string") {
    throw new CommandError(`${source} has no output ${output}, which holds the secret`);
  }
  return secret;
}
