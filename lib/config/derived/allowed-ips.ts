import { BRAZE_IPS } from "../../braze-ips";
import { formatIpRange, ipRange } from "../../evaluator/ip-range";
import { AllowedIpsConfig, INSTANCE_PREFIX } from "../schema/allowed-ips";

/** The ranges that a configuration allows, each once, in the notation of CIDR. */
export function rangesOf(allowedIps: AllowedIpsConfig): string[] {
  const written = typeof allowedIps === "string" ? [allowedIps] : allowedIps;
  const texts = written.flatMap((text) => {
    const instance = instanceIn(text);
    return instance === undefined ? [text] : (BRAZE_IPS[instance] ?? []);
  });
  const ranges = texts.map(ipRange).flatMap((range) => (range ? [formatIpRange(range)] : []));
  return [...new Set(ranges)];
}

/** The instance of Braze that a text names, whether there is such an instance or not. */
export function instanceIn(text: string): string | undefined {
  return text.startsWith(INSTANCE_PREFIX) ? text.slice(INSTANCE_PREFIX.length) : undefined;
}
