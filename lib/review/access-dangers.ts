import { isLimitingKey } from "../evaluator/limiting-keys";
import { EVERYBODY } from "./callers";
import { Danger, danger, StackChanges } from "./changes";
import { lostNeeds } from "./needs";
import { principalName } from "./permissions";
import { isInOwnBuckets } from "./read-access";
import type { JudgedRow } from "./rows";
import { isUndecided, undecidedText } from "./symbolic";

/** What a change of permissions means. */
export function accessDangers(changes: StackChanges): Danger[] {
  return [
    ...changes.permissions.gained.flatMap((row) => conditionLost(row, row.resources.join(", "))),
    ...reach(changes),
    ...publicAccess(changes),
    ...lostNeeds(changes),
  ];
}

function conditionLost({ principal, actions, freedKeys }: JudgedRow, on: string): Danger[] {
  return freedKeys.map((key) => {
    const whatever = isUndecided(key) ? `whether or not ${undecidedText(key)}` : `whatever ${key} is`;
    return danger("condition-lost", `${principal} may ${actions.join(", ")} on ${on}, ${whatever}`);
  });
}

/** What a pattern reaches beyond the stack's own buckets. */
export function reach({ permissions, headAccess }: StackChanges): Danger[] {
  const own = headAccess.principals.map(principalName);
  return permissions.gained
    .filter(({ principal }) => own.includes(principal))
    .flatMap((row) => {
      const far = row.resourceClasses.filter(
        ({ example, patterns }) =>
          !isInOwnBuckets(headAccess, example) && patterns.some((pattern) => /[*?]/.test(pattern)),
      );
      const siblings = [...new Set(far.flatMap(({ patterns }) => patterns.flatMap(siblingsOf)))];
      const words = `${row.principal} may ${row.actions.join(", ")} beyond the bucket, on ${row.resources.join(", ")}`;
      return far.length > 0 ? [danger("wildcard-reach", [words, ...siblings].join("; "))] : [];
    });
}

/** Which buckets a pattern means, if it means more than one. */
function siblingsOf(pattern: string): string[] {
  const [, start] = /^arn:[a-z-]+:s3:::([^*?/]*)\*/.exec(pattern) ?? [];
  return start === undefined
    ? []
    : [start === "" ? "this is every bucket" : `this is every bucket whose name starts with ${start}`];
}

/** What everybody may do. */
export function publicAccess({ permissions }: StackChanges): Danger[] {
  return permissions.gained
    .filter((row) => row.principal === EVERYBODY.label && !isLimited(row))
    .map(({ actions, resources, condition }) =>
      danger(
        "public-access",
        `everybody may ${actions.join(", ")} on ${resources.join(", ")}${condition ? ` if ${condition}` : ""}`,
      ),
    );
}

function isLimited({ difference, box }: JudgedRow): boolean {
  return difference.axes.some(
    ({ key, classes }, i) =>
      isLimitingKey(key) && (box[i + 2] ?? []).every((index) => (classes[index]?.listed.length ?? 0) > 0),
  );
}

/** What a change of who may become a role means. */
export function trustDangers({ trust, baseAccess, headAccess }: StackChanges): Danger[] {
  const isRole = (side: StackChanges["baseAccess"], { resources }: JudgedRow): boolean =>
    side.principals.some((one) => resources.includes(principalName(one)));
  const words = ({ principal, resources, condition }: JudgedRow, can: string): string =>
    `${principal} ${can} become the ${resources.join(", ")}${condition ? `, if ${condition}` : ""}`;
  return [
    ...trust.gained
      .filter((row) => isRole(baseAccess, row))
      .flatMap((row) => [
        danger("trust-widened", words(row, "can")),
        ...conditionLost(row, `the ${row.resources.join(", ")}`),
      ]),
    ...trust.lost
      .filter((row) => isRole(headAccess, row))
      .map((row) => danger("braze-loses-access", words(row, "can no longer"))),
  ];
}
