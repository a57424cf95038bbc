import { ejectStack } from "../../lib/eject/eject";
import { JsonObject } from "../../lib/eject/json";

/** The one file that some blocks are written to. */
function written(stack: JsonObject): string {
  const texts = Object.values(ejectStack({ terraform: { required_version: ">= 1.9" }, ...stack }));
  expect(texts).toHaveLength(2);
  return texts[1]!;
}

test("attributes stand before blocks, each block stands apart, and metadata is left out", () => {
  expect(
    written({
      resource: {
        aws_s3_bucket_versioning: {
          bucket: {
            "//": { metadata: {} },
            versioning_configuration: { status: "Enabled" },
            lifecycle: { ignore_changes: ["bucket"] },
            mfa: null,
            bucket: "${aws_s3_bucket.bucket.id}",
          },
        },
      },
    }),
  ).toBe(`resource "aws_s3_bucket_versioning" "bucket" {
  bucket = aws_s3_bucket.bucket.id
  mfa    = null

  versioning_configuration {
    status = "Enabled"
  }

  lifecycle {
    ignore_changes = [bucket]
  }
}
`);
});

test("a list of blocks is written as one block after the other, and a block can be empty", () => {
  expect(written({ data: { aws_iam_policy_document: { other: { statement: [{ actions: ["s3:*"] }, {}] } } } }))
    .toBe(`# The policy that Braze's page asks for, to the letter.
data "aws_iam_policy_document" "other" {
  statement {
    actions = ["s3:*"]
  }

  statement {}
}
`);
});

test("addresses and types are names, descriptions and defaults are no templates", () => {
  expect(written({ variable: { tags: { description: "not ${this}", default: { a: "${b}" }, type: "map(string)" } } }))
    .toBe(`variable "tags" {
  type        = map(string)
  description = "not $\${this}"
  default = {
    a = "$\${b}"
  }
}
`);
});

test.each([
  ["imports.tf", { import: [{ id: "a", to: "aws_s3_bucket.bucket" }] }, 'to = aws_s3_bucket.bucket\n  id = "a"'],
  ["moved.tf", { moved: [{ from: "a.b", to: "a.c" }] }, "from = a.b\n  to   = a.c"],
  ["removed.tf", { removed: [{ from: "a.b", lifecycle: { destroy: false } }] }, "from = a.b\n\n  lifecycle {"],
])("%s has addresses without quotes", (file, stack, text) => {
  expect(ejectStack({ terraform: {}, ...stack })[file]).toContain(`{\n  ${text}`);
});

test.each([
  ["s3", { bucket: "b", assume_role: { role_arn: "r" } }, 'backend "s3" {\n    bucket = "b"\n    assume_role = {\n'],
  ["http", { address: "https://a?b=${c}" }, 'backend "http" {\n    address = "https://a?b=$${c}"\n  }'],
])("the backend %s has attributes alone, which are no templates", (type, settings, text) => {
  expect(ejectStack({ terraform: { backend: { [type]: settings } } })["backend.tf"]).toContain(text);
});

test("the backend of HCP Terraform names its workspace in a block", () => {
  const cloud = { organization: "example", workspaces: { name: "braze" } };

  expect(ejectStack({ terraform: { cloud } })["backend.tf"]).toBe(`terraform {
  cloud {
    organization = "example"

    workspaces {
      name = "braze"
    }
  }
}
`);
});

test("a provider can assume a role, with the role first", () => {
  const aws = [{ region: "us-east-1", assume_role: [{ external_id: "e", role_arn: "r" }] }];

  expect(ejectStack({ terraform: {}, provider: { aws } })["providers.tf"]).toBe(`# A plan for any other account fails.
provider "aws" {
  region = "us-east-1"

  assume_role {
    role_arn    = "r"
    external_id = "e"
  }
}
`);
});

test("a comment is broken before its line is too long", () => {
  const lines = Object.values(ejectStack({ terraform: {}, removed: [{ from: "a.b" }] }))
    .join("\n")
    .split("\n")
    .filter((line) => line.startsWith("#"));

  expect(lines.length).toBeGreaterThan(1);
  expect(lines.filter((line) => line.length > 100)).toEqual([]);
});
