import * as z from "zod";
import { CONNECTOR_NAME } from "./connector-name";
import { hinted } from "./hints";
import { Rule, text } from "./text";
import { textsOrReferences } from "./text-or-reference";

/**
 * The longest silence is as long as CloudWatch lets an alarm look back.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html (Period)
 */
export const SILENCE: Rule = {
  what: "a time of silence",
  allowed: "whole hours or days, from 1h to 168h or from 1d to 7d",
  pattern: /^(([1-9]|[1-9][0-9]|1[0-5][0-9]|16[0-8])h|[1-7]d)$/,
  repair: (text) =>
    text
      .toLowerCase()
      .replaceAll(/\s/g, "")
      .replace(/(hours?|hrs?)$/, "h")
      .replace(/days?$/, "d"),
};

/** @see https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html (Name) */
export const TOPIC_ARN: Rule = {
  what: "the ARN of an SNS topic",
  allowed: "arn:aws:sns:REGION:ACCOUNT:NAME of a standard topic",
  pattern: /^arn:aws[a-z-]*:sns:[a-z]{2,4}(-[a-z]+){1,2}-\d{1,2}:\d{12}:[A-Za-z0-9_-]{1,256}$/,
};

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricAlarm.html (AlarmActions) */
const MOST_TOPICS = 5;

const SILENCE_EXAMPLE = "{ after: 24h, notify: [TOPIC_ARN] }";

const SNIPPET = {
  label: "alarms",
  description: "An alarm for each connector that stops",
  body: { silence: { after: "${1:24h}", notify: ["${2:arn:aws:sns:us-east-1:111122223333:on-call}"] } },
};

const after = hinted(text(SILENCE), {
  instead: (value) => (typeof value === "number" ? `a unit: ${value}h or ${value}d` : undefined),
});

const silence = hinted(
  z.strictObject({
    after: after.optional().meta({
      examples: ["24h"],
      description: "How long Braze must have written nothing to a connector's folder. By default, it is 24h.",
    }),
    notify: textsOrReferences(TOPIC_ARN, { least: 0, most: MOST_TOPICS }).meta({
      examples: ["arn:aws:sns:us-east-1:111122223333:on-call"],
      description:
        "The ARNs of the SNS topics that hear when an alarm starts and when it ends, at most five. They must be in the " +
        "bucket's region. With [], only CloudWatch's console and EventBridge show the alarm.",
    }),
  }),
  { instead: () => `${SILENCE_EXAMPLE}, or null for no alarms` },
);

const paused = hinted(z.union([z.boolean(), z.array(text(CONNECTOR_NAME)).min(1)]), {
  instead: () => "true, false, or a list of the names of connectors",
});

export const alarms = hinted(
  z
    .strictObject({
      silence: silence
        .nullable()
        .optional()
        .meta({
          description:
            "An alarm for each connector of Currents: Braze has written nothing to its folder. null means no alarms, " +
            "whatever the defaults say.",
        }),
      refused: z
        .boolean()
        .optional()
        .meta({
          description:
            "Whether each connector also has an alarm on requests that S3 refuses (4xx) under its folder. By default, it " +
            "hasn't: a reader who asks for an object that doesn't exist counts, too.",
        }),
      paused: paused.optional().meta({
        description:
          "Whether the alarms notify nobody, or the connectors whose alarms don't. Say so until Braze has written a " +
          "connector's first file. By default, every alarm notifies.",
      }),
    })
    .meta({
      title: "Alarms",
      defaultSnippets: [SNIPPET],
      description: "Alarms on connectors of Currents that stop. By default, there are none.",
    }),
  {
    instead: () => `a mapping: { silence: ${SILENCE_EXAMPLE} }`,
    keys: {
      notify: `unknown key, expected notify under silence: { silence: ${SILENCE_EXAMPLE} }`,
      after: `unknown key, expected after under silence: { silence: ${SILENCE_EXAMPLE} }`,
    },
  },
);
