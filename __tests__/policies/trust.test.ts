import { toPolicyJson } from "../support/policy-json";
import { trustPolicy } from "../../lib/policies/trust";

const trustDocument = (principal: string, externalIds: readonly string[]) => ({
  Version: "2012-10-17",
  Statement: [
    {
      Sid: "BrazeAssumesRole",
      Effect: "Allow",
      Principal: { AWS: [principal] },
      Action: ["sts:AssumeRole"],
      Condition: { StringEquals: { "sts:ExternalId": externalIds } },
    },
  ],
});

const TRUST = { partition: "aws", brazeAccountId: "444455556666" } as const;

describe("the trust policy", () => {
  test("lets Braze's account assume the role with the external id", () => {
    expect(toPolicyJson(trustPolicy({ ...TRUST, externalIds: ["workspace-1"] }))).toStrictEqual(
      trustDocument("arn:aws:iam::444455556666:root", ["workspace-1"]),
    );
  });

  test("accepts each of several external ids, in one condition", () => {
    expect(toPolicyJson(trustPolicy({ ...TRUST, externalIds: ["workspace-1", "workspace-2"] }))).toStrictEqual(
      trustDocument("arn:aws:iam::444455556666:root", ["workspace-1", "workspace-2"]),
    );
  });

  test("names the account in the partition it is in", () => {
    expect(toPolicyJson(trustPolicy({ ...TRUST, partition: "aws-cn", externalIds: ["workspace-1"] }))).toStrictEqual(
      trustDocument("arn:aws-cn:iam::444455556666:root", ["workspace-1"]),
    );
  });
});
