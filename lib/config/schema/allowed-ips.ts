import * as z from "zod";
import { BRAZE_IPS, BRAZE_IPS_READ_ON } from "../../braze-ips";
import { hinted } from "./hints";
import { Output, Rule, text } from "./text";

/** What stands before the name of an instance of Braze. */
export const INSTANCE_PREFIX = "braze:";

/** A range of addresses, or those of an instance of Braze. A check says more of both than a pattern can. */
const ALLOWED_IP: Rule = {
  what: "an instance of Braze or a range of addresses",
  allowed: "braze:INSTANCE, e.g. braze:US-03, or a range of public addresses in CIDR, e.g. 203.0.113.0/24",
  pattern: /^(braze:[A-Za-z0-9-]{1,20}|[0-9A-Fa-f:.]{2,45}(\/[0-9]{1,3})?)$/,
  // The name of an instance alone, or as Braze's addresses have it.
  repair: (written) => {
    const instance = written.toUpperCase().replace(/^BRAZE:?\s*|^DASHBOARD-/, "");
    return Object.hasOwn(BRAZE_IPS, instance) ? `${INSTANCE_PREFIX}${instance}` : written;
  },
};

/** No policy has room for more. */
const MOST_RANGES = 300;

const item = text(ALLOWED_IP);

export const allowedIps = hinted(z.union([item, z.array(item).min(1).max(MOST_RANGES)]), {
  // A text has its own rule, which says what may have been meant.
  instead: (value) => (typeof value === "string" ? undefined : ALLOWED_IP.allowed),
}).meta({
  title: "Addresses that Braze signs in from",
  examples: ["braze:US-03", ["203.0.113.0/24"]],
  description:
    "The IP addresses from which Currents can use its access key: `braze:INSTANCE` for those that Braze lists, ranges " +
    "(CIDR), or a list of both. This needs `method: access-key`, `policy: scoped` and an `auth` that serves no export. " +
    `Braze's lists are those of ${BRAZE_IPS_READ_ON}. By default, every address is allowed.`,
});

/** The addresses from which Currents can use its access key, as they are written. */
export type AllowedIpsConfig = Output<typeof allowedIps>;
