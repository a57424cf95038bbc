import { Construct } from "constructs";
import { DataAwsIamPolicyDocument, DataAwsIamPolicyDocumentStatement } from "../aws";
import { PolicyDocument, PolicyStatement } from "../policies/document";
import { setAddress } from "./address";

export interface RenderedPolicyProps {
  /** The last part of its address, `data.aws_iam_policy_document.<label>`. */
  readonly label: string;
  readonly document: PolicyDocument;
}

/**
 * A policy document as Terraform's data source of that name, which plans and diffs show line by line.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
export class RenderedPolicy extends Construct {
  /** The document as JSON, known at plan. */
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
