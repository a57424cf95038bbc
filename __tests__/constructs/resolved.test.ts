import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { S3Bucket } from "../../lib/aws";
import { App, TerraformStack, Token } from "../../lib/cdktf";
import { resolved } from "../../lib/constructs/resolved";

const outdir = mkdtempSync(path.join(tmpdir(), "braze-s3-"));
afterAll(() => rmSync(outdir, { recursive: true }));

const stack = new TerraformStack(new App({ outdir }), "stack");
const bucket = new S3Bucket(stack, "bucket", { bucket: "example-braze" });
const NAME = "${aws_s3_bucket.bucket.bucket}";

test.each([
  ["a text", "arn:aws:s3:::example", "arn:aws:s3:::example"],
  ["an expression that is written down", "${data.a.b}", "${data.a.b}"],
  ["an id that looks like a number with an exponent", "00000000-0000-4000-8000-0000000001e5", undefined],
  ["a number", -7, -7],
  ["null", null, null],
  ["a switch", false, false],
  ["a list with a hole", ["a", undefined, "b"], ["a", "b"]],
  ["a mapping with a value that isn't there", { a: undefined, b: { c: [] } }, { b: { c: [] } }],
] as [what: string, value: unknown, expected: unknown][])(
  "%s stays, without what is undefined",
  (_, value, expected = value) => {
    expect(resolved(stack, value)).toEqual(expected);
  },
);

test.each([
  ["a text", bucket.bucket, NAME],
  ["a part of a text", `${bucket.bucket}/*`, `${NAME}/*`],
  ["a list", Token.asList("${flatten([1])}"), "${flatten([1])}"],
  ["a number", Token.asNumber("${var.days}"), "${var.days}"],
  ["a number in a text", `${Token.asNumber("${var.days}")} days`, "${var.days} days"],
  ["the key of a mapping", { [bucket.bucket]: 1 }, { [NAME]: 1 }],
  ["a mapping", Token.asStringMap("${var.tags}"), "${var.tags}"],
  ["an object", Token.asAny("${var.any}"), "${var.any}"],
  ["deep within", { a: [{ b: bucket.bucket }] }, { a: [{ b: NAME }] }],
])("a token is resolved that is %s", (_, value, expected) => {
  expect(resolved(stack, value)).toEqual(expected);
});

test("what nothing can be resolved to is an error", () => {
  expect(() => resolved(stack, { a: () => 1 })).toThrow("function");
});
