import { isCancel, log, multiselect, select, text } from "@clack/prompts";
import type { Choice } from "./questions";

/** How a person is asked. An answer is undefined if the person gives up. */
export interface Prompts {
  readonly text: (
    message: string,
    example: string,
    problemOf: (answer: string) => string | undefined,
  ) => Promise<string | undefined>;
  readonly one: <T extends string>(message: string, choices: readonly Choice<T>[]) => Promise<T | undefined>;
  readonly some: <T extends string>(
    message: string,
    choices: readonly Choice<T>[],
  ) => Promise<readonly T[] | undefined>;
  /** Says why a choice can't be. */
  readonly refuse: (message: string) => void;
}

/** Asks on the terminal. */
export const TERMINAL_PROMPTS: Prompts = {
  text: async (message, example, problemOf) =>
    // An answer without a letter is no text, whatever its type says.
    answered(
      await text({ message, placeholder: example, validate: (answer: string | undefined) => problemOf(answer ?? "") }),
    ),
  one: async (message, choices) => answered(await select<string>({ message, options: [...choices] })) as never,
  some: async (message, choices) =>
    answered(await multiselect<string>({ message, options: [...choices], required: true })) as never,
  refuse: (message) => log.error(message),
};

function answered<T>(answer: T | symbol): T | undefined {
  return isCancel(answer) ? undefined : answer;
}
