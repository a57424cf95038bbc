import { LOCAL_PATHS } from "../../backends";
import { backendKey } from "../derived/backend";
import { describeValue } from "../problems/describe-value";
import { listNames } from "../problems/list-names";
import type { ConfigPath, Problem } from "../problems/problem";
import type { BackendConfig, RemoteStateConfig } from "../schema/backend";
import { unwritable } from "../../texts/every-text";
import { PASSWORD_IN_ADDRESS, secretIn } from "../../texts/find-secret";
import { Draft, SoundStack, forEachRepeat } from "./draft";
import path from "node:path";

/** A token before the host of an address, as in `https://token@host`; or a password in an address without a scheme. */
const USER_IN_ADDRESS = /\/\/[^/:@\s]{0,256}@|^[^/@\s:]{0,256}:[^/@\s]{1,256}@/;

/** What stands behind an address as a query or a fragment is there to let somebody in. */
const QUERY_IN_ADDRESS = /\/\/[^?#]*[?#]/;

/** Where Terraform takes a password from that would otherwise stand in an address. */
const PASSWORD_VARIABLE: Readonly<Record<string, string>> = {
  http: "as TF_HTTP_PASSWORD",
  s3: "as part of HTTPS_PROXY",
};

/** Where secrets of a backend belong. */
const SECRETS_BELONG = "give it in the environment, as docs/guides/backends.md says";

type AnyBackend = Draft<BackendConfig | RemoteStateConfig>;

/**
 * Texts in the arguments of a backend that must not end up in the synthesised files.
 *
 * @param place - where the backend stands in the configuration
 */
export function backendTexts(backend: AnyBackend, place: ConfigPath): Problem[] {
  return [...textsIn(backend, []).flatMap((text) => textProblems(backend, place, text)), ...localPaths(backend, place)];
}

interface PlacedText {
  readonly text: string;
  readonly path: ConfigPath;
}

function textsIn(value: unknown, place: ConfigPath): PlacedText[] {
  if (typeof value === "string") {
    return [{ text: value, path: place }];
  }
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) =>
        textsIn(inner, [...place, Array.isArray(value) ? Number(key) : key]),
      )
    : [];
}

function textProblems(backend: AnyBackend, place: ConfigPath, { text, path: inner }: PlacedText): Problem[] {
  const why = secretProblem(backend, inner, text) ?? writingProblem(text);
  return why ? [{ path: [...place, ...inner], message: why }] : [];
}

function secretProblem(backend: AnyBackend, inner: ConfigPath, text: string): string | undefined {
  const secret = secretIn(text);
  if (secret === PASSWORD_IN_ADDRESS.what || USER_IN_ADDRESS.test(text)) {
    const variable = (inner.length === 1 && PASSWORD_VARIABLE[String(backend.type)]) || "instead";
    return `this text has a password in it, which would end up in the synthesised files; give the password in the environment ${variable}`;
  }
  if (QUERY_IN_ADDRESS.test(text)) {
    return "this text has a query in it, which may be a secret and would end up in the synthesised files; expected no query";
  }
  return secret && `this text looks like ${secret}, which would end up in the synthesised files; ${SECRETS_BELONG}`;
}

function writingProblem(text: string): string | undefined {
  const why = unwritable(text);
  return why && `${why}, got ${describeValue(text)}, expected none; {stack} is the stack's name`;
}

function localPaths(backend: AnyBackend, place: ConfigPath): Problem[] {
  return backend.type === "local"
    ? LOCAL_PATHS.filter((name) => isAbsolute(backend[name])).map((name) => ({
        path: [...place, name],
        message: `this path is absolute, got ${describeValue(backend[name])}, expected a path relative to the project, the same on every machine`,
      }))
    : [];
}

function isAbsolute(file: unknown): boolean {
  return typeof file === "string" && (path.posix.isAbsolute(file) || path.win32.isAbsolute(file));
}

/** Every stack has a state of its own. */
export function stateClaims(sound: readonly SoundStack[]): Problem[] {
  const problems: Problem[] = [];
  const keyOf = ({ name, stack }: SoundStack): string => backendKey(name, stack.backend);
  forEachRepeat(sound, keyOf, ({ pathOf }, _, all) => {
    problems.push({
      path: pathOf("backend"),
      message:
        `the stacks ${listNames(all.map(({ name }) => name))} keep their state at the same place, expected one for each; ` +
        "{stack} stands for the stack's name",
    });
  });
  return problems;
}
