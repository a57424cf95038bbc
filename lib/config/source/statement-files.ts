import path from "node:path";
import { ConfigError, ConfigPath, LocatedProblem, ownValue, valueAt } from "../problems/problem";
import { STATEMENT_FILE } from "../schema/policy-statement";
import { breach } from "../schema/text";
import type { Files } from "./files";
import { readText } from "./read-file";
import { YamlSource } from "./yaml-source";

/** A file that holds the statements of a bucket's policy. */
export interface StatementFile {
  /** The place of the file's path in the configuration. */
  readonly path: ConfigPath;
  readonly yaml: YamlSource;
  readonly statements: unknown;
  /** The place of each statement in the file. */
  readonly placeOf: (index: string | number) => ConfigPath;
}

/**
 * Reads the files that the buckets of a configuration name in place of statements.
 *
 * @param files - where they are read from
 * @param file - the configuration's own file
 * @throws {@link ConfigError} with every file that can't be read
 */
export function readStatementFiles(files: Files, file: string, yaml: YamlSource): StatementFile[] {
  const problems: LocatedProblem[] = [];
  const read = pathsIn(yaml.value).flatMap(({ place, name }) => {
    const named = path.posix.join(path.posix.dirname(file), name);
    try {
      return [{ path: place, ...parseStatements(files, named) }];
    } catch (error) {
      if (!(error instanceof ConfigError)) {
        throw error;
      }
      problems.push(
        ...error.problems.map((problem) =>
          problem.position ? problem : yaml.locate({ path: place, message: `${problem.file}: ${problem.message}` }),
        ),
      );
      return [];
    }
  });
  if (problems.length > 0) {
    throw new ConfigError(problems);
  }
  return read;
}

/**
 * The rest of a path that leads into a file of statements, as a path in that file.
 *
 * @returns undefined if the path leads elsewhere
 */
export function withoutFile({ path: place, placeOf }: StatementFile, problem: ConfigPath): ConfigPath | undefined {
  const [index, ...rest] = problem.slice(place.length);
  const isInside = index !== undefined && place.every((part, i) => part === problem[i]);
  return isInside ? [...placeOf(index), ...rest] : undefined;
}

/** A path that breaks the rule of paths stays where it is: the schema refuses it. */
function pathsIn(config: unknown): { place: ConfigPath; name: string }[] {
  return Object.keys(ownValue(config, "stacks") ?? {}).flatMap((stack) => {
    const place = ["stacks", stack, "bucket", "policyStatements"];
    const name = valueAt(config, place);
    return typeof name === "string" && breach(STATEMENT_FILE, name) === undefined ? [{ place, name }] : [];
  });
}

/** A file holds a list of statements, or a whole policy with one statement or a list. */
function parseStatements(files: Files, file: string): Omit<StatementFile, "path"> {
  const text = readText(files, file, { format: "JSON", ifAbsent: "write it, or name another file here" });
  const yaml = YamlSource.parse(file, text, "JSON");
  if (Array.isArray(yaml.value)) {
    return { yaml, statements: yaml.value, placeOf: (index) => [index] };
  }
  const statements = ownValue(yaml.value, "Statement");
  if (typeof statements !== "object" || statements === null) {
    const message = "no statements in this file, expected a list of statements, or a policy with the key Statement";
    throw new ConfigError([yaml.locate({ message })]);
  }
  return Array.isArray(statements)
    ? { yaml, statements, placeOf: (index) => ["Statement", index] }
    : { yaml, statements: [statements], placeOf: () => ["Statement"] };
}
