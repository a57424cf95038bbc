import { Construct } from "constructs";
import { DataAwsIamPolicyDocument, DataAwsIamPolicyDocumentStatement } from "../aws";
import { BucketStatement } from "../policies/document";
import { setAddress } from "./address";

/** The props of a policy document in Terraform. */
export interface RenderedPolicyProps {
  /** The last part of the document's address, `data.aws_iam_policy_document.<label>`. */
  readonly label: string;
  /** The document to render. */
  readonly document: { readonly statements: readonly BucketStatement[] };
}

/**
 * A policy document as the data source `aws_iam_policy_document`. Plans and diffs show such a document line by line.
 *
 * @throws if another document of the stack has the label
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
export class RenderedPolicy extends Construct {
  /** The document as JSON, which Terraform knows at plan. */
  public readonly json: string;

  public constructor(scope: Construct, id: string, props: RenderedPolicyProps) {
    super(scope, id);
    const resource = setAddress(
      new DataAwsIamPolicyDocument(this, "Resource", { statement: props.document.statements.map(toBlock) }),
      "data.aws_iam_policy_document",
      props.label,
    );
    this.json = resource.json;
  }
}

function toBlock(statement: BucketStatement): DataAwsIamPolicyDocumentStatement {
  const { sid, effect, actions, notActions, resources, notResources, notPrincipals, conditions } = statement;
  const principals = principalsOf(statement);
  return {
    ...(sid && { sid }),
    effect,
    ...(actions && { actions: [...actions] }),
    ...(notActions && { notActions: [...notActions] }),
    ...(resources && { resources: [...resources] }),
    ...(notResources && { notResources: [...notResources] }),
    ...(principals.length > 0 && { principals }),
    ...(notPrincipals && { notPrincipals: [{ type: "AWS", identifiers: [...notPrincipals] }] }),
    ...(conditions && {
      condition: conditions.map(({ test, variable, values }) => ({ test, variable, values: [...values] })),
    }),
  };
}

function principalsOf({ principals, services }: BucketStatement): { type: string; identifiers: string[] }[] {
  if (principals?.includes("*")) {
    return [{ type: "*", identifiers: ["*"] }];
  }
  return [
    ...(principals ? [{ type: "AWS", identifiers: [...principals] }] : []),
    ...(services ? [{ type: "Service", identifiers: [...services] }] : []),
  ];
}
