/** A range of addresses, as numbers. */
export interface IpRange {
  readonly version: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

/**
 * Reads an address or a range of addresses, such as `192.0.2.0/24` or `2001:db8::/32`.
 *
 * @returns undefined if the text is neither
 */
export function ipRange(text: string): IpRange | undefined {
  const [address = "", length, ...more] = text.split("/");
  const version = address.includes(":") ? 6 : 4;
  const bits = version === 6 ? 128 : 32;
  const value = version === 6 ? sixIn(address) : fourIn(address);
  const fixed = length === undefined ? bits : /^\d{1,3}$/.test(length) ? Number(length) : -1;
  if (value === undefined || fixed < 0 || fixed > bits || more.length > 0) {
    return undefined;
  }
  const free = (1n << BigInt(bits - fixed)) - 1n;
  return { version, first: value - (value & free), last: value | free };
}

/** Whether an address is in a range; undefined if either can't be read. */
export function isInRange(range: string, address: string): boolean | undefined {
  const [outer, inner] = [ipRange(range), ipRange(address)];
  if (!outer || !inner) {
    return undefined;
  }
  return outer.version === inner.version && outer.first <= inner.first && inner.last <= outer.last;
}

/** A range as policies have it: the first address, and how many bits are fixed. */
export function formatIpRange({ version, first, last }: IpRange): string {
  const bits = version === 6 ? 128 : 32;
  const free = first === last ? 0 : (last - first).toString(2).length;
  return `${version === 6 ? formatSix(first) : formatFour(first)}/${bits - free}`;
}

function formatFour(address: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => (address >> shift) & 255n).join(".");
}

/** The longest run of zeros is left out. */
function formatSix(address: bigint): string {
  const parts = Array.from({ length: 8 }, (_, i) => ((address >> BigInt(112 - 16 * i)) & 65535n).toString(16)).join(
    ":",
  );
  const [longest] = (parts.match(/\b0(?::0)+\b/g) ?? []).sort((one, other) => other.length - one.length);
  return longest === undefined ? parts : parts.replace(new RegExp(`(^|:)${longest}(:|$)`), "::");
}

/** Some programs read a number that begins with 0 as an octal one. */
const PART_OF_FOUR = /^(?:0|[1-9]\d{0,2})$/;

function fourIn(address: string): bigint | undefined {
  const parts = address.split(".");
  const isAddress = parts.length === 4 && parts.every((part) => PART_OF_FOUR.test(part) && Number(part) < 256);
  return isAddress ? parts.reduce((sum, part) => (sum << 8n) + BigInt(part), 0n) : undefined;
}

function sixIn(address: string): bigint | undefined {
  const halves = address.split("::");
  const [head = [], tail = []] = halves.map((half) => (half === "" ? [] : half.split(":")));
  const missing = 8 - head.length - tail.length;
  if (halves.length > 2 || (halves.length === 2 ? missing < 1 : missing !== 0)) {
    return undefined;
  }
  const parts = [...head, ...Array.from({ length: missing }, () => "0"), ...tail];
  const isAddress = parts.every((part) => /^[\da-f]{1,4}$/i.test(part));
  return isAddress ? parts.reduce((sum, part) => (sum << 16n) + BigInt(`0x${part}`), 0n) : undefined;
}
