import { readFileSync } from "node:fs";
import path from "node:path";
import { comparePage, placeOf } from "../../scripts/braze-page/compare";
import { FACTS } from "../../scripts/braze-page/facts";

/** The page's own documents, under its own headings, with the sentences around them that the facts come from. */
const POLICIES = readFileSync(path.join(__dirname, "..", "fixtures", "amazon_s3_policies.md"), "utf8");

const PAGE = [
  POLICIES.replaceAll(/^### (.+)$/gm, "{% tab $1 %}"),
  "## Enter it",
  "In Braze, go to **Partner Integrations** > **Currents**. Then choose **Create New Current** > **Amazon S3 Data Export**.",
  "",
  "In Braze, go to **Partner Integrations** > **Technology Partners** and choose **Amazon S3**.",
  "",
  "Choose **AWS Secret Access Key** or **AWS Role ARN**.",
  "Enter the S3 access ID or the AWS access ID, the AWS secret access key, and the AWS S3 bucket name.",
  "Events are lost if this takes more than **48 hours**.",
  "- Folder Path (defaults to `currents`)",
  "- AES-256 Encryption (defaults to OFF)",
  "Press **Launch Current**, or **Test Credentials** and **Save**.",
].join("\n");

test("a page that says what the source says has nothing moved", () => {
  expect(comparePage(PAGE)).toEqual({ moved: [], accepted: [], compared: FACTS.length });
});

test.each(FACTS)("the source says its fact where the list says: $name", (fact) => {
  expect(placeOf(fact)).toMatch(/^lib\/[a-z/-]+\.ts:\d+$/);
});

test.each(FACTS)("an empty page says nothing of: $name", (fact) => {
  const [description] = comparePage("").moved.filter((moved) => moved.startsWith(`${placeOf(fact)}  ${fact.name}\n`));
  expect(description).toContain("the page says nothing of it, or says it in other words");
});

test("an action that moved is told with the document, and with what both sides say", () => {
  const page = PAGE.replace('"s3:GetObject", "s3:PutObject", "s3:DeleteObject"', '"s3:GetObject", "s3:PutObject"');
  expect(comparePage(page).moved).toEqual([
    expect.stringMatching(
      /^lib\/policies\/documented\.ts:\d+ {2}policy of export with access-key\n {4}the source says {2}Allow s3:DeleteObject on /,
    ),
  ]);
});

test("two ways to write one policy are equal", () => {
  const page = PAGE.replace('["s3:ListBucket", "s3:GetBucketLocation"]', '["s3:GetBucketLocation", "s3:ListBucket"]');
  expect(page).not.toBe(PAGE);
  expect(comparePage(page).moved).toEqual([]);
});

test("a document that isn't JSON is told like any other difference", () => {
  const page = PAGE.replace('"Version": "2012-10-17",', '"Version": "2012-10-17"');
  expect(comparePage(page).moved).toEqual([expect.stringContaining("the page says    no policy: ")]);
});

test("menus that moved are told, in the order in which a person follows them", () => {
  const page = PAGE.replace(
    "go to **Partner Integrations** > **Currents**. Then choose **Create New Current** > ",
    "open the **Currents** page under **Integrations**. Next, choose **Create Current** and select ",
  );
  expect(comparePage(page).moved).toEqual([
    expect.stringContaining("the page says    Integrations > Currents > Create Current > Amazon S3 Data Export"),
  ]);
});

test("a page that leads two ways to one form is told with both", () => {
  const page = `${PAGE}\nIn Braze, go to **Integrations** and choose **Amazon S3**.\n`;
  expect(comparePage(page).moved).toEqual([expect.stringContaining("the page says    Integrations > Amazon S3")]);
});

test("a newer deadline that the source knows of is accepted, with the reason", () => {
  expect(comparePage(PAGE.replace("48 hours", "5 days"))).toEqual({
    moved: [],
    accepted: [
      "time until Braze drops events: the page says something else; " +
        "older editions say 48 hours: who plans by 48 hours is right with both",
    ],
    compared: FACTS.length,
  });
});

test("a deadline that nobody has seen before has moved", () => {
  expect(comparePage(PAGE.replace("48 hours", "2 days")).moved).toEqual([
    expect.stringMatching(/the source says {2}48 hours\n {4}the page says {4}2 days$/),
  ]);
});
