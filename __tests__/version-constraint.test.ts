import { allowsFrom, oldestAllowed } from "../lib/version-constraint";

test.each([
  "~> 6.25",
  "~> 6",
  "~> 6.0",
  "~> 6.25.0",
  "~> 6.30.2",
  ">= 6.25",
  ">= 5.0",
  "> 6.24.9",
  "6.25",
  "6.25.0",
  "= 7",
  ">= 6.25, < 7.0",
  "> 6.25, < 6.25.2",
  ">= 6.25, != 6.25.0, != 6.25.1",
  "<= 6.25",
  "!= 6.25.0",
  ">=6.25,<6.40",
])("%s allows a version from 6.25 on", (constraint) => {
  expect(allowsFrom(constraint, "6.25")).toBe(true);
});

test.each([
  "~> 5.0",
  "~> 6.24.0",
  "6.24",
  "< 6.25",
  "<= 6.24.99",
  "5",
  ">= 5.0, < 6.0",
  "> 6.25, < 6.25.1",
  "<= 6.25, != 6.25.0",
  "~> 6.25, < 6.25",
  ">= 7, < 7",
])("%s allows none", (constraint) => {
  expect(allowsFrom(constraint, "6.25")).toBe(false);
});

test.each([
  [">= 5.0", "5.0.0"],
  ["~> 6.0", "6.0.0"],
  ["~> 6", "6.0.0"],
  ["< 7", "0.0.0"],
  ["!= 6.25.0", "0.0.0"],
  ["!= 0.0.0", "0.0.1"],
  ["> 5.99.9", "5.99.10"],
  [">= 6.24, != 6.24.0, != 6.24.1", "6.24.2"],
  [">= 6.25", "6.25.0"],
  ["> 6.25", "6.25.1"],
  ["6.30", "6.30.0"],
  [">= 5.0, ~> 6.25", "6.25.0"],
])("of the versions that %s allows, the oldest is %s", (constraint, oldest) => {
  expect(oldestAllowed(constraint)).toBe(oldest);
});

test("a constraint that contradicts itself has no oldest version", () => {
  expect(oldestAllowed(">= 7, < 7")).toBeUndefined();
});
