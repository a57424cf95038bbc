import { BRAZE_IPS, BRAZE_IPS_READ_ON } from "../lib/braze-ips";
import { formatIpRange, ipRange } from "../lib/evaluator/ip-range";

test("the instances are those for which Braze's page lists addresses", () => {
  expect(Object.keys(BRAZE_IPS)).toEqual([
    ...["US-01", "US-02", "US-03", "US-04", "US-05", "US-06", "US-07", "US-08", "US-10"],
    ...["EU-01", "EU-02", "AU-01", "ID-01", "JP-01", "KR-01"],
  ]);
});

test.each(Object.entries(BRAZE_IPS))("the addresses of %s are addresses, each listed once", (_, addresses) => {
  expect(addresses.map((address) => formatIpRange(ipRange(address)!))).toEqual(addresses.map((one) => `${one}/32`));
  expect(new Set(addresses).size).toBe(addresses.length);
});

test("the lists have the date on which they were read", () => {
  expect(BRAZE_IPS_READ_ON).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});
