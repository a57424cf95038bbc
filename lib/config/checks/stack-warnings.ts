import { nearestOf } from "../explain";
import { found } from "../found";
import { isOptIn, KNOWN_REGIONS } from "../regions";
import { UUID_PATTERN } from "../rules";
import type { Problem } from "../problem";
import { authsOf, bucketNameIn, externalIdsOf, NamedDraft, newBucketOf } from "./check";

/** What the author of one stack should know, although it is allowed. */
export function stackWarnings(draft: NamedDraft): Problem[] {
  return [
    ...unknownRegion(draft),
    ...optInRegion(draft),
    ...dottedBucket(draft),
    ...unusualExternalIds(draft),
    ...wildcardReach(draft),
  ];
}

function unknownRegion({ stack: { region }, pathOf }: NamedDraft): Problem[] {
  if (region === undefined || KNOWN_REGIONS.includes(region)) {
    return [];
  }
  const nearest = nearestOf(region, KNOWN_REGIONS);
  const suggestion = nearest ? `; the nearest known one is ${nearest}` : "";
  return [
    {
      path: pathOf("region"),
      message: `"${region}" is no region that this version knows, check that it exists${suggestion}`,
    },
  ];
}

function optInRegion(draft: NamedDraft): Problem[] {
  const { region } = draft.stack;
  const roles = authsOf(draft).filter(({ auth }) => auth.method === "role");
  if (region === undefined || !isOptIn(region) || roles.length === 0) {
    return [];
  }
  return [
    {
      path: draft.pathOf("region"),
      message:
        `${region} is an opt-in region: session tokens of the global STS endpoint are not valid there, and Braze does ` +
        "not document which endpoint it uses; if its credentials test fails, try method: access-key",
    },
  ];
}

function dottedBucket(draft: NamedDraft): Problem[] {
  const name = bucketNameIn(draft);
  return name?.includes(".")
    ? [
        {
          path: draft.pathOf("bucket", newBucketOf(draft) ? "name" : "existing"),
          message: `"${name}" has a dot in it, which AWS advises against: its certificates don't cover such names`,
        },
      ]
    : [];
}

function unusualExternalIds(draft: NamedDraft): Problem[] {
  return externalIdsOf(draft)
    .filter(({ id }) => !UUID_PATTERN.test(id))
    .map(({ id, path }) => ({
      path: draft.pathOf(...path),
      message: `${found(id)} is not a UUID, as Braze's external ids have been so far; check it in Braze's dashboard`,
    }));
}

function wildcardReach(draft: NamedDraft): Problem[] {
  const { stack, pathOf } = draft;
  const name = bucketNameIn(draft);
  if (stack.policy !== "documented" || !name || !authsOf(draft).some(({ auth }) => auth.method === "access-key")) {
    return [];
  }
  return [
    {
      path: pathOf("policy"),
      message:
        `the documented access-key policy reaches arn:aws:s3:::${name}*, which is every bucket of the account whose ` +
        `name starts with "${name}", and all their objects; scoped reaches the one bucket`,
    },
  ];
}
