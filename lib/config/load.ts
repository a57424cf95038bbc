import { errorsAcross, stackErrors, warningsAcross } from "./checks/all-checks";
import type { SoundStack, StackDraft } from "./checks/draft";
import { stackWarnings } from "./checks/stack-warnings";
import { draftConfig, ReadDraft } from "./drafts";
import { ConfigError, LocatedProblem } from "./problems/problem";
import type { Config, StackConfig } from "./schema/file";
import { REQUIRED_SETTINGS } from "./schema/settings";
import { ConfigSource } from "./source/config-source";
import { DISK, Files } from "./source/files";
import { SourceFile } from "./source/source-file";

/** A configuration that can be synthesised, and what its author should know about it. */
export interface LoadedConfig {
  readonly config: Config;
  readonly warnings: readonly LocatedProblem[];
  /** The file that each stack stands in, by the stack's name. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Reads a configuration: a file, or every `*.yaml` of a folder.
 *
 * @param place - the file or folder, as messages are to name it
 * @param files - where it is read from. @default - the disk
 * @throws {@link ConfigError} with every problem of the configuration, file by file
 */
export function loadConfig(place: string, files: Files = DISK): LoadedConfig {
  return configOf(ConfigSource.read(place, files));
}

/**
 * Reads a configuration from the text of its one file.
 *
 * @param file - as messages are to name it: paths of other files start at its folder
 * @throws {@link ConfigError} with every problem of the text, in its order
 */
export function parseConfig(file: string, text: string): LoadedConfig {
  return configOf(new ConfigSource([SourceFile.parse(DISK, file, text)]));
}

function configOf(source: ConfigSource): LoadedConfig {
  const { drafts, remoteStates, problems } = draftConfig(source);
  const checked = drafts.map((draft) => ({ draft, errors: stackErrors(draft) }));
  const sound = checked.flatMap(({ draft, errors }) => (errors.length === 0 ? soundStack(draft) : []));
  const errors = [
    ...problems,
    ...checked.flatMap((stack) => stack.errors),
    ...errorsAcross({ drafts, sound, remoteStates }),
  ];
  if (errors.length > 0) {
    throw new ConfigError(source.locate(errors));
  }
  return {
    config: { stacks: Object.fromEntries(sound.map(({ name, stack }) => [name, stack])) },
    files: new Map(drafts.map(({ name, pathOf }) => [name, source.fileOf(pathOf())])),
    warnings: source.locate([...sound.flatMap(stackWarnings), ...warningsAcross(sound, remoteStates)]),
  };
}

/** A draft as a stack that is right in itself, if it is one. */
function soundStack(draft: ReadDraft): SoundStack[] {
  const { stack } = draft;
  // Each part obeys its schema. So a stack can only lack a setting that neither the stack nor the defaults have.
  return draft.isWhole && isComplete(stack) ? [{ ...draft, stack }] : [];
}

function isComplete(stack: StackDraft): stack is StackConfig {
  return Object.keys(REQUIRED_SETTINGS).every((key) => Object.hasOwn(stack, key));
}
