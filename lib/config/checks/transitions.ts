import { STORAGE_CLASSES } from "../../storage-classes";
import { describeValue } from "../problems/describe-value";
import { listOptions } from "../problems/list-names";
import type { ConfigPath, Problem } from "../problems/problem";
import type { LifecycleRuleConfig, TransitionConfig } from "../schema/lifecycle";
import type { Draft } from "./draft";

/** A rule, and where it stands. */
interface Rule {
  readonly rule: Draft<LifecycleRuleConfig>;
  readonly path: ConfigPath;
}

/** A transition that could be read, and where it stands. */
interface PlacedTransition extends TransitionConfig {
  readonly path: ConfigPath;
}

/** Transitions that S3 refuses. */
export function impossibleTransitions({ rule, path }: Rule): Problem[] {
  const placed = placedTransitions({ rule, path });
  const problems = placed.flatMap((transition, i) => wrongTransition(transition, placed[i - 1]));
  const last = placed.at(-1);
  if (last && (rule.expirationDays ?? Infinity) <= last.days) {
    problems.push({
      path: [...path, "expirationDays"],
      message:
        `got ${describeValue(rule.expirationDays)}, expected more than ${last.days}: objects move to ` +
        `${last.storageClass} after ${last.days} days`,
    });
  }
  return problems;
}

function placedTransitions({ rule: { transitionTo }, path }: Rule): PlacedTransition[] {
  const place = [...path, "transitionTo"];
  const written = isList(transitionTo)
    ? transitionTo.map((transition, i) => ({ transition, path: [...place, i] }))
    : [{ transition: transitionTo, path: place }];
  return written.flatMap(({ transition, path }) => {
    const { storageClass, days } = transition ?? {};
    return storageClass && days !== undefined ? [{ storageClass, days, path }] : [];
  });
}

function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}

function wrongTransition(transition: PlacedTransition, before?: PlacedTransition): Problem[] {
  const problem = (before && wrongAfter(before, transition)) ?? tooEarly(transition);
  return problem ? [problem] : [];
}

function wrongAfter(before: PlacedTransition, { storageClass, days, path }: PlacedTransition): Problem | undefined {
  const { next, stayDays } = STORAGE_CLASSES[before.storageClass];
  if (!next.includes(storageClass)) {
    const expected = next.length > 0 ? listOptions(next) : "nothing";
    return {
      path: [...path, "storageClass"],
      message: `S3 moves no objects from ${before.storageClass} to ${storageClass}, expected ${expected} after ${before.storageClass}`,
    };
  }
  const firstDay = before.days + stayDays;
  return days < firstDay
    ? {
        path: [...path, "days"],
        message:
          `got ${describeValue(days)}, expected at least ${firstDay}: objects move to ${before.storageClass} after ` +
          `${before.days} days, and stay there for ${stayDays} at least`,
      }
    : undefined;
}

function tooEarly({ storageClass, days, path }: PlacedTransition): Problem | undefined {
  const { firstDay } = STORAGE_CLASSES[storageClass];
  return days < firstDay
    ? {
        path: [...path, "days"],
        message: `got ${describeValue(days)}, expected at least ${firstDay}: S3 moves no younger objects to ${storageClass}`,
      }
    : undefined;
}

/** Objects that leave a storage class before AWS stops billing them there. */
export function costlyTransitions({ rule, path }: Rule): Problem[] {
  const placed = placedTransitions({ rule, path });
  return placed.flatMap(({ storageClass, days, path: place }, i) => {
    const { billedDays } = STORAGE_CLASSES[storageClass];
    const stay = (placed[i + 1]?.days ?? rule.expirationDays ?? Infinity) - days;
    return stay < billedDays
      ? [
          {
            path: place,
            message:
              `objects stay in ${storageClass} for ${stay} days, and AWS bills ${billedDays} at least; let them stay ` +
              "longer, or leave the class out",
          },
        ]
      : [];
  });
}
