import { DEFAULT_FOLDER_PATH } from "../connectors";
import { ConfigPath, formatPath, Problem } from "../problems/problem";
import { bucketKeyOf, isGiven, NamedDraft } from "./draft";

interface Folder {
  readonly folderPath: string;
  readonly path: ConfigPath;
  /** The connector, or currents where they name none. */
  readonly owner: ConfigPath;
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
    return [{ folderPath: DEFAULT_FOLDER_PATH, path: pathOf("currents"), owner: pathOf("currents") }];
  }
  return currents.connectors.flatMap((connector, i) => {
    if (!connector) {
      return [];
    }
    // A folder path that was refused can't clash with another; one that is not given is the default.
    const folderPath = isGiven(connector, "folderPath") ? connector.folderPath : DEFAULT_FOLDER_PATH;
    const owner = pathOf("currents", "connectors", i);
    return !folderPath ? [] : [{ folderPath, path: [...owner, "folderPath"], owner }];
  });
}

function clashes(folders: readonly Folder[]): Problem[] {
  // With the slash, a folder sorts right before what is inside it; folders of one path keep the file's order.
  const sorted = [...folders].sort((a, b) => compare(`${a.folderPath}/`, `${b.folderPath}/`));
  const problems: Problem[] = [];
  let outer: Folder | undefined;
  for (const folder of sorted) {
    if (outer && `${folder.folderPath}/`.startsWith(`${outer.folderPath}/`)) {
      const relation = folder.folderPath === outer.folderPath ? "is that" : `is inside "${outer.folderPath}"`;
      problems.push({
        path: folder.path,
        message:
          `the folder path "${folder.folderPath}" ${relation} of ${formatPath(outer.owner)} on the same bucket, ` +
          "expected a folder of its own",
      });
    } else {
      outer = folder;
    }
  }
  return problems;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
