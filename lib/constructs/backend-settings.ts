import path from "node:path";
import { LOCAL_PATHS } from "../backends";

/** The arguments of a backend, by Terraform's names. */
export type BackendSettings = Readonly<Record<string, unknown>>;

/**
 * The arguments of a local backend, with their paths as Terraform has to see them from the folder that it runs in.
 *
 * @param project - the way from there to the project's folder
 */
export function fromStackFolder(settings: BackendSettings, project: string): BackendSettings {
  const paths = LOCAL_PATHS.filter((name) => settings[name] !== undefined);
  const moved = paths.map((name) => [name, path.posix.join(project, String(settings[name]))]);
  return { ...settings, ...(Object.fromEntries(moved) as Record<string, string>) };
}
