import { Construct } from "constructs";
import { DataAwsIamPolicyDocument, DataAwsIamPolicyDocumentStatement } from "../aws";
import { PolicyDocument, PolicyStatement } from "../policies/document";
import { setAddress } from "./address";

/** The props of a policy document in Terraform. */
export interface RenderedPolicyProps {
  /** The last part of the document's address, `data.aws_iam_policy_document.<label>`. */
  readonly label: string;
  /** The document to render. */
  readonly document: PolicyDocument;
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

function toBlock(statement: PolicyStatement): DataAwsIamPolicyDocumentStatement {
  const { sid, effect, actions, resources, principals, conditions } = statement;
  return {
    ...(sid && { sid }),
    effect,
    actions: [...actions],
    ...(resources && { resources: [...resources] }),
    ...(principals && {
      principals: [{ type: principals.includes("*") ? "*" : "AWS", identifiers: [...principals] }],
    }),
    ...(conditions && {
      condition: conditions.map(({ test, variable, values }) => ({ test, variable, values: [...values] })),
    }),
  };
}
