import { formatCidr, isWithin, networkOf, parseCidr } from "../lib/cidr";

const read = (text: string): string | undefined => {
  const range = parseCidr(text);
  return range && formatCidr(range);
};

test.each([
  ["203.0.113.7", "203.0.113.7/32"],
  ["203.0.113.0/24", "203.0.113.0/24"],
  ["0.0.0.0/0", "0.0.0.0/0"],
  ["255.255.255.255/32", "255.255.255.255/32"],
  ["2001:DB8::/32", "2001:db8::/32"],
  ["2001:0db8:0000:0000:0000:0000:0000:0001", "2001:db8::1/128"],
  ["::/0", "::/0"],
  ["::1", "::1/128"],
  ["1::", "1::/128"],
  ["2001:db8:0:1:0:0:0:1", "2001:db8:0:1::1/128"],
  ["1:2:3:4:5:6:7:8/128", "1:2:3:4:5:6:7:8/128"],
  ["::ffff:203.0.113.7", "::ffff:cb00:7107/128"],
])("%s is read as %s", (text, range) => {
  expect(read(text)).toBe(range);
});

test.each([
  "",
  "1.2.3",
  "300.1.1.1",
  "1.2.3.4/33",
  "1.2.3.4/",
  "1.2.3.4/-1",
  "010.1.1.1",
  "::/129",
  "fe80::1%eth0",
  "1::2::3",
  "braze:US-03",
  " 1.2.3.4",
])("%p is no address", (text) => {
  expect(parseCidr(text)).toBeUndefined();
});

test.each([
  ["203.0.113.7/24", "203.0.113.0/24"],
  ["203.0.113.7/0", "0.0.0.0/0"],
  ["203.0.113.7/32", "203.0.113.7/32"],
  ["2001:db8::1/32", "2001:db8::/32"],
])("the range of %s is %s", (text, network) => {
  const range = parseCidr(text)!;
  expect(formatCidr({ ...range, address: networkOf(range) })).toBe(network);
});

test.each([
  ["10.1.2.0/24", "10.0.0.0/8", true],
  ["10.0.0.0/8", "10.0.0.0/8", true],
  ["10.0.0.0/7", "10.0.0.0/8", false],
  ["11.0.0.1", "10.0.0.0/8", false],
  ["::a00:1", "10.0.0.0/8", false],
  ["fd00::/8", "fc00::/7", true],
])("that %s is within %s is %p", (inner, outer, expected) => {
  expect(isWithin(parseCidr(inner)!, parseCidr(outer)!)).toBe(expected);
});
