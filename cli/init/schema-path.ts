import { existsSync } from "node:fs";
import path from "node:path";

const SCHEMA = path.join("schema", "braze.schema.json");
const INSTALLED = path.join("node_modules", "braze-s3", SCHEMA);

/**
 * The path of the editor's schema, from the folder of a configuration: that of the installed package, or that of the
 * source which runs. If neither is there, it is the path that the schema has after an installation.
 *
 * @param program - the file that runs
 */
export function schemaPath(folder: string, program: string): string {
  const isSource = !program.split(path.sep).includes("node_modules");
  const found = findUp(folder, INSTALLED) ?? (isSource ? findUp(path.dirname(program), SCHEMA) : undefined);
  const relative = path
    .relative(folder, found ?? path.join(folder, INSTALLED))
    .split(path.sep)
    .join("/");
  return relative.startsWith(".") ? relative : `./${relative}`;
}

/** The nearest file of a name upwards. */
function findUp(start: string, name: string): string | undefined {
  for (let folder = path.resolve(start); ; folder = path.dirname(folder)) {
    const file = path.join(folder, name);
    if (existsSync(file)) {
      return file;
    }
    if (folder === path.dirname(folder)) {
      return undefined;
    }
  }
}
