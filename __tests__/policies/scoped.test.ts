import { toPolicyJson } from "../support/policy-json";
import { AuthMethod, integrationPolicy } from "../../lib/policies/integration";
import { CurrentsReach, scopedCurrentsPolicy } from "../../lib/policies/scoped";

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

describe("the scoped edition for currents, narrowed", () => {
  const BUCKET = "arn:aws:s3:::example-braze";
  const FIND_BUCKET = {
    Sid: "FindBucket",
    Effect: "Allow",
    Action: ["s3:ListBucket", "s3:GetBucketLocation"],
    Resource: [BUCKET],
  };
  const WRITE_EVENTS = { Sid: "WriteEvents", Effect: "Allow", Action: ["s3:PutObject", "s3:GetObject"] };
  const narrowed = (reach: CurrentsReach): unknown =>
    toPolicyJson(scopedCurrentsPolicy({ partition: "aws", bucketName: "example-braze" }, reach));

  test("to folders reaches their objects, and still finds and lists the whole bucket", () => {
    expect(narrowed({ folderPaths: ["currents", "events/test"] })).toStrictEqual({
      Version: "2012-10-17",
      Statement: [FIND_BUCKET, { ...WRITE_EVENTS, Resource: [`${BUCKET}/currents/*`, `${BUCKET}/events/test/*`] }],
    });
  });

  test("to addresses has the condition on each statement", () => {
    const Condition = { IpAddress: { "aws:SourceIp": ["203.0.113.0/24", "2001:db8::/32"] } };
    expect(narrowed({ allowedIps: ["203.0.113.0/24", "2001:db8::/32"] })).toStrictEqual({
      Version: "2012-10-17",
      Statement: [
        { ...FIND_BUCKET, Condition },
        { ...WRITE_EVENTS, Resource: [`${BUCKET}/*`], Condition },
      ],
    });
  });

  test.each(["a*", "a?b", "a${b}"])(
    "to the folder %s is refused, since a policy reads its name otherwise",
    (folder) => {
      expect(() => narrowed({ folderPaths: [folder] })).toThrow(
        `a policy can't name the folder "${folder}", expected a folder path without *, ? and $`,
      );
    },
  );
});
