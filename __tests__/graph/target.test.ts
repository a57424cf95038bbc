import { describeBeyond, targetOf } from "../../lib/graph/target";

test.each([
  ["arn:aws:s3:::acme", { kind: "bucket" }],
  ["arn:aws:s3:::acme/*", { kind: "objects" }],
  ["arn:aws:s3:::acme/currents/*", { kind: "folder", path: "currents" }],
  ["arn:aws:s3:::acme/a/b/*", { kind: "folder", path: "a/b" }],
  ["arn:aws-cn:s3:::acme", { kind: "bucket" }],
  ["arn:aws:s3:::acme/", undefined],
  ["arn:aws:s3:::acme*", { kind: "beyond", pattern: "arn:aws:s3:::acme*" }],
  ["arn:aws:s3:::acme-prod", { kind: "beyond", pattern: "arn:aws:s3:::acme-prod" }],
  ["arn:aws:s3:::acme-prod/*", { kind: "beyond", pattern: "arn:aws:s3:::acme-prod/*" }],
  ["*", { kind: "beyond", pattern: "*" }],
])("in the policy of a stack with the bucket acme, %s is %j", (resource, expected) => {
  expect(targetOf(resource, "acme")).toEqual(expected);
});

test("a bucket whose name only Terraform knows is recognised by its expression", () => {
  const name = "${data.terraform_remote_state.other.outputs.bucket_name}";
  expect(targetOf(`arn:aws:s3:::${name}/*`, name)).toEqual({ kind: "objects" });
});

test.each([
  ["arn:aws:s3:::acme*", "every bucket whose name starts with acme, and its objects"],
  ["arn:aws:s3:::acme-prod", "arn:aws:s3:::acme-prod"],
  ["arn:aws:s3:::acme-prod/*", "arn:aws:s3:::acme-prod/*"],
  ["arn:aws:s3:::*acme*", "arn:aws:s3:::*acme*"],
  ["*", "*"],
])("%s lies beyond the bucket as: %s", (pattern, words) => {
  expect(describeBeyond(pattern)).toBe(words);
});
