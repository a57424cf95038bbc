import type { Grant } from "./grants";

/**
 * The grants of which the command `adopt` can find something that was made by hand. Nothing says which connector a user
 * or role belongs to, and what retires was adopted before, if at all.
 */
export function adoptableGrants(grants: readonly Grant[]): Grant[] {
  return grants
    .filter(({ connectorName }) => connectorName === undefined)
    .map((grant) => ({ ...grant, retiring: undefined }));
}
