import { describeValue, nearestOf } from "../problems/describe-value";
import { isOptIn, KNOWN_REGIONS } from "../../regions";
import { UUID_PATTERN } from "../schema/auth";
import type { Problem } from "../problems/problem";
import { adoptedPolicy } from "./adoption";
import { narrowedFolders } from "./currents-reach";
import { alarmWarnings } from "./alarms";
import { olderProviders } from "./provider-version";
import { unknownBuckets } from "./policy-statements";
import { writtenExpressions } from "./written-expressions";
import { bucketNameIn, hasWideKey, literalIdsOf, NamedDraft, newBucketOf, rolesOf, SoundStack } from "./draft";

/** What the author of one stack should know, although it is allowed. */
export function stackWarnings(draft: SoundStack): Problem[] {
  return [
    ...unknownRegion(draft),
    ...optInRegion(draft),
    ...dottedBucket(draft),
    ...unusualExternalIds(draft),
    ...wildcardReach(draft),
    ...narrowedFolders(draft),
    ...ownAccount(draft),
    ...exampleValues(draft),
    ...longTrust(draft),
    ...writtenExpressions(draft),
    ...unknownBuckets(draft),
    ...adoptedPolicy(draft),
    ...olderProviders(draft),
    ...alarmWarnings(draft),
  ];
}

function unknownRegion({ stack: { region }, pathOf }: SoundStack): Problem[] {
  if (KNOWN_REGIONS.includes(region)) {
    return [];
  }
  const nearest = nearestOf(region, KNOWN_REGIONS);
  const suggestion = nearest ? `; the nearest known one is ${nearest}` : "";
  return [
    {
      path: pathOf("region"),
      message: `this version doesn't know the region "${region}", check that the region exists${suggestion}`,
    },
  ];
}

function optInRegion(draft: SoundStack): Problem[] {
  const { region } = draft.stack;
  if (!isOptIn(region) || rolesOf(draft).length === 0) {
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
          message: `"${name}" has a dot in it: AWS advises against dots, since its certificates don't cover such names`,
        },
      ]
    : [];
}

function unusualExternalIds(draft: NamedDraft): Problem[] {
  return literalIdsOf(draft)
    .filter(({ id }) => !UUID_PATTERN.test(id))
    .map(({ id, path }) => ({
      path: draft.pathOf(...path),
      message: `Braze's external ids have been UUIDs so far, got ${describeValue(id)}; check the id in Braze's dashboard`,
    }));
}

/** Both are twelve digits, and easily mistaken for each other. */
function ownAccount(draft: SoundStack): Problem[] {
  const { accountId } = draft.stack;
  return rolesOf(draft)
    .filter(({ auth }) => auth.brazeAccountId === accountId)
    .map(({ path }) => ({
      path: draft.pathOf(...path, "brazeAccountId"),
      message: `"${accountId}" is the stack's own account, from which Braze can't assume the role; Braze's dashboard shows Braze's account beside the external id`,
    }));
}

/** The accounts of AWS's documentation: the examples here have them. */
const EXAMPLE_ACCOUNT = "111122223333";
const EXAMPLE_BRAZE_ACCOUNT = "444455556666";
const EXAMPLE_EXTERNAL_ID = "00000000-0000-4000-8000-";

/** An own account with the examples' values for Braze's: somebody else could be let in. */
function exampleValues(draft: SoundStack): Problem[] {
  if (draft.stack.accountId === EXAMPLE_ACCOUNT) {
    return [];
  }
  const message = (value: string): string =>
    `${describeValue(value)} is an example's value, not one of Braze's: take what Braze's dashboard shows`;
  const accounts = rolesOf(draft)
    .filter(({ auth }) => auth.brazeAccountId === EXAMPLE_BRAZE_ACCOUNT)
    .map(({ path }) => ({ path: draft.pathOf(...path, "brazeAccountId"), message: message(EXAMPLE_BRAZE_ACCOUNT) }));
  const ids = literalIdsOf(draft)
    .filter(({ id }) => id.startsWith(EXAMPLE_EXTERNAL_ID))
    .map(({ id, path }) => ({ path: draft.pathOf(...path), message: message(id) }));
  return [...accounts, ...ids];
}

/** AWS's default quota of a role's trust policy, in characters without white space. */
const LONGEST_TRUST = 2048;

/** What a trust policy has beside its external ids, and around each of them. */
const TRUST_WITHOUT_IDS = 200;
const AROUND_AN_ID = '"",'.length;

function longTrust(draft: NamedDraft): Problem[] {
  return rolesOf(draft).flatMap(({ path }) => {
    const ids = literalIdsOf(draft).filter((id) => [...path, "externalId"].every((key, i) => id.path[i] === key));
    const length = ids.reduce((sum, { id }) => sum + id.length + AROUND_AN_ID, TRUST_WITHOUT_IDS);
    return length <= LONGEST_TRUST
      ? []
      : [
          {
            path: draft.pathOf(...path, "externalId"),
            message:
              `the role's trust policy would have about ${length} characters with ${ids.length} external ids, and AWS allows ` +
              `${LONGEST_TRUST} unless the account's quota was raised; use several roles`,
          },
        ];
  });
}

function wildcardReach(draft: NamedDraft): Problem[] {
  const { pathOf } = draft;
  const name = bucketNameIn(draft) ?? "NAME";
  if (!hasWideKey(draft)) {
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
