import { readFileSync } from "node:fs";
import path from "node:path";
import { toPolicyJson } from "../support/policy-json";
import { AuthMethod, Integration, integrationPolicy } from "../../lib/policies/integration";
import { jsonUnderHeadings } from "../support/json-blocks";

const PAGE = jsonUnderHeadings(readFileSync(path.join(__dirname, "../fixtures/amazon_s3_policies.md"), "utf8"));

const DOCUMENTS: readonly [heading: string, integration: Integration, method: AuthMethod][] = [
  ["AWS secret key auth method > Braze Currents", "currents", "access-key"],
  ["AWS secret key auth method > Dashboard Data Export", "export", "access-key"],
  ["AWS role ARN auth method > Braze Currents", "currents", "role"],
  ["AWS role ARN auth method > Dashboard Data Export", "export", "role"],
];

/** The page's document, with the bucket's name put where the page says. */
function pageDocument(heading: string, bucketName: string): unknown {
  return JSON.parse(PAGE[heading]!.replaceAll("INSERTBUCKETNAME", bucketName));
}

describe("the documented edition", () => {
  test("has a counterpart for each of the page's documents, and no other", () => {
    expect(Object.keys(PAGE)).toEqual(DOCUMENTS.map(([heading]) => heading));
  });

  test.each(DOCUMENTS)("is the page's document under %s", (heading, integration, method) => {
    const choice = { edition: "documented", integration, method } as const;
    const document = integrationPolicy(choice, { partition: "aws", bucketName: "example-braze" });
    expect(toPolicyJson(document)).toStrictEqual(pageDocument(heading, "example-braze"));
  });
});
