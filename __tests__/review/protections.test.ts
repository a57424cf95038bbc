import { reviewStacks, Stacks } from "../../lib/review/review";
import { rendered } from "./rendered";

const CONNECTORS = [
  { name: "production", folderPath: "currents" },
  { name: "staging", folderPath: "currents-staging" },
];
const ALARMS = { silence: { notify: ["arn:aws:sns:us-east-1:111122223333:on-call"] }, refused: true };
const ROLE = {
  auth: { method: "role", brazeAccountId: "444455556666", externalId: "00000000-0000-4000-8000-000000000001" },
};

function stack(alarms: object | undefined, connectors: readonly object[] = CONNECTORS): Stacks {
  const events = {
    region: "us-east-1",
    accountId: "111122223333",
    bucket: { name: "example-events" },
    ...(alarms && { alarms }),
    currents: { ...ROLE, connectors },
  };
  return rendered({ stacks: { events } });
}

const lost = (before: Stacks, after: Stacks) =>
  reviewStacks(before, after).flatMap(({ protections }) =>
    protections.map(({ address, message, id }) => `${id} ${address}: ${message}`),
  );

const at = (name: string) => `protection-removed aws_cloudwatch_metric_alarm.currents_${name}`;

test("an alarm that is gone is a lost protection of a folder that stays", () => {
  expect(lost(stack(ALARMS), stack(undefined))).toEqual([
    `${at("production_refused")}: nobody hears of refused requests in currents/: the alarm is gone`,
    `${at("production_silence")}: nobody hears of silence in currents/: the alarm is gone`,
    `${at("staging_refused")}: nobody hears of refused requests in currents-staging/: the alarm is gone`,
    `${at("staging_silence")}: nobody hears of silence in currents-staging/: the alarm is gone`,
  ]);
});

test("a paused alarm is a lost protection", () => {
  const { refused: _, ...silence } = ALARMS;
  expect(lost(stack(silence), stack({ ...silence, paused: ["staging"] }))).toEqual([
    `${at("staging_silence")}: nobody hears of silence in currents-staging/: the actions of the alarm are switched off`,
  ]);
});

test("an alarm of a connector that is gone guards nothing", () => {
  expect(lost(stack(ALARMS), stack(ALARMS, CONNECTORS.slice(0, 1)))).toEqual([]);
});

test("an alarm that was paused guarded nothing", () => {
  expect(lost(stack({ ...ALARMS, paused: true }), stack(undefined))).toEqual([]);
});

test("an alarm of a connector with another name guards the same folder", () => {
  const renamed = [{ name: "live", folderPath: "currents" }, CONNECTORS[1]!];
  expect(lost(stack(ALARMS), stack(ALARMS, renamed))).toEqual([]);
});

test("other times and other topics are no lost protection", () => {
  const silence = { after: "2d", notify: ["arn:aws:sns:us-east-1:111122223333:data-team"] };
  expect(lost(stack(ALARMS), stack({ ...ALARMS, silence }))).toEqual([]);
});
