import path from "node:path";
import { ConfigError, ConfigPath, inFileOrder, LocatedProblem, Problem } from "../problems/problem";
import { Files, kindAt } from "./files";
import { readConfigText } from "./read-file";
import { SourceFile } from "./source-file";

/** What all files of a folder share stands here. */
const SHARED_FILE = "_defaults.yaml";

/** The files of a configuration: one file, or those of a folder in the order of their names. */
export class ConfigSource {
  public constructor(
    public readonly files: readonly SourceFile[],
    /** @default - the files share nothing */
    public readonly shared?: SourceFile,
  ) {}

  /**
   * Reads a file, or every `*.yaml` of a folder. What can't be looked at is read as a file: reading it says why it can't.
   *
   * @throws {@link ConfigError} with everything that makes a file unreadable, of all files
   */
  public static read(place: string, from: Files): ConfigSource {
    if (kindAt(from, place) !== "folder") {
      return new ConfigSource([SourceFile.parse(from, place, readConfigText(from, place))]);
    }
    const problems: LocatedProblem[] = [];
    const files = namesIn(from, place).flatMap((name) => {
      const file = path.posix.join(place, name);
      try {
        return [SourceFile.parse(from, file, readConfigText(from, file), [file])];
      } catch (error) {
        if (!(error instanceof ConfigError)) {
          throw error;
        }
        problems.push(...error.problems);
        return [];
      }
    });
    if (problems.length > 0) {
      throw new ConfigError(problems);
    }
    const shared = files.find(({ root: [file = ""] }) => path.posix.basename(file) === SHARED_FILE);
    return new ConfigSource(
      files.filter((file) => file !== shared),
      shared,
    );
  }

  /** The file that a path leads into. */
  public fileOf(place: ConfigPath): string {
    const [found] = this.files.filter(({ root }) => root.every((part, i) => place[i] === part));
    return found?.file ?? "";
  }

  /** Problems with their places, each once, file by file in the order of a reader. */
  public locate(problems: readonly Problem[]): LocatedProblem[] {
    const files = [...(this.shared ? [this.shared] : []), ...this.files];
    return files.flatMap((file) =>
      inFileOrder(
        withoutRepeats(
          problems.flatMap(({ path: place = [], ...problem }) =>
            file.root.every((part, i) => place[i] === part)
              ? [file.locate({ ...problem, path: place.slice(file.root.length) })]
              : [],
          ),
        ),
      ),
    );
  }
}

function namesIn(from: Files, folder: string): string[] {
  const names = from.namesIn(folder);
  const configs = names.filter((name) => name.endsWith(".yaml"));
  const problems = names
    .filter((name) => name.endsWith(".yml"))
    .map((name) => ({
      file: path.posix.join(folder, name),
      message: "ends in .yml, expected a name that ends in .yaml",
    }));
  if (configs.every((name) => name === SHARED_FILE)) {
    problems.push({
      file: folder,
      message: `no configuration in this folder, expected files *.yaml beside ${SHARED_FILE}`,
    });
  }
  if (problems.length > 0) {
    throw new ConfigError(problems);
  }
  return configs;
}

/** A problem of the defaults is found again in every stack that inherits them. */
function withoutRepeats(problems: readonly LocatedProblem[]): LocatedProblem[] {
  const keyOf = ({ path: place, message }: LocatedProblem): string => JSON.stringify([place, message]);
  return [...new Map(problems.map((problem) => [keyOf(problem), problem])).values()];
}
