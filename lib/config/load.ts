import { z } from "zod";
import { allowedKeys } from "./problems/allowed-keys";
import { backendTexts } from "./checks/backend-texts";
import { NamedDraft, SoundStack, StackDraft } from "./checks/draft";
import { fileFindings } from "./checks/file-checks";
import { stackErrors } from "./checks/stack-errors";
import { stackWarnings } from "./checks/stack-warnings";
import { explainIssue, valueAt } from "./problems/explain-issue";
import { describeValue } from "./problems/describe-value";
import { inherit } from "./inherit";
import { Config, RemoteStateConfig, StackConfig } from "./model";
import { ConfigError, ConfigPath, inFileOrder, LocatedProblem, Problem } from "./problems/problem";
import { readConfigText } from "./source/read-file";
import { defaultsSchema, fileSchema, stackSchema } from "./schema/file";
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
  const { drafts, fileErrors } = readDrafts(source.value);
  const ownErrors = new Map(drafts.map((draft) => [draft.name, errorsOf(draft)]));
  // What a broken default means for a stack can't be told, so no stack counts as sound then.
  const sound = drafts.filter(
    ({ name }) => fileErrors.length === 0 && ownErrors.get(name)?.length === 0,
  ) as SoundStack[];
  const between = fileFindings(drafts, sound);
  const errors = [...fileErrors, ...[...ownErrors.values()].flat(), ...between.errors];
  if (errors.length > 0) {
    throw new ConfigError(inFileOrder(withoutRepeats(errors.map((error) => source.locate(error)))));
  }
  const warnings = [...drafts.flatMap(stackWarnings), ...between.warnings];
  return {
    config: { stacks: Object.fromEntries(sound.map(({ name, stack }): [string, StackConfig] => [name, stack])) },
    warnings: inFileOrder(withoutRepeats(warnings.map((warning) => source.locate(warning)))),
  };
}

interface ReadDraft extends NamedDraft {
  readonly errors: readonly Problem[];
  readonly isMapping: boolean;
}

function readDrafts(value: unknown): { drafts: ReadDraft[]; fileErrors: Problem[] } {
  const file = asMapping(value);
  if (!file) {
    const message = `got ${describeValue(value)}, expected a mapping with the key stacks`;
    return { drafts: [], fileErrors: [{ path: [], message }] };
  }
  const defaults = validate(defaultsSchema, "defaults" in file ? file.defaults : {}, ["defaults"]);
  const drafts = Object.entries(asMapping(file.stacks) ?? {}).map(([name, raw]): ReadDraft => {
    const read = validate(stackSchema, raw, ["stacks", name]);
    const own = read.sound as StackDraft;
    const pathOf = (...keys: (string | number)[]): ConfigPath => {
      const inStack = valueAt(raw, keys) !== undefined || keys.length === 0;
      const inherited = !inStack && valueAt(file.defaults, keys) !== undefined;
      return [...(inherited ? ["defaults"] : ["stacks", name]), ...keys];
    };
    const remoteStates = asMapping(file.remoteStates) as StackDraft["remoteStates"];
    const stack = { ...inherit(defaults.sound as StackDraft, own), ...(remoteStates && { remoteStates }) };
    return { name, stack, pathOf, errors: read.errors, isMapping: asMapping(raw) !== undefined };
  });
  return { drafts, fileErrors: [...topLevelErrors(file), ...defaults.errors] };
}

/** A stack that is no mapping has that one fault: what would have to be in it comes after. */
function errorsOf(draft: ReadDraft): readonly Problem[] {
  return draft.isMapping ? [...draft.errors, ...stackErrors(draft)] : draft.errors;
}

function topLevelErrors(file: Record<string, unknown>): Problem[] {
  const { errors } = validate(fileSchema, { ...file, defaults: {}, ...(asMapping(file.stacks) && { stacks: {} }) }, []);
  const names = Object.keys(asMapping(file.stacks) ?? {});
  const badNames = names.flatMap((name) => {
    const result = fileSchema.shape.stacks.keyType.safeParse(name);
    return result.success ? [] : result.error.issues.map(({ message }) => ({ path: ["stacks", name], message }));
  });
  if (asMapping(file.stacks) && names.length === 0) {
    errors.push({ path: ["stacks"], message: "no stack, expected at least one" });
  }
  return [...errors, ...badNames, ...remoteStateErrors(asMapping(file.remoteStates) ?? {})];
}

function remoteStateErrors(states: Record<string, unknown>): Problem[] {
  return Object.entries(states).flatMap(([name, state]) => {
    const backend = asMapping(state);
    return backend ? backendTexts(backend as RemoteStateConfig, ["remoteStates", name]) : [];
  });
}

/** Validates a value, and keeps what is sound of it: checks that follow can rely on all that is left. */
function validate(schema: z.ZodType, value: unknown, root: ConfigPath): { sound: unknown; errors: Problem[] } {
  const result = schema.safeParse(value);
  if (result.success) {
    return { sound: result.data, errors: [] };
  }
  const keysAt = (path: ConfigPath): string[] => allowedKeys(schema, path.slice(root.length), value);
  const errors = result.error.issues.flatMap((issue) => explainIssue(issue, root, value, keysAt));
  return {
    sound: without(
      value,
      errors.map(({ path }) => (path ?? []).slice(root.length)),
    ),
    errors,
  };
}

/** A copy of plain data in which what stands at the given paths is undefined. */
function without(value: unknown, paths: readonly ConfigPath[]): unknown {
  if (paths.some((path) => path.length === 0) || value === null) {
    return undefined;
  }
  if (paths.length === 0 || typeof value !== "object") {
    return value;
  }
  const pathsIn = new Map<string, ConfigPath[]>();
  for (const [key, ...rest] of paths) {
    const known = pathsIn.get(String(key)) ?? [];
    known.push(rest);
    pathsIn.set(String(key), known);
  }
  const inner = (key: string, item: unknown): unknown => without(item, pathsIn.get(key) ?? []);
  return Array.isArray(value)
    ? value.map((item, i) => inner(String(i), item))
    : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inner(key, item)]));
}

function asMapping(value: unknown): Record<string, unknown> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** A problem of the defaults is found again in every stack that inherits them. */
function withoutRepeats(problems: readonly LocatedProblem[]): LocatedProblem[] {
  const keyOf = ({ path, message }: LocatedProblem): string => JSON.stringify([path, message]);
  return [...new Map(problems.map((problem) => [keyOf(problem), problem])).values()];
}
