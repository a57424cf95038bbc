import { allowsFrom } from "../../lib/config/version-constraint";

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
