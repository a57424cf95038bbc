import { BRAZE_IPS } from "../../braze-ips";
import { formatIpRange, IpRange, ipRange, isInRange } from "../../evaluator/ip-range";
import { instanceIn } from "../derived/allowed-ips";
import { describeValue, nearestOf } from "../problems/describe-value";
import type { ConfigPath, Problem } from "../problems/problem";
import { INSTANCE_PREFIX } from "../schema/allowed-ips";
import { forEachRepeat, NamedDraft } from "./draft";

/** A text of the list, and where it stands. */
interface PlacedRange {
  readonly text: string;
  readonly path: ConfigPath;
}

/** The addresses are those of an instance that Braze lists, or ranges from which Braze can call. */
export function allowedIps(draft: NamedDraft): Problem[] {
  const placed = placedRanges(draft);
  const problems = placed.flatMap(({ text, path }) => {
    const message = wrongRange(text);
    return message === undefined ? [] : [{ path, message }];
  });
  forEachRepeat(placed, rangeKey, ({ text, path }) => {
    problems.push({ path, message: `${describeValue(text)} is listed twice, expected once` });
  });
  return problems;
}

function placedRanges({ stack: { currents }, pathOf }: NamedDraft): PlacedRange[] {
  const written = currents?.allowedIps;
  if (typeof written === "string") {
    return [{ text: written, path: pathOf("currents", "allowedIps") }];
  }
  return (written ?? []).flatMap((text, i) =>
    text === undefined ? [] : [{ text, path: pathOf("currents", "allowedIps", i) }],
  );
}

function rangeKey({ text }: PlacedRange): string | undefined {
  const range = ipRange(text);
  return range ? formatIpRange(range) : instanceIn(text);
}

function wrongRange(text: string): string | undefined {
  const instance = instanceIn(text);
  if (instance !== undefined) {
    return Object.hasOwn(BRAZE_IPS, instance) ? undefined : unknownInstance(instance);
  }
  const range = ipRange(text);
  if (!range) {
    return `not an address or a range of addresses, got ${describeValue(text)}, expected one such as 203.0.113.0/24`;
  }
  return wrongBits(text, range) ?? unreachable(text);
}

function unknownInstance(instance: string): string {
  const instances = Object.keys(BRAZE_IPS);
  const nearest = nearestOf(instance, instances);
  const meant = nearest ? `did you mean ${INSTANCE_PREFIX}${nearest}? ` : "";
  return (
    `Braze lists no addresses for ${describeValue(instance)}; ${meant}Braze lists those of ${instances.join(", ")}; ` +
    "the address of Braze's dashboard names the instance"
  );
}

function wrongBits(text: string, range: IpRange): string | undefined {
  const [before = ""] = text.split("/");
  const address = ipRange(before);
  return address === undefined || address.first === range.first
    ? undefined
    : `${describeValue(text)} is an address within a range, expected the range ${formatIpRange(range)} or the address ` +
        formatIpRange(address);
}

/** Ranges from which no request can come over the internet. */
const NOT_PUBLIC: readonly (readonly [what: string, ...ranges: string[]])[] = [
  ["private", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7"],
  ["of one machine", "127.0.0.0/8", "::1/128"],
  ["link-local", "169.254.0.0/16", "fe80::/10"],
  ["of no sender", "0.0.0.0/8", "224.0.0.0/3", "::/128", "ff00::/8"],
];

function unreachable(text: string): string | undefined {
  if (text.endsWith("/0")) {
    return `${describeValue(text)} is every address, expected Braze's addresses, or no allowedIps`;
  }
  const [what] = NOT_PUBLIC.find(([, ...ranges]) => ranges.some((range) => isInRange(range, text))) ?? [];
  return what && `${describeValue(text)} is ${what}, and Braze calls over the internet; expected public addresses`;
}
