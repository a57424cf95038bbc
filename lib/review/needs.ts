import { connectorLabel } from "../address-part";
import { matches } from "../evaluator/pattern";
import { Integration, INTEGRATIONS, integrationPolicy } from "../policies/integration";
import { Danger, danger, StackChanges } from "./changes";
import { foldersOf } from "./folder-alarms";
import { isSame } from "./canonical";
import { hasStandIn } from "./opaque";
import { isSamePrincipal, principalName } from "./permissions";
import { isInOwnBuckets, Principal } from "./read-access";
import type { JudgedRow } from "./rows";

/** What a user or role that stays may no longer do, although its integration needs it. */
export function lostNeeds(changes: StackChanges): Danger[] {
  const { permissions, baseAccess, headAccess } = changes;
  // A value that only Terraform knows may be the one that was there before.
  if (!isSame(baseAccess.buckets, headAccess.buckets) && headAccess.buckets.some(hasStandIn)) {
    return [];
  }
  return baseAccess.principals
    .filter((one) => headAccess.principals.some((other) => isSamePrincipal(one, other)))
    .flatMap((one) =>
      permissions.lost
        .filter((row) => row.principal === principalName(one) && !row.isPartial)
        .flatMap((row) => lostBy(row, one, changes)),
    );
}

function lostBy(row: JudgedRow, one: Principal, changes: StackChanges): Danger[] {
  const needs = one.labels.flatMap((label) => (isAboutPlaces(row, label, changes) ? actionsOf(label) : []));
  const lost = row.actionClasses.flatMap(({ actions }) => actions).filter((action) => needs.includes(action));
  return lost.length > 0
    ? [
        danger(
          "braze-loses-access",
          `${row.principal} may no longer ${lost.join(", ")} on ${row.resources.join(", ")}, which Braze needs`,
        ),
      ]
    : [];
}

/** The actions that an integration can't work without. */
function actionsOf(label: string): string[] {
  const integration = integrationOf(label);
  const needs = (one: Integration): readonly string[] =>
    integrationPolicy(
      { edition: "scoped", integration: one, method: "role" },
      { partition: "aws", bucketName: "" },
    ).statements.flatMap(({ actions }) => actions);
  return integration ? [...needs(integration)] : [];
}

/** An integration has one label, or one for each connector. */
function integrationOf(label: string): Integration | undefined {
  return INTEGRATIONS.find((one) => label === one || label.startsWith(`${one}_`));
}

/** Whether a row is about the places where an integration works: the bucket, and what Currents writes in its folders. */
function isAboutPlaces({ resourceClasses, difference }: JudgedRow, label: string, changes: StackChanges): boolean {
  const { baseAccess, base } = changes;
  const folders = integrationOf(label) === "currents" ? foldersWrittenBy(label, foldersOf(base)) : [];
  if (folders.length === 0) {
    return resourceClasses.some(({ example }) => isInOwnBuckets(baseAccess, example));
  }
  const patterns = [...new Set(difference.domain.resources.flatMap((one) => one.patterns))];
  const places = baseAccess.buckets.flatMap((bucket) =>
    bucket.endsWith("/*") ? folders.map((folder) => bucket.replace(/\*$/, `${folder}/file`)) : [bucket],
  );
  // The resources that the same patterns match as a place are those that no statement tells from the place.
  return places.some((place) => {
    const own = patterns.filter((pattern) => matches(pattern, place));
    return resourceClasses.some((one) => isSame(one.patterns, own));
  });
}

/** Without folders that are known, Currents may write anywhere. */
function foldersWrittenBy(label: string, folders: ReadonlyMap<string, string>): string[] {
  const written = [...folders].filter(
    ([connector]) => label === "currents" || label === connectorLabel("currents", connector),
  );
  return written.some(([, folder]) => folder.includes("${")) ? [] : written.map(([, folder]) => folder);
}
