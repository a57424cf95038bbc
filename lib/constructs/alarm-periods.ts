/** How CloudWatch looks back: in periods of some seconds, of which it evaluates a number. */
export interface AlarmPeriods {
  readonly period: number;
  readonly evaluationPeriods: number;
}

const HOUR = 3600;
const FIVE_MINUTES = 300;

/** CloudWatch lets an alarm with periods under an hour look back for a day, and every other alarm for a week. */
const LONGEST_WITH_SHORT_PERIODS = 24;
const LONGEST = 168;

/**
 * The periods in which an alarm looks back for some hours.
 *
 * While data is missing, CloudWatch looks back for some periods more than it evaluates, and the alarm starts so much
 * later. So the periods are as short as CloudWatch allows, but not shorter than the time between two files of Braze's.
 *
 * @param hours - whole hours, 1 to 168
 * @throws if CloudWatch doesn't allow so many hours
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html (EvaluationPeriods)
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html
 */
export function periodsOf(hours: number): AlarmPeriods {
  if (!Number.isInteger(hours) || hours < 1 || hours > LONGEST) {
    throw new Error(`CloudWatch can't look back for ${hours} hours, expected a whole number from 1 to ${LONGEST}`);
  }
  const period = hours <= LONGEST_WITH_SHORT_PERIODS ? FIVE_MINUTES : HOUR;
  return { period, evaluationPeriods: (hours * HOUR) / period };
}
