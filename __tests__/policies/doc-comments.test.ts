import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { BucketIdentity } from "../../lib/policies/arns";
import { bucketPolicy } from "../../lib/policies/bucket";
import { toPolicyJson } from "../support/policy-json";
import * as documented from "../../lib/policies/documented";
import * as scoped from "../../lib/policies/scoped";
import { trustPolicy } from "../../lib/policies/trust";
import { jsonInDocComments } from "../support/json-blocks";

const FOLDER = path.join(__dirname, "../../lib/policies");

const SHOWN = Object.assign(
  {},
  ...readdirSync(FOLDER).map((file) => jsonInDocComments(readFileSync(path.join(FOLDER, file), "utf8"))),
) as Record<string, string>;

const BUCKET: BucketIdentity = { partition: "aws", bucketName: "BUCKET" };

const RENDERED = {
  ...Object.fromEntries(Object.entries({ ...documented, ...scoped }).map(([name, build]) => [name, build(BUCKET)])),
  bucketPolicy: bucketPolicy(BUCKET),
  trustPolicy: trustPolicy({ partition: "aws", brazeAccountId: "ACCOUNT", externalIds: ["EXTERNAL_ID"] }),
};

describe("the doc comments of the policies", () => {
  test("show a document for every builder", () => {
    expect(Object.keys(SHOWN).sort()).toEqual(Object.keys(RENDERED).sort());
  });

  test.each(Object.entries(RENDERED))("show what %s renders", (name, document) => {
    expect(JSON.parse(SHOWN[name]!)).toStrictEqual(toPolicyJson(document));
  });
});
