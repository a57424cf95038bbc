import { ConfigPath, LocatedProblem, ownValue, Problem } from "../problems/problem";
import type { Files } from "./files";
import { readStatementFiles, StatementFile, withoutFile } from "./statement-files";
import { YamlSource } from "./yaml-source";

/** One file of a configuration, with the files of statements that it names. */
export class SourceFile {
  /** The file's content as plain data. What stands in files of statements is in its place. */
  public readonly value: unknown;

  private constructor(
    /** What a path begins with that leads into this file: nothing, or in a folder the file's name. */
    public readonly root: readonly string[],
    /** As messages name the file. */
    public readonly file: string,
    private readonly yaml: YamlSource,
    private readonly statementFiles: readonly StatementFile[],
  ) {
    this.value = statementFiles.reduce(
      (value, { path, statements }) => withValueAt(value, path, statements),
      yaml.value,
    );
  }

  /**
   * Parses the text of a file, and reads the files of statements that it names.
   *
   * @param files - where the other files are read from
   * @param file - as messages are to name it: paths of other files start at its folder
   * @throws {@link ConfigError} with every problem of the text, or of the other files
   */
  public static parse(files: Files, file: string, text: string, root: readonly string[] = []): SourceFile {
    const yaml = YamlSource.parse(file, text);
    return new SourceFile(root, file, yaml, readStatementFiles(files, file, yaml));
  }

  /** Adds to a problem where it is: in this file, or in the file of statements that its path leads to. */
  public locate(problem: Problem): LocatedProblem {
    const inFile = this.statementFiles
      .map((file) => ({ file, place: withoutFile(file, problem.path ?? []) }))
      .find(({ place }) => place !== undefined);
    return inFile
      ? { ...inFile.file.yaml.locate({ ...problem, path: inFile.place }), path: problem.path }
      : this.yaml.locate(problem);
  }
}

/** A copy of plain data with another value at a place that it has. */
function withValueAt(value: unknown, [key, ...rest]: ConfigPath, inner: unknown): unknown {
  return key === undefined ? inner : { ...(value as object), [key]: withValueAt(ownValue(value, key), rest, inner) };
}
