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
  const hasCommands = command?.commands.length !== 0;
  return starting(current, hasCommands ? commands.map((each) => each.name()) : valuesOf(command, stacks));
}

/** The command that words name, or the command of that command. */
function commandOf(program: Command, words: readonly string[]): Command | undefined {
  const found = program
    .createHelp()
    .visibleCommands(program)
    .find((each) => words.includes(each.name()));
  return found && (commandOf(found, words.slice(words.indexOf(found.name()) + 1)) ?? found);
}

function valuesOf({ registeredArguments: [first] }: Command, stacks: () => readonly string[]): readonly string[] {
  return first?.argChoices ?? (first?.name() === "stack" ? stacks() : []);
}

function starting(current: string, words: readonly string[]): string[] {
  return words.filter((word) => word.startsWith(current));
}
