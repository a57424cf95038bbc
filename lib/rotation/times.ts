import { BRAZE_KEEPS_EVENTS_HOURS, NEWER_EDITIONS_KEEP_EVENTS_DAYS } from "../braze-deadline";

const HOUR_MS = 60 * 60 * 1000;

/**
 * How long an old key must be unused before it is switched off, in hours. AWS records the first use of each quarter of an
 * hour, and shows a use within about four hours. The rest is for a Current without events at night.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
 */
export const QUIET_HOURS = 24;

/** How long an old key must be unused before it is removed, in hours: after a day in which it was switched off. */
export const REMOVE_HOURS = 48;

/** Who removes a key that was used within so many hours is asked. */
export const LATELY_HOURS = 7 * 24;

/**
 * After so many hours without valid credentials, Braze drops the events of a Current for good, by each edition of its page:
 * the soonest first.
 */
export const BRAZE_DROPS_AFTER_HOURS = {
  older: BRAZE_KEEPS_EVENTS_HOURS,
  newest: NEWER_EDITIONS_KEEP_EVENTS_DAYS * 24,
} as const;

/** The time so many hours after another. */
export function hoursAfter(date: Date, hours: number): Date {
  return new Date(date.getTime() + hours * HOUR_MS);
}

/** Whole hours between two times. */
export function hoursBetween(start: Date, end: Date): number {
  return Math.floor((end.getTime() - start.getTime()) / HOUR_MS);
}

/** A time for a person to read: `2026-01-31 09:45 UTC`. */
export function formatTime(date: Date): string {
  return `${date.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

/** A duration for a person to read: `5 hours`, or `3 days`. */
export function formatHours(hours: number): string {
  const [count, unit] = hours < 48 ? [hours, "hour"] : [Math.floor(hours / 24), "day"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
