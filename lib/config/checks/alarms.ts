import { BRAZE_KEEPS_EVENTS_HOURS, NEWER_EDITIONS_KEEP_EVENTS_DAYS } from "../../braze-deadline";
import { alarmsOf, hoursOf } from "../derived/alarms";
import { connectorsOf } from "../derived/grants";
import { nearestOf } from "../problems/describe-value";
import { listNames } from "../problems/list-names";
import { ConfigPath, formatPath, Problem } from "../problems/problem";
import { partitionOf } from "../../regions";
import { namingOf } from "../derived/stack-names";
import { bucketKeyOf, forEachRepeat, isGiven, NamedDraft, SoundStack } from "./draft";

/** Alarms have something to watch, and topics that CloudWatch can reach. */
export function alarms(draft: NamedDraft): Problem[] {
  return hasAlarms(draft) ? [...missingSilence(draft), ...topics(draft), ...pausedConnectors(draft)] : [];
}

/** A stack without connectors can inherit alarms, which are for other stacks. */
function hasAlarms({ stack }: NamedDraft): boolean {
  return stack.alarms !== undefined && isGiven(stack, "currents");
}

function missingSilence({ stack, pathOf }: NamedDraft): Problem[] {
  return isGiven(stack.alarms, "silence")
    ? []
    : [
        {
          path: pathOf("alarms"),
          message: "silence is missing, expected silence: { notify: [TOPIC_ARN] }, here or under defaults",
        },
      ];
}

/** CloudWatch only notifies topics of its own region. */
function topics({ stack: { alarms: config, region }, pathOf }: NamedDraft): Problem[] {
  const notify = config?.silence?.notify;
  const path = pathOf("alarms", "silence", "notify");
  const placed: [unknown, ConfigPath][] = isList(notify)
    ? notify.map((topic, i) => [topic, [...path, i]])
    : [[notify, path]];
  return placed.flatMap(([topic, place]) => {
    const message = typeof topic === "string" && region ? outOfReach(topic, region) : undefined;
    return message ? [{ path: place, message }] : [];
  });
}

function isList<T>(value: T | readonly unknown[]): value is T & readonly unknown[] {
  return Array.isArray(value);
}

function outOfReach(arn: string, region: string): string | undefined {
  // arn:PARTITION:sns:REGION:ACCOUNT:NAME
  const [, partition, , topicRegion] = arn.split(":");
  if (partition !== partitionOf(region)) {
    return `the topic is in the partition ${partition}, expected a topic in ${partitionOf(region)}, where ${region} is`;
  }
  return topicRegion === region
    ? undefined
    : `the topic is in ${topicRegion}, expected a topic in ${region}, where the bucket and its alarms are`;
}

function pausedConnectors({ name, stack, pathOf }: NamedDraft): Problem[] {
  const { currents, alarms: config, environment, renamedFrom } = stack;
  const paused = config?.paused;
  if (!currents || typeof paused !== "object") {
    return [];
  }
  const naming = namingOf(name, { environment, renamedFrom });
  const names = currents.connectors
    ? currents.connectors.flatMap((connector) => connector?.name ?? [])
    : connectorsOf(naming, {}).map((connector) => connector.name);
  return paused.flatMap((connector, i) => {
    if (connector === undefined || names.includes(connector)) {
      return [];
    }
    const nearest = nearestOf(connector, names);
    return [
      {
        path: pathOf("alarms", "paused", i),
        message: `no connector "${connector}" in ${name}, expected one of ${listNames(names)}${nearest ? `; did you mean ${nearest}?` : ""}`,
      },
    ];
  });
}

/** The name of an alarm is claimed once in an account's region. CloudWatch would overwrite the other alarm. */
export function alarmNames(sound: readonly SoundStack[]): Problem[] {
  const claims = sound.flatMap((draft) => alarmsOf(draft.name, draft.stack).map(({ name }) => ({ name, draft })));
  const problems: Problem[] = [];
  const keyOf = ({ name, draft: { stack } }: (typeof claims)[number]): string =>
    `${stack.accountId} ${stack.region} ${name}`;
  forEachRepeat(claims, keyOf, ({ name, draft }, earlier) => {
    problems.push({
      path: draft.pathOf("alarms"),
      message:
        `the alarms of ${formatPath(draft.pathOf())} and ${formatPath(earlier.draft.pathOf())} have one name, ` +
        `${name}.silence, expected other names of connectors, or another renamedFrom`,
    });
  });
  return problems;
}

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketMetricsConfiguration.html (TooManyConfigurations) */
const MOST_METRICS = 1000;

/** Each connector with alarms is one of the metrics that S3 keeps of a bucket. */
export function metricsOfBuckets(sound: readonly SoundStack[]): Problem[] {
  const counts = new Map<string, number>();
  return sound.flatMap((draft) => {
    const own = alarmsOf(draft.name, draft.stack).length;
    const bucket = bucketKeyOf(draft) ?? draft.name;
    const before = counts.get(bucket) ?? 0;
    counts.set(bucket, before + own);
    return own > 0 && before + own > MOST_METRICS
      ? [
          {
            path: draft.pathOf("alarms"),
            message:
              `S3 keeps ${MOST_METRICS} metrics of a bucket, got ${before + own} connectors with alarms on it, expected ` +
              `at most ${MOST_METRICS}; say silence: null in a stack`,
          },
        ]
      : [];
  });
}

/** What the author of one stack should know of its alarms. */
export function alarmWarnings(draft: NamedDraft): Problem[] {
  return hasAlarms(draft) ? [...afterDeadline(draft), ...notifyNobody(draft)] : nothingToWatch(draft);
}

function nothingToWatch({ name, stack, pathOf }: NamedDraft): Problem[] {
  const path = pathOf("alarms");
  const isOwn = pathOf().every((part, i) => path[i] === part);
  return stack.alarms && isOwn
    ? [{ path, message: `${name} has no currents, so there is nothing to watch: alarms are on connectors of Currents` }]
    : [];
}

function afterDeadline({ stack, pathOf }: NamedDraft): Problem[] {
  const after = stack.alarms?.silence?.after;
  return after && hoursOf(after) > BRAZE_KEEPS_EVENTS_HOURS
    ? [
        {
          path: pathOf("alarms", "silence", "after"),
          message:
            `the alarm starts after ${hoursOf(after)} hours, and Braze's page says that Braze drops events after ` +
            `${BRAZE_KEEPS_EVENTS_HOURS} hours without valid credentials; newer editions say ` +
            `${NEWER_EDITIONS_KEEP_EVENTS_DAYS} days`,
        },
      ]
    : [];
}

function notifyNobody({ stack, pathOf }: NamedDraft): Problem[] {
  const { paused } = stack.alarms ?? {};
  if (!paused || !stack.alarms?.silence) {
    return [];
  }
  const whose = paused === true ? "the alarms notify" : `the alarms of ${listNames(paused.map(String))} notify`;
  return [
    {
      path: pathOf("alarms", "paused"),
      message: `${whose} nobody; when Braze has written and the alarms are OK, remove paused`,
    },
  ];
}
