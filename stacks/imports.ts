import { Grant, kindOf, Principal, principalsOf } from "../lib/config/derived/grants";
import { ResourceImport } from "../lib/constructs/imports";
import { AdoptProps } from "./props/adopt";

/** What a stack imports of a set-up that was made by hand, at the addresses that the resources have in every stack. */
export function importsOf(
  bucketName: string,
  adopt: AdoptProps | undefined,
  grants: readonly Grant[],
): ResourceImport[] {
  return [
    ...bucketImports(bucketName, adopt),
    ...principalsOf(grants).flatMap(principalImports),
    ...grants.flatMap(policyImports),
  ];
}

function bucketImports(bucketName: string, adopt: AdoptProps | undefined): ResourceImport[] {
  if (!adopt?.bucket) {
    return [];
  }
  const settings = adopt.bucketSettings ?? [];
  return ["aws_s3_bucket", ...settings.map((setting) => `aws_s3_bucket_${setting}`)].map((type) => ({
    to: `${type}.bucket`,
    id: bucketName,
  }));
}

function principalImports(principal: Principal): ResourceImport[] {
  const { adopted, label, name } = principal;
  return adopted ? [{ to: `aws_iam_${kindOf(principal)}.${label}`, id: name }] : [];
}

function policyImports(grant: Grant): ResourceImport[] {
  const { label, adoptedPolicyArn, adoptedAttachment } = grant;
  if (!adoptedPolicyArn) {
    return [];
  }
  const attached = adoptedAttachment ? principalsOf([grant]).filter(({ adopted }) => adopted) : [];
  return [
    { to: `aws_iam_policy.${label}`, id: adoptedPolicyArn },
    ...attached.map((principal) => ({
      to: `aws_iam_${kindOf(principal)}_policy_attachment.${label}`,
      id: `${principal.name}/${adoptedPolicyArn}`,
    })),
  ];
}
