import type { TextOrReference } from "../../lib/text-or-reference";

/** Alarms on connectors of Currents that stop. */
export interface AlarmsProps {
  /**
   * An alarm for each connector: Braze has written nothing to its folder. Null is none.
   *
   * @default - no alarms
   */
  readonly silence?: SilenceAlarmProps | null;
  /**
   * Whether each connector also has an alarm on requests that S3 refuses (4xx) under its folder. A reader who asks for
   * an object that doesn't exist counts, too.
   *
   * @default false
   */
  readonly refused?: boolean;
  /**
   * Whether the alarms notify nobody, or the connectors whose alarms don't.
   *
   * @default false
   */
  readonly paused?: boolean | readonly string[];
}

/** When an alarm on silence starts, and who hears of it. */
export interface SilenceAlarmProps {
  /**
   * How long Braze must have written nothing: whole hours or days, from `1h` to `168h` or from `1d` to `7d`.
   *
   * @default "24h"
   */
  readonly after?: string;
  /** The ARNs of the SNS topics that hear when an alarm starts and when it ends: at most five, in the bucket's region. */
  readonly notify: TextOrReference | readonly TextOrReference[];
}
