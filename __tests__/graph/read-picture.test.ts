import { readFileSync } from "node:fs";
import path from "node:path";
import { readPicture } from "../../lib/graph/read-picture";

const pictureOf = (example: string) =>
  readPicture(
    "stack",
    JSON.parse(readFileSync(path.join(__dirname, "..", "..", "examples", example, "cdk.tf.json"), "utf8")) as object,
  );

test("a role is pictured with Braze's account, its external id, and what its policy allows where", () => {
  expect(pictureOf("currents-role")).toEqual({
    name: "stack",
    account: "111122223333",
    region: "us-east-1",
    bucket: "example-braze-currents",
    folders: [{ connector: "currents", path: "currents", alarms: [] }],
    principals: [
      {
        kind: "role",
        name: "braze-currents",
        brazeAccounts: ["444455556666"],
        externalIds: ["00000000-0000-4000-8000-000000000001"],
        policies: [
          {
            name: "braze-currents",
            rights: [
              { target: { kind: "bucket" }, actions: ["s3:GetBucketLocation", "s3:ListBucket"] },
              { target: { kind: "objects" }, actions: ["s3:GetObject", "s3:PutObject"] },
            ],
          },
        ],
      },
    ],
  });
});

test("a wildcard that reaches further is pictured beyond the bucket", () => {
  const { principals } = pictureOf("documented-policies");
  const user = principals.find(({ kind }) => kind === "user");
  expect(user?.policies.flatMap(({ rights }) => rights)).toContainEqual({
    target: { kind: "beyond", pattern: "arn:aws:s3:::example-braze-shared*" },
    actions: ["s3:ListBucket", "s3:PutObject"],
  });
});

test("one principal for both integrations has both policies", () => {
  expect(
    pictureOf("shared-bucket-one-principal").principals.map(({ name, policies }) => [name, policies.length]),
  ).toEqual([["braze-shared-bucket", 2]]);
});

test("a bucket that is not the stack's own has its name", () => {
  expect(pictureOf("existing-bucket").bucket).toBe("example-braze-currents");
});
