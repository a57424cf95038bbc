import { backendKey, backendOf } from "../backend";
import { describeValue } from "../problems/describe-value";
import { listNames } from "../problems/list-names";
import type { ConfigPath, Problem } from "../problems/problem";
import type { BackendConfig, RemoteStateConfig } from "../schema/backend";
import { bucketNameIn, Draft, NamedDraft, SoundStack, forEachRepeat } from "./draft";
import path from "node:path";

/** A password or token in an address, as in `https://name:password@host`, `https://token@host` or `name:password@host`. */
const PASSWORD_IN_URL = /:\/\/[^/:@]*(:(?!\d+(\/|$))[^@]*)?@|^[^/@\s]+:[^/@\s]+@/;

/** What stands behind an address as a query, as in `https://host/state?token=secret`, is there to let somebody in. */
const QUERY_IN_URL = /:\/\/[^?]*\?/;

/** Where Terraform takes a password from that would otherwise stand in an address. */
const PASSWORD_VARIABLE: Readonly<Record<string, string>> = {
  http: "as TF_HTTP_PASSWORD",
  s3: "as part of HTTPS_PROXY",
};

/** The arguments of a local backend that are paths. */
const LOCAL_PATHS = ["path", "workspace_dir"];

type AnyBackend = Draft<BackendConfig | RemoteStateConfig>;

/**
 * Texts in the arguments of a backend that must not end up in the synthesised files.
 *
 * @param place - where the backend stands in the configuration
 */
export function backendTexts(backend: AnyBackend, place: ConfigPath): Problem[] {
  return [
    ...textsIn(backend, []).flatMap((text) => secretsAndTemplates(backend, place, text)),
    ...localPaths(backend, place),
  ];
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

function secretsAndTemplates(backend: AnyBackend, place: ConfigPath, { text, path: inner }: PlacedText): Problem[] {
  const where = [...place, ...inner];
  if (PASSWORD_IN_URL.test(text)) {
    const variable = (inner.length === 1 && PASSWORD_VARIABLE[String(backend.type)]) || "instead";
    return [
      {
        path: where,
        message: `this text has a password in it, which would end up in the synthesised files; give the password in the environment ${variable}`,
      },
    ];
  }
  if (QUERY_IN_URL.test(text)) {
    return [
      {
        path: where,
        message:
          "this text has a query in it, which may be a secret and would end up in the synthesised files; expected no query",
      },
    ];
  }
  return /[$%]\{/.test(text)
    ? [
        {
          path: where,
          message: `Terraform would read \${ or %{ as a template, got ${describeValue(text)}, expected none; {stack} is the stack's name`,
        },
      ]
    : [];
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

/** Whoever reads a state can read the secrets in it: no state lies in a bucket that Braze reads and writes. */
export function statesOutOfReach(drafts: readonly NamedDraft[]): Problem[] {
  const owners = new Map(drafts.map((draft) => [bucketNameIn(draft), draft.name]));
  return drafts.flatMap(({ name, stack: { backend }, pathOf }) => {
    const { bucket, endpoints } = (
      backend?.type === "s3" ? backendOf(name, backend as BackendConfig) : {}
    ) as Partial<BackendConfig>;
    const { s3: endpoint = "amazonaws.com" } = (endpoints ?? {}) as { readonly s3?: string };
    const owner = typeof bucket === "string" ? owners.get(bucket) : undefined;
    // A bucket of another storage can have the same name.
    return owner === undefined || !endpoint.includes("amazonaws.com")
      ? []
      : [
          {
            path: pathOf("backend", "bucket"),
            message:
              `Braze reads and writes the bucket ${describeValue(bucket)} of the stack ${owner}, and a state has secrets in it; ` +
              "expected a bucket that no stack names",
          },
        ];
  });
}
