import { bucketPolicy } from "../../lib/policies/bucket";
import { PolicyDocument } from "../../lib/policies/document";
import { integrationPolicy, PolicyEdition } from "../../lib/policies/integration";
import { trustPolicy } from "../../lib/policies/trust";
import { policyFromDataSource, PolicyJson } from "../../lib/synthesised/policy-from-data-source";
import { toPolicyJson } from "../support/policy-json";
import { BRAZE_ACCOUNT, CASES, EXTERNAL_IDS, policyStacks } from "../support/policy-stacks";
import { bucketPolicyOf } from "../support/simulate";
import { SynthesisedStack } from "../support/synthesise";

// The tests beside this one hold the documents to what they should be; these hold Terraform to the documents.

const EDITIONS: readonly PolicyEdition[] = ["scoped", "documented"];

function documentAt(stack: SynthesisedStack, label: string): PolicyJson {
  return policyFromDataSource(stack.data.aws_iam_policy_document?.[label] ?? {});
}

const bucketOf = (stack: string) => ({ partition: "aws", bucketName: `example-${stack}` }) as const;

describe.each(EDITIONS)("the %s edition is the same document in Terraform", (edition) => {
  const stackNamed = policyStacks({ policy: edition });

  test.each(CASES)("for $integration with $method, $arrangement", ({ stack, integration, method }) => {
    const document: PolicyDocument = integrationPolicy({ edition, integration, method }, bucketOf(stack));
    expect(documentAt(stackNamed(stack), integration)).toStrictEqual(toPolicyJson(document));
  });
});

test.each([
  ["currents-role", "currents_trust"],
  ["export-role", "export_trust"],
  ["own-role", "currents_trust"],
  ["own-role", "export_trust"],
  ["one-role", "braze_trust"],
])("the trust policy is the same document in Terraform: stack %s, %s", (stack, label) => {
  const document = trustPolicy({ partition: "aws", brazeAccountId: BRAZE_ACCOUNT, externalIds: EXTERNAL_IDS });
  expect(documentAt(policyStacks({ policy: "scoped" })(stack), label)).toStrictEqual(toPolicyJson(document));
});

test.each([undefined, "1.2"] as const)(
  "the bucket policy is the same document in Terraform, with the minimum TLS version %s",
  (minimumTlsVersion) => {
    const stack = policyStacks({ policy: "scoped", minimumTlsVersion })("own-role");
    const document = bucketPolicy({ ...bucketOf("own-role"), minimumTlsVersion });
    expect(bucketPolicyOf(stack)).toStrictEqual(toPolicyJson(document));
  },
);
