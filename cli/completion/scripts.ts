/** The shells that the command can be completed in. */
export const SHELLS = ["bash", "zsh", "fish"] as const;

/** One of the shells. */
export type Shell = (typeof SHELLS)[number];

/**
 * What a shell reads so that it completes `braze-s3`. Each time, the shell asks the command itself, under the name that
 * was typed: an alias such as `npx braze-s3` works, too.
 */
export const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `_braze_s3() {
  local IFS=$'\\n'
  COMPREPLY=($("\${COMP_WORDS[0]}" complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _braze_s3 braze-s3
`,
  zsh: `#compdef braze-s3
_braze_s3() {
  local -a found
  found=("\${(@f)$("\${words[1]}" complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if (( \${#found} )) && [[ -n "\${found[1]}" ]]; then
    compadd -a found
  else
    _files
  fi
}
compdef _braze_s3 braze-s3
`,
  fish: `function __braze_s3
  set -l words (commandline --tokenize --cut-at-cursor --current-process) (commandline --current-token --cut-at-cursor)
  $words[1] complete -- $words[2..] 2>/dev/null
end
complete --command braze-s3 --arguments "(__braze_s3)"
`,
};
