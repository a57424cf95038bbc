import { hoursOf } from "../../lib/config/derived/alarms";
import { SILENCE } from "../../lib/config/schema/alarms";
import { breach } from "../../lib/config/schema/text";
import { periodsOf } from "../../lib/constructs/alarm-periods";

const HOURS = Array.from({ length: 168 }, (_, i) => i + 1);

test.each([
  [1, { period: 300, evaluationPeriods: 12 }],
  [24, { period: 300, evaluationPeriods: 288 }],
  [25, { period: 3600, evaluationPeriods: 25 }],
  [168, { period: 3600, evaluationPeriods: 168 }],
])("an alarm looks back for %d hours in periods that CloudWatch allows", (hours, expected) => {
  expect(periodsOf(hours)).toEqual(expected);
});

test("an alarm looks back for exactly as long as was asked for", () => {
  const seconds = HOURS.map((hours) => periodsOf(hours)).map((one) => one.period * one.evaluationPeriods);
  expect(seconds).toEqual(HOURS.map((hours) => hours * 3600));
});

test("no alarm looks back further than CloudWatch allows: a day in short periods, and else a week", () => {
  const tooFar = HOURS.map((hours) => periodsOf(hours)).filter(
    ({ period, evaluationPeriods }) => period * evaluationPeriods > (period < 3600 ? 86_400 : 604_800),
  );
  expect(tooFar).toEqual([]);
});

test.each([0, 169, 1.5, -1])("%d hours are refused", (hours) => {
  expect(() => periodsOf(hours)).toThrow(
    `CloudWatch can't look back for ${hours} hours, expected a whole number from 1 to 168`,
  );
});

test("the configuration allows each time that CloudWatch allows, and no other", () => {
  const written = Array.from({ length: 1000 }, (_, i) => [`${i}h`, `${i}d`]).flat();
  const allowed = written.filter((time) => breach(SILENCE, time) === undefined).map(hoursOf);
  expect(allowed.sort((one, other) => one - other)).toEqual(
    [...HOURS, 24, 48, 72, 96, 120, 144, 168].sort((one, other) => one - other),
  );
});
