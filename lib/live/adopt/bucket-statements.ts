import { bucketStatement } from "../../config/derived/policy-statements";
import { partitionOf } from "../../regions";
import type { NewBucketConfig } from "../../config/schema/bucket";
import type { PolicyStatementConfig } from "../../config/schema/policy-statement";
import { bucketPolicy } from "../../policies/bucket";
import type { BucketStatement } from "../../policies/document";
import { statementsIn } from "../documents";
import type { Search } from "./findings";

/** Says which statements of a bucket's policy Terraform would remove, unless the configuration decides it already. */
export function explainPolicy(search: Search, bucket: NewBucketConfig, policy: string | undefined): void {
  const { stack, bucketName, findings } = search;
  if (policy === undefined || bucket.policyStatements !== undefined) {
    return;
  }
  const { minimumTlsVersion } = bucket;
  const own = bucketPolicy({ partition: partitionOf(stack.region), bucketName, minimumTlsVersion }).statements;
  const spellings = new Set(own.map(spellingOf));
  findings.statements = statementsIn(JSON.parse(policy)).filter(
    (statement) => !spellings.has(spellingOf(bucketStatement(statement as PolicyStatementConfig))),
  );
}

/** A text that is equal for statements that say the same, whatever their ids. */
function spellingOf({ effect, conditions = [], ...parts }: BucketStatement): string {
  const { principals, services, notPrincipals, actions, notActions, resources, notResources } = parts;
  const lists = [principals, services, notPrincipals, actions, notActions, resources, notResources];
  const sorted = conditions.map(({ test, variable, values }) => JSON.stringify([test, variable, [...values].sort()]));
  return JSON.stringify([effect, ...lists.map((list) => [...(list ?? [])].sort()), sorted.sort()]);
}
