import { isIPv4, isIPv6 } from "node:net";

/** A range of IP addresses. */
export interface Cidr {
  /** The length of its addresses in bits: 32 for IPv4, 128 for IPv6. */
  readonly bits: 32 | 128;
  /** The address before the slash, as a number. */
  readonly address: bigint;
  /** How many bits the addresses of the range have in common. */
  readonly prefix: number;
}

/**
 * Reads an address, or a range of addresses in the notation of CIDR. An address alone is a range of one.
 *
 * @returns undefined if the text is neither
 */
export function parseCidr(text: string): Cidr | undefined {
  const [, address = "", length] = /^([0-9A-Fa-f.:]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const bits = isIPv4(address) ? 32 : isIPv6(address) ? 128 : undefined;
  if (!bits || (length !== undefined && Number(length) > bits)) {
    return undefined;
  }
  const number = bits === 32 ? numberOf(address.split("."), 10, 8n) : numberOf(groupsOf(address), 16, 16n);
  return { bits, address: number, prefix: length === undefined ? bits : Number(length) };
}

function numberOf(parts: readonly string[], base: 10 | 16, size: bigint): bigint {
  return parts.reduce((sum, part) => (sum << size) + BigInt(Number.parseInt(part, base)), 0n);
}

/** The eight groups of an IPv6 address, which can end in an IPv4 address. */
function groupsOf(address: string): string[] {
  const inGroups = address.replace(/[\d.]+\.\d+$/, (tail) => {
    const [a = 0, b = 0, c = 0, d = 0] = tail.split(".").map(Number);
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  });
  const [head = "", tail] = inGroups.split("::").map((part) => (part === "" ? [] : part.split(":")));
  const [before, after] = [head || [], tail ?? []] as const;
  return [...before, ...Array<string>(8 - before.length - after.length).fill("0"), ...after];
}

/** The first address of a range, as a number. */
export function networkOf({ bits, address, prefix }: Cidr): bigint {
  const free = BigInt(bits - prefix);
  return (address >> free) << free;
}

/** Whether all addresses of a range are in another range. */
export function isWithin(inner: Cidr, outer: Cidr): boolean {
  return (
    inner.bits === outer.bits &&
    inner.prefix >= outer.prefix &&
    networkOf({ ...inner, prefix: outer.prefix }) === networkOf(outer)
  );
}

/** A range as AWS's policies have it. */
export function formatCidr({ bits, address, prefix }: Cidr): string {
  const digits = bits === 32 ? formatV4(address) : formatV6(address);
  return `${digits}/${prefix}`;
}

function formatV4(address: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => (address >> shift) & 255n).join(".");
}

function formatV6(address: bigint): string {
  const groups = Array.from({ length: 8 }, (_, i) => ((address >> BigInt(112 - 16 * i)) & 65535n).toString(16));
  const [longest = ""] = (groups.join(":").match(/\b0(?::0)+\b/g) ?? []).sort((a, b) => b.length - a.length);
  return longest ? groups.join(":").replace(new RegExp(`(^|:)${longest}(:|$)`), "::") : groups.join(":");
}
