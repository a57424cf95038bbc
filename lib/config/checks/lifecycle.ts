import { ARCHIVE_FOLDER, EXPORTS_FOLDER } from "../../dashboard";
import { connectorIn, prefixWritten } from "../derived/lifecycle";
import { nearestOf } from "../problems/describe-value";
import { listNames } from "../problems/list-names";
import type { ConfigPath, Problem } from "../problems/problem";
import { LifecycleRuleConfig, LONGEST_RULE_PREFIX } from "../schema/lifecycle";
import { foldersOf } from "./connectors";
import { Draft, forEachRepeat, isGiven, isOnBucketOf, NamedDraft, newBucketOf } from "./draft";
import { costlyTransitions, impossibleTransitions } from "./transitions";

/** A rule of a stack's bucket, as far as it could be read. */
interface PlacedRule {
  readonly rule: Draft<LifecycleRuleConfig>;
  readonly path: ConfigPath;
  /** What the rule is for, as it is written: a prefix, or Braze's name. */
  readonly key: "prefix" | "for";
  /** @default - the prefix was refused, or nobody knows the connector */
  readonly prefix?: string;
}

/** Every rule does something, to objects that no other rule is for. */
export function lifecycleRules(draft: NamedDraft): Problem[] {
  const placed = placedRules(draft);
  const problems = placed.flatMap((one) => [...idleRule(one), ...longPrefix(one), ...impossibleTransitions(one)]);
  forEachRepeat(
    placed,
    ({ prefix }) => prefix,
    ({ prefix, path, key }) => {
      problems.push({ path: [...path, key], message: `the prefix "${prefix}" has two rules, expected one` });
    },
  );
  return [...problems, ...unknownConnectors(draft, placed)];
}

function placedRules(draft: NamedDraft): PlacedRule[] {
  const connectors = foldersOf(draft);
  return (newBucketOf(draft)?.lifecycle ?? []).flatMap((rule, i): PlacedRule[] => {
    if (!rule) {
      return [];
    }
    const path = draft.pathOf("bucket", "lifecycle", i);
    return "for" in rule
      ? [{ rule, path, key: "for", prefix: rule.for && prefixWritten(rule.for, connectors) }]
      : [{ rule, path, key: "prefix", prefix: "prefix" in rule ? rule.prefix : undefined }];
  });
}

function idleRule({ rule, path }: PlacedRule): Problem[] {
  return isGiven(rule, "expirationDays") || isGiven(rule, "transitionTo")
    ? []
    : [{ path, message: "the rule does nothing, expected expirationDays, transitionTo or both" }];
}

function longPrefix({ prefix, path, key }: PlacedRule): Problem[] {
  return prefix && prefix.length > LONGEST_RULE_PREFIX
    ? [
        {
          path: [...path, key],
          message:
            `the folder has ${prefix.length} characters with its slash, and S3 has room for ${LONGEST_RULE_PREFIX} in a ` +
            "rule; expected a shorter folder path, or no rule",
        },
      ]
    : [];
}

function unknownConnectors(draft: NamedDraft, placed: readonly PlacedRule[]): Problem[] {
  const names = foldersOf(draft).map(({ name }) => name);
  // The name of a connector that was refused isn't known.
  const areAllKnown = !names.includes(undefined);
  return placed.flatMap(({ rule, path, prefix }) => {
    const wanted = "for" in rule && rule.for && prefix === undefined ? connectorIn(rule.for) : undefined;
    return wanted !== undefined && areAllKnown
      ? [{ path: [...path, "for"], message: noConnector(wanted, names as string[]) }]
      : [];
  });
}

function noConnector(wanted: string, names: readonly string[]): string {
  if (names.length === 0) {
    return `the stack has no connectors, got "${wanted}"; expected prefix: FOLDER/ for a connector of another stack`;
  }
  const nearest = nearestOf(wanted, names);
  const meant = nearest ? `, did you mean ${nearest}?` : ",";
  return `the stack has no connector "${wanted}"${meant} its connectors: ${listNames(names)}`;
}

/** What a rule of a bucket does to what Braze writes there. */
export function lifecycleWarnings(drafts: readonly NamedDraft[]): Problem[] {
  return drafts.flatMap((draft) => {
    const placed = placedRules(draft);
    const users = placed.length > 0 ? drafts.filter((other) => isOnBucketOf(draft, other)) : [];
    const hasExports = users.some(({ stack }) => isGiven(stack, "export"));
    const ofConnectors = users.flatMap(foldersOf).map(({ folderPath }) => folderPath);
    const folders = [...new Set([...ofConnectors, ...(hasExports ? [EXPORTS_FOLDER, ARCHIVE_FOLDER] : [])])];
    return placed.flatMap((one) => {
      const message = (hasExports ? archiveExpires(one) : undefined) ?? concernsNothing(one, folders);
      return [...(message ? [{ path: [...one.path, one.key], message }] : []), ...costlyTransitions(one)];
    });
  });
}

/** Who says `for: message-archive` means the archive. */
function archiveExpires({ rule, prefix }: PlacedRule): string | undefined {
  const isMeant = "for" in rule && rule.for === "message-archive";
  return isMeant || rule.expirationDays === undefined || !prefix || !overlaps(prefix, ARCHIVE_FOLDER)
    ? undefined
    : `S3 would delete the messages that Braze archives in ${ARCHIVE_FOLDER}/ after ${rule.expirationDays} days, which ` +
        "Braze does not write again; remove the rule, or choose another prefix, if they must stay, or say for: " +
        "message-archive if they must not";
}

function concernsNothing({ rule, prefix }: PlacedRule, folders: readonly string[]): string | undefined {
  const does = isGiven(rule, "expirationDays") ? "deletes" : "moves";
  return !prefix || folders.some((folder) => overlaps(prefix, folder))
    ? undefined
    : `Braze is not known to write to "${prefix}", so the rule ${does} nothing of Braze's; Braze writes to ` +
        folders.map((folder) => `${folder}/`).join(", ");
}

/** Whether objects in a folder can have a prefix. */
function overlaps(prefix: string, folder: string): boolean {
  return `${folder}/`.startsWith(prefix) || prefix.startsWith(`${folder}/`);
}
