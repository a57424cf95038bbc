/** Answers for questions that a person would answer when pasting what synth printed. */
export const APPROVED = {
  CDKTF_AUTO_APPROVE: "true",
  TF_CLI_ARGS_apply: "-auto-approve",
  TF_CLI_ARGS_destroy: "-auto-approve",
  // Answers "yes" to copying a state.
  TF_CLI_ARGS_init: "-force-copy",
};

/** The command lines in what synth printed, in order: they alone begin with a program or a parenthesis. */
export function commandsIn(printed: string): string[] {
  const lines = printed.split("\n").map((line) => line.trim());
  return lines.filter((line) => /^(\(cd |terraform |tofu |rm |mv |mkdir |echo )/.test(line));
}
