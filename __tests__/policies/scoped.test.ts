import { toPolicyJson } from "../support/policy-json";
import { AuthMethod, integrationPolicy } from "../../lib/policies/integration";

const METHODS: readonly AuthMethod[] = ["access-key", "role"];

const currentsDocument = (bucket: string) => ({
  Version: "2012-10-17",
  Statement: [
    {
      Sid: "FindBucket",
      Effect: "Allow",
      Action: ["s3:ListBucket", "s3:GetBucketLocation"],
      Resource: [bucket],
    },
    {
      Sid: "WriteEvents",
      Effect: "Allow",
      Action: ["s3:PutObject", "s3:GetObject"],
      Resource: [`${bucket}/*`],
    },
  ],
});

const exportDocument = (bucket: string) => ({
  Version: "2012-10-17",
  Statement: [
    {
      Sid: "FindBucket",
      Effect: "Allow",
      Action: ["s3:ListBucket", "s3:GetBucketLocation"],
      Resource: [bucket],
    },
    {
      Sid: "WriteExports",
      Effect: "Allow",
      Action: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
      Resource: [`${bucket}/*`],
    },
  ],
});

const DOCUMENTS = { currents: currentsDocument, export: exportDocument };

describe.each(["currents", "export"] as const)("the scoped edition for %s", (integration) => {
  test.each(METHODS)("is exactly this document with %s", (method) => {
    const choice = { edition: "scoped", integration, method } as const;
    const document = integrationPolicy(choice, { partition: "aws", bucketName: "example-braze" });
    expect(toPolicyJson(document)).toStrictEqual(DOCUMENTS[integration]("arn:aws:s3:::example-braze"));
  });

  test("names the bucket in the partition it is in", () => {
    const choice = { edition: "scoped", integration, method: "access-key" } as const;
    const document = integrationPolicy(choice, { partition: "aws-us-gov", bucketName: "example-braze" });
    expect(toPolicyJson(document)).toStrictEqual(DOCUMENTS[integration]("arn:aws-us-gov:s3:::example-braze"));
  });
});
