import { formatIpRange, ipRange, isInRange } from "../../lib/evaluator/ip-range";

test.each([
  ["192.0.2.0/24", "192.0.2.255"],
  ["192.0.2.7", "192.0.2.7"],
  ["192.0.2.77/24", "192.0.2.0"],
  ["0.0.0.0/0", "203.0.113.9"],
  ["2001:db8::/32", "2001:db8:ffff::1"],
  ["::/0", "2001:db8::"],
  ["2001:DB8:0:0:0:0:0:1", "2001:db8::1"],
  ["192.0.0.0/8", "192.0.2.0/24"],
])("the range %s has %s", (range, address) => {
  expect(isInRange(range, address)).toBe(true);
});

test.each([
  ["192.0.2.0/24", "192.0.3.0"],
  ["192.0.2.0/24", "192.0.1.255"],
  ["0.0.0.0/0", "::1"],
  ["192.0.2.0/24", "192.0.0.0/8"],
])("the range %s doesn't have %s", (range, address) => {
  expect(isInRange(range, address)).toBe(false);
});

test.each([
  "",
  "192.0.2",
  "192.0.2.256",
  "192.0.2.0/33",
  "192.0.2.0/",
  "192.0.2.0/24/1",
  "1:2:3:4:5:6:7",
  "1::2::3",
  "1:2:3:4:5:6:7::8",
  "x::1",
  "::/129",
])("%s is no range", (text) => {
  expect(ipRange(text)).toBeUndefined();
});

test.each([
  ["203.0.113.7", "203.0.113.7/32"],
  ["203.0.113.7/24", "203.0.113.0/24"],
  ["0.0.0.0/0", "0.0.0.0/0"],
  ["255.255.255.255", "255.255.255.255/32"],
  ["2001:DB8::/32", "2001:db8::/32"],
  ["2001:db8::1/32", "2001:db8::/32"],
  ["2001:0db8:0000:0000:0000:0000:0000:0001", "2001:db8::1/128"],
  ["::/0", "::/0"],
  ["::1", "::1/128"],
  ["1::", "1::/128"],
  ["2001:db8:0:1:0:0:0:1", "2001:db8:0:1::1/128"],
  ["1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8/128"],
])("%s is written as %s", (text, written) => {
  expect(formatIpRange(ipRange(text)!)).toBe(written);
});

test("an address whose number begins with 0 isn't read, since programs don't agree what it means", () => {
  expect(ipRange("010.1.1.1")).toBeUndefined();
});
