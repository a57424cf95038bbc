import { documentsOf } from "../../lib/deployer/documents";
import type { PolicyStatement } from "../../lib/policies/document";

const read = (...resources: string[]): PolicyStatement => ({
  sid: "Read",
  effect: "Allow",
  actions: ["s3:GetObject"],
  resources,
});
const ARNS = Array.from({ length: 8 }, (_, i) => `arn:aws:s3:::example-${i}`);

test("what fits stands in one document, and the second statement with an id has a number", () => {
  expect(documentsOf([read("a"), read("b")])).toEqual([
    {
      Version: "2012-10-17",
      Statement: [
        { Sid: "Read", Effect: "Allow", Action: ["s3:GetObject"], Resource: ["a"] },
        { Sid: "Read2", Effect: "Allow", Action: ["s3:GetObject"], Resource: ["b"] },
      ],
    },
  ]);
});

test.each([200, 250, 300, 400])(
  "of documents of at most %d characters, none is longer, and no resource is lost",
  (longest) => {
    const documents = documentsOf([read(...ARNS)], longest);
    expect(documents.map((each) => JSON.stringify(each).length).filter((length) => length > longest)).toEqual([]);
    expect(documents.flatMap(({ Statement }) => Statement.flatMap(({ Resource }) => Resource))).toEqual(ARNS);
  },
);
