import { isReference, TextOrReference } from "../text-or-reference";
import type { ConnectorConfig, CurrentsConfig } from "./schema/integrations";

/** A connector with nothing left to a default. */
export interface Connector {
  readonly name: string;
  readonly folderPath: string;
  readonly encryption: "AES256" | "none";
  readonly externalIds?: readonly TextOrReference[];
}

/** The page: "Folder Path (defaults to `currents`)". */
export const DEFAULT_FOLDER_PATH = "currents";

/** The connectors of a stack: those it names, or else one named after the stack. */
export function connectorsOf(stackName: string, currents: CurrentsConfig): Connector[] {
  const configured: readonly ConnectorConfig[] = currents.connectors ?? [{ name: stackName }];
  return configured.map(({ name, folderPath, encryption, externalId }) => ({
    name,
    folderPath: folderPath ?? DEFAULT_FOLDER_PATH,
    encryption: encryption ?? "none",
    ...(externalId !== undefined && { externalIds: idsOf(externalId) }),
  }));
}

/** External ids, however they are written. */
export function idsOf(externalId: TextOrReference | readonly TextOrReference[]): readonly TextOrReference[] {
  return typeof externalId === "string" || isReference(externalId) ? [externalId] : externalId;
}
