import path from "node:path";
import { found } from "../found";
import type { BackendConfig, RemoteStateConfig } from "../model";
import type { ConfigPath, Problem } from "../problem";

/** A password in an address, as in `https://name:password@host`. */
const PASSWORD_IN_URL = /\/\/[^/@:]*:[^/@]*@/;

/** Where Terraform takes a password from that would otherwise stand in an address. */
const PASSWORD_VARIABLE: Readonly<Record<string, string>> = {
  http: "as TF_HTTP_PASSWORD",
  s3: "as part of HTTPS_PROXY",
};

/**
 * Texts in the arguments of a backend that must not end up in the synthesised files.
 *
 * @param place - where the backend stands in the configuration
 */
export function backendTexts(backend: BackendConfig | RemoteStateConfig, place: ConfigPath): Problem[] {
  const problems: Problem[] = Object.entries(backend)
    .filter(([, value]) => typeof value === "string" && PASSWORD_IN_URL.test(value))
    .map(([key]) => ({
      path: [...place, key],
      message: `has a password in it, which would end up in the synthesised files; give it in the environment ${PASSWORD_VARIABLE[backend.type] ?? "instead"}`,
    }));
  if (backend.type === "local" && typeof backend.path === "string" && isAbsolute(backend.path)) {
    problems.push({
      path: [...place, "path"],
      message: `an absolute path, got ${found(backend.path)}, expected one relative to the project, the same on every machine`,
    });
  }
  return problems;
}

function isAbsolute(file: string): boolean {
  return path.posix.isAbsolute(file) || path.win32.isAbsolute(file);
}
