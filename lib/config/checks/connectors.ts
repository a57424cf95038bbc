import { addressPart } from "../../address-part";
import { DEFAULT_FOLDER_PATH } from "../../dashboard";
import { ConfigPath, Problem, formatPath } from "../problems/problem";
import { namingOf } from "../derived/stack-names";
import { NamedDraft, bucketKeyOf, forEachRepeat, isGiven } from "./draft";

/** Connectors have names of their own, and credentials of their own only where they are asked for. */
export function connectors(draft: NamedDraft): Problem[] {
  return [...connectorNames(draft), ...perConnector(draft)];
}

function connectorNames({ stack, pathOf }: NamedDraft): Problem[] {
  const connectors = (stack.currents?.connectors ?? []).map((connector, i) => ({ name: connector?.name, i }));
  const problems: Problem[] = [];
  const addressOf = ({ name }: { name?: string }): string | undefined => name && addressPart(name);
  forEachRepeat(connectors, addressOf, ({ name, i }, earlier) => {
    const message =
      name === earlier.name
        ? `the connector "${name}" is listed twice, expected another name`
        : `the connectors "${earlier.name}" and "${name}" have one address, since - becomes _, expected another name`;
    problems.push({ path: pathOf("currents", "connectors", i, "name"), message });
  });
  return problems;
}

function perConnector({ stack, pathOf }: NamedDraft): Problem[] {
  const { currents } = stack;
  const problems: Problem[] = [];
  const separate = currents?.credentials === "per-connector";
  if (separate && isGiven(stack, "auth")) {
    problems.push({
      path: pathOf("currents", "credentials"),
      message:
        "per-connector does not go with auth on the stack, which is one principal for all; move auth to currents",
    });
  }
  const hasRole = [currents?.auth, currents?.auth?.retiring].some((auth) => auth?.method === "role");
  (currents?.connectors ?? []).forEach((connector, i) => {
    if (isGiven(connector, "externalId") && !(separate && hasRole)) {
      problems.push({
        path: pathOf("currents", "connectors", i, "externalId"),
        message:
          "an external id of its own needs a role of its own, expected credentials: per-connector and method: role",
      });
    }
    if (separate && connector?.name && /[-_]trust$/.test(connector.name)) {
      problems.push({
        path: pathOf("currents", "connectors", i, "name"),
        message: `not allowed, got "${connector.name}": addresses that end in _trust are those of trust policies`,
      });
    }
  });
  return problems;
}

/** The folder of a connector, and where it is written. */
export interface Folder {
  /** The connector's name. @default - it was refused */
  readonly name?: string;
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

/** The folders that the connectors of a stack write to. */
export function foldersOf({ name, stack, pathOf }: NamedDraft): Folder[] {
  const { currents } = stack;
  if (!currents) {
    return [];
  }
  if (!currents.connectors) {
    const path = pathOf("currents");
    return [{ name: namingOf(name, stack).own, folderPath: DEFAULT_FOLDER_PATH, path, owner: path }];
  }
  return currents.connectors.flatMap((connector, i) => {
    if (!connector) {
      return [];
    }
    // A folder path that was refused can't clash with another; one that is not given is the default.
    const folderPath = isGiven(connector, "folderPath") ? connector.folderPath : DEFAULT_FOLDER_PATH;
    const owner = pathOf("currents", "connectors", i);
    return !folderPath ? [] : [{ name: connector.name, folderPath, path: [...owner, "folderPath"], owner }];
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
          "expected another folder",
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
