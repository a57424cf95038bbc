import { matches, matchesBelow } from "../../lib/evaluator/pattern";

test.each([
  ["s3:GetObject", "s3:GetObject"],
  ["s3:Get*", "s3:GetObject"],
  ["*", ""],
  ["*", "s3:GetObject"],
  ["s3:*Object", "s3:GetObject"],
  ["s3:G?tObject", "s3:GetObject"],
  ["a*b*c", "aXbYbZc"],
  ["a**", "a"],
])("the pattern %s matches %s", (pattern, text) => {
  expect(matches(pattern, text)).toBe(true);
});

test.each([
  ["s3:GetObject", "s3:GetObjectAcl"],
  ["s3:GetObjectAcl", "s3:GetObject"],
  ["s3:Get?", "s3:Get"],
  ["", "a"],
  ["*Acl", "s3:GetObject"],
  ["a*b*c", "aXbY"],
])("the pattern %s doesn't match %s", (pattern, text) => {
  expect(matches(pattern, text)).toBe(false);
});

test.each([
  ["*", "currents/"],
  ["*", ""],
  ["currents/*", "currents/"],
  ["currents*", "currents/"],
  ["c?rr*", "currents/"],
])("the pattern %s matches all that begins with %s", (pattern, prefix) => {
  expect(matchesBelow(pattern, prefix)).toBe(true);
});

test.each([
  ["currents/private/*", "currents/"],
  ["*.tmp", "currents/"],
  ["currents/a.avro", "currents/"],
  ["a/*", ""],
])("the pattern %s matches some of what begins with %s", (pattern, prefix) => {
  expect(matchesBelow(pattern, prefix)).toBeUndefined();
});

test.each([
  ["currents-staging/*", "currents/"],
  ["curr", "currents/"],
  ["x*", "currents/"],
  ["?urrentz/*", "currents/"],
])("the pattern %s matches nothing that begins with %s", (pattern, prefix) => {
  expect(matchesBelow(pattern, prefix)).toBe(false);
});
