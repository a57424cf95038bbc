import type { Command } from "commander";

/**
 * What can stand as the last of the words of a command line.
 *
 * @param words - what stands behind the program's name; the last word is being typed, and may be empty
 * @param stacks - the names of the stacks, which are asked for only where a stack can stand
 */
export function candidates(program: Command, words: readonly string[], stacks: () => readonly string[]): string[] {
  const help = program.createHelp();
  const current = words.at(-1) ?? "";
  const before = words.slice(0, -1);
  const command = commandOf(program, before);
  const commands = help.visibleCommands(command ?? program);
  if (current.startsWith("-")) {
    const options = [...(command ? help.visibleOptions(command) : []), ...help.visibleOptions(program)];
    return starting(current, [...new Set(options.flatMap(({ long }) => long ?? []))]);
  }
  return starting(current, [...commands.map((each) => each.name()), ...(command ? valuesOf(command, stacks) : [])]);
}

/** The command that words name, or the command of that command. */
function commandOf(program: Command, words: readonly string[]): Command | undefined {
  const commands = program.createHelp().visibleCommands(program);
  // The first word that is a command: `keys list` is no `list`.
  for (const [i, word] of words.entries()) {
    const found = commands.find((each) => each.name() === word);
    if (found) {
      return commandOf(found, words.slice(i + 1)) ?? found;
    }
  }
  return undefined;
}

function valuesOf({ registeredArguments: [first] }: Command, stacks: () => readonly string[]): readonly string[] {
  return first?.argChoices ?? (first?.name() === "stack" ? stacks() : []);
}

function starting(current: string, words: readonly string[]): string[] {
  return words.filter((word) => word.startsWith(current));
}
