import { createHash } from "node:crypto";
import type { TextOrReference } from "../../text-or-reference";
import { Connector, connectorsOf, listOf } from "./grants";
import type { StackConfig } from "../schema/file";
import { fullName, namingOf } from "./stack-names";

/** The alarms of one connector, with nothing left to a default but the time. */
export interface ConnectorAlarms {
  readonly connector: Connector;
  /** What the names of the alarms begin with: `braze-STACK.CONNECTOR`. No part has a dot, so no two are the same. */
  readonly name: string;
  /** The id of the connector's metrics, among all metrics of the bucket. */
  readonly metricsId: string;
  /** Hours of silence. @default - the construct's */
  readonly silentAfterHours?: number;
  readonly notify: readonly TextOrReference[];
  /** Whether the alarms notify nobody. */
  readonly paused: boolean;
  /** Whether there is an alarm on refused requests, too. */
  readonly refused: boolean;
}

/** The alarms of a stack: one item for each connector, or none. */
export function alarmsOf(stackName: string, { currents, alarms, ...stack }: StackConfig): ConnectorAlarms[] {
  const silence = alarms?.silence;
  if (!currents || !silence) {
    return [];
  }
  const naming = namingOf(stackName, stack);
  const { paused = false } = alarms;
  return connectorsOf(naming, currents).map((connector) => {
    const name = `braze-${fullName(naming)}.${connector.name}`;
    return {
      connector,
      name,
      metricsId: metricsIdOf(name),
      ...(silence.after !== undefined && { silentAfterHours: hoursOf(silence.after) }),
      notify: listOf(silence.notify),
      paused: typeof paused === "boolean" ? paused : paused.includes(connector.name),
      refused: alarms.refused ?? false,
    };
  });
}

const HOURS_OF_A_DAY = 24;

/** The hours that a text such as `36h` or `2d` stands for. */
export function hoursOf(time: string): number {
  return Number.parseInt(time, 10) * (time.endsWith("d") ? HOURS_OF_A_DAY : 1);
}

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_MetricsConfiguration.html (Id) */
const LONGEST_METRICS_ID = 64;

const DIGEST = 8;

/** A name that is too long for an id ends in a digest of the whole, so that no two ids are the same. */
function metricsIdOf(name: string): string {
  if (name.length <= LONGEST_METRICS_ID) {
    return name;
  }
  const digest = createHash("sha256").update(name).digest("hex").slice(0, DIGEST);
  return `${name.slice(0, LONGEST_METRICS_ID - DIGEST - 1)}-${digest}`;
}
