import { DEFAULT_FOLDER_PATH } from "../connectors";
import type { ConfigPath, Problem } from "../problem";
import { bucketKeyOf, NamedDraft } from "./check";

interface Folder {
  readonly folderPath: string;
  readonly path: ConfigPath;
}

/** Connectors on one bucket, of whatever stack, have folders of their own ("Multiple connectors"). */
export function folderPaths(drafts: readonly NamedDraft[]): Problem[] {
  const foldersOfBucket = new Map<string, Folder[]>();
  for (const draft of drafts) {
    // A bucket without a readable name can't be compared with another.
    const key = bucketKeyOf(draft) ?? draft.name;
    foldersOfBucket.set(key, [...(foldersOfBucket.get(key) ?? []), ...foldersOf(draft)]);
  }
  return [...foldersOfBucket.values()].flatMap(clashes);
}

function foldersOf({ stack: { currents }, pathOf }: NamedDraft): Folder[] {
  if (!currents) {
    return [];
  }
  if (!currents.connectors) {
    return [{ folderPath: DEFAULT_FOLDER_PATH, path: pathOf("currents") }];
  }
  return currents.connectors.flatMap((connector, i) => {
    if (!connector) {
      return [];
    }
    // A folder path that was refused can't clash with another; one that is not given is the default.
    const folderPath = "folderPath" in connector ? connector.folderPath : DEFAULT_FOLDER_PATH;
    return folderPath === undefined ? [] : [{ folderPath, path: pathOf("currents", "connectors", i, "folderPath") }];
  });
}

function clashes(folders: readonly Folder[]): Problem[] {
  // With the slash, a folder sorts right before what is inside it.
  const sorted = [...folders].sort((a, b) => (`${a.folderPath}/` < `${b.folderPath}/` ? -1 : 1));
  const problems: Problem[] = [];
  let outer: Folder | undefined;
  for (const folder of sorted) {
    if (outer && `${folder.folderPath}/`.startsWith(`${outer.folderPath}/`)) {
      const relation = folder.folderPath === outer.folderPath ? "is the same as" : "is inside";
      problems.push({
        path: folder.path,
        message:
          `the folder path "${folder.folderPath}" ${relation} "${outer.folderPath}" of another connector on this ` +
          "bucket, expected a folder of its own",
      });
    } else {
      outer = folder;
    }
  }
  return problems;
}
