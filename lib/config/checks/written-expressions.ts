import { placedValues } from "../schema/placed-references";
import { referenceFor } from "../problems/meant-text";
import { describeValue } from "../problems/describe-value";
import type { Problem } from "../problems/problem";
import { completeStack } from "../schema/file";
import type { NamedDraft } from "./draft";

/** A text such as `var.bucket` obeys the rules of some fields, and was probably meant as an expression of Terraform's. */
export function writtenExpressions({ stack, pathOf }: NamedDraft): Problem[] {
  return placedValues(completeStack, stack, isExpression).map(({ value, path }) => ({
    path: pathOf(...path),
    message: `${describeValue(value)} is read as a text; if an expression of Terraform's is meant, write ${referenceFor(value)}`,
  }));
}

function isExpression(value: unknown): value is string {
  return typeof value === "string" && referenceFor(value) !== undefined;
}
