import path from "node:path";
import { parseConfig } from "../../lib/config/load";
import type { LocatedProblem } from "../../lib/config/problems/problem";
import { CommandError } from "../failure";
import { programOf } from "../invocation";
import { shellLine } from "../shell";
import { Answers, problemsOf } from "./answers";
import { askForMissing } from "./ask";
import { firstConfig } from "./first-config";
import { givenAnswers, InitOptions } from "./given-answers";
import type { Prompts } from "./prompts";
import { openQuestions } from "./questions";
import { schemaPath } from "./schema-path";

/** A first configuration, and what its author should know about it. */
export interface FirstProject {
  readonly text: string;
  readonly warnings: readonly LocatedProblem[];
}

/**
 * Makes a first configuration of what the options say, and of what a person is asked for.
 *
 * @param file - the configuration, from the working folder
 * @param promptsOf - how a person is asked, if there is one
 * @throws {@link CommandError} if something is wrong, or missing and nobody can be asked
 */
export async function firstProject(
  file: string,
  options: InitOptions,
  promptsOf: () => Prompts | undefined,
): Promise<FirstProject> {
  const answers = await completeAnswers(options, promptsOf);
  const explain = shellLine(...programOf(__filename), "explain", "KEY");
  const text = firstConfig(answers, schemaPath(path.dirname(path.resolve(file)), __filename), explain);
  return { text, warnings: parseConfig(file, text).warnings };
}

async function completeAnswers(options: InitOptions, promptsOf: () => Prompts | undefined): Promise<Answers> {
  const { answers, problems } = givenAnswers(options);
  const open = openQuestions(answers);
  const isOpen = (option: string): boolean => open.some((question) => question.option === option);
  const wrong = [...problems, ...problemsOf(answers).filter(({ option }) => !isOpen(option))];
  const prompts = wrong.length === 0 && open.length > 0 ? promptsOf() : undefined;
  if (!prompts && (wrong.length > 0 || open.length > 0)) {
    const missing = open.map(({ option, missing: message }) => ({ option, message }));
    throw new CommandError(
      ...[...wrong, ...missing].map(({ option, message }) => `${option}: ${message}`),
      "nothing was written",
    );
  }
  return (prompts ? await askForMissing(answers, prompts) : answers) as Answers;
}
