import { fileErrors, fileWarnings, stackErrors } from "./checks/all-checks";
import { stackWarnings } from "./checks/stack-warnings";
import type { NamedDraft, SoundStack } from "./checks/draft";
import { draftFile } from "./drafts";
import { ConfigError, inFileOrder, LocatedProblem, Problem } from "./problems/problem";
import { Config, completeStack } from "./schema/file";
import { readConfigText } from "./source/read-file";
import { YamlSource } from "./source/yaml-source";

/** A configuration that can be synthesised, and what its author should know about it. */
export interface LoadedConfig {
  readonly config: Config;
  readonly warnings: readonly LocatedProblem[];
}

/**
 * Reads a configuration file.
 *
 * @param file - as messages are to name it
 * @throws {@link ConfigError} with every problem of the file, in its order
 */
export function loadConfig(file: string): LoadedConfig {
  return parseConfig(file, readConfigText(file));
}

/**
 * Reads a configuration from its text.
 *
 * @throws {@link ConfigError} with every problem of the text, in its order
 */
export function parseConfig(file: string, text: string): LoadedConfig {
  const source = YamlSource.parse(file, text);
  const located = (problems: readonly Problem[]): LocatedProblem[] =>
    inFileOrder(withoutRepeats(problems.map((problem) => source.locate(problem))));
  const { drafts, remoteStates, problems } = draftFile(source.value);
  const found = drafts.map((draft) => ({ draft, errors: stackErrors(draft) }));
  const sound = found.flatMap(({ draft, errors }) => (errors.length === 0 ? soundStack(draft, problems) : []));
  const errors = [
    ...problems,
    ...found.flatMap((stack) => stack.errors),
    ...fileErrors({ drafts, sound, remoteStates }),
  ];
  if (errors.length > 0) {
    throw new ConfigError(located(errors));
  }
  return {
    config: { stacks: Object.fromEntries(sound.map(({ name, stack }) => [name, stack])) },
    warnings: located([...drafts.flatMap(stackWarnings), ...fileWarnings(drafts)]),
  };
}

/**
 * A draft as a stack that is right in itself, if it is one.
 *
 * What a broken default means for a stack can't be told, so no stack counts as sound then.
 */
function soundStack(draft: NamedDraft, problems: readonly Problem[]): SoundStack[] {
  const isOfOtherStack = ({ path = [] }: Problem): boolean =>
    path[0] === "stacks" && path[1] !== undefined && path[1] !== draft.name;
  const { data } = completeStack.safeParse(draft.stack);
  return data && problems.every(isOfOtherStack) ? [{ ...draft, stack: data }] : [];
}

/** A problem of the defaults is found again in every stack that inherits them. */
function withoutRepeats(problems: readonly LocatedProblem[]): LocatedProblem[] {
  const keyOf = ({ path, message }: LocatedProblem): string => JSON.stringify([path, message]);
  return [...new Map(problems.map((problem) => [keyOf(problem), problem])).values()];
}
