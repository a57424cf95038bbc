import { differencesFrom } from "../../lib/review/planned-configuration";
import { stackTree } from "../../lib/synthesised/stack-tree";

const whatDiffers = (block: object, expressions: Readonly<Record<string, unknown>>) =>
  differencesFrom(stackTree({ resource: { aws_s3_bucket: { bucket: block } } }), {
    root_module: { resources: [{ address: "aws_s3_bucket.bucket", mode: "managed", expressions }] },
  }).map(({ what }) => what);

const constant = (value: unknown) => ({ constant_value: value });

test("a constant value is compared, whatever the order of a list", () => {
  expect(whatDiffers({ ids: ["a", "b"] }, { ids: constant(["b", "a"]) })).toEqual([]);
  expect(whatDiffers({ ids: ["a"] }, { ids: constant(["b"]) })).toEqual(["aws_s3_bucket.bucket.ids"]);
});

test("a value that only Terraform computes can be any", () => {
  expect(whatDiffers({ name: "${var.name}" }, { name: { references: ["var.name"] } })).toEqual([]);
});

test("a block is compared, whether it stands in a list or alone", () => {
  const expressions = { rule: [{ days: constant(1) }] };
  expect(whatDiffers({ rule: { days: 1 } }, expressions)).toEqual([]);
  expect(whatDiffers({ rule: [{ days: 1 }] }, expressions)).toEqual([]);
  expect(whatDiffers({ rule: [{ days: 2 }] }, expressions)).toEqual(["aws_s3_bucket.bucket.rule"]);
});

test("a block more, a block less, and an argument more or less differ", () => {
  const one = { days: constant(1) };
  expect(whatDiffers({ rule: [{ days: 1 }, { days: 1 }] }, { rule: [one] })).toHaveLength(1);
  expect(whatDiffers({ rule: [{ days: 1 }] }, { rule: [one, one] })).toHaveLength(1);
  expect(whatDiffers({ rule: [{ days: 1, more: true }] }, { rule: [one] })).toHaveLength(1);
  expect(whatDiffers({}, { name: constant("example") })).toHaveLength(1);
  expect(whatDiffers({ name: "example" }, {})).toHaveLength(1);
});

test("what Terraform reads itself isn't compared", () => {
  expect(whatDiffers({ lifecycle: { prevent_destroy: true }, depends_on: ["aws_iam_user.x"] }, {})).toEqual([]);
});
