import type { PolicyStatement } from "../policies/document";
import { LONGEST_POLICY } from "../policies/length";
import type { PolicyJson, StatementJson } from "../synthesised/policy-from-data-source";

const VERSION = "2012-10-17";

/**
 * Statements as documents, each short enough for a managed policy. A statement that is too long for one is divided by its
 * resources.
 *
 * @param longest - how many characters without white space a document can have
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export function documentsOf(statements: readonly PolicyStatement[], longest = LONGEST_POLICY): PolicyJson[] {
  const parts = statements.flatMap((statement) => divided(statement, longest));
  const documents: StatementJson[][] = [[]];
  for (const statement of numbered(parts).map(toJson)) {
    const last = documents.at(-1) ?? [];
    if (lengthOf([...last, statement]) <= longest) {
      last.push(statement);
    } else {
      documents.push([statement]);
    }
  }
  return documents.map((each) => ({ Version: VERSION, Statement: each }));
}

/** Halves of the statement, and halves of them, until each fits. */
function divided(statement: PolicyStatement, longest: number): PolicyStatement[] {
  const { resources = [] } = statement;
  // A number can follow the id.
  if (resources.length < 2 || lengthOf([toJson(statement)]) + 4 <= longest) {
    return [statement];
  }
  const half = Math.ceil(resources.length / 2);
  return [resources.slice(0, half), resources.slice(half)].flatMap((some) =>
    divided({ ...statement, resources: some }, longest),
  );
}

/** An id can stand in a document once. */
function numbered(statements: readonly PolicyStatement[]): PolicyStatement[] {
  const seen = new Map<string, number>();
  return statements.map((statement) => {
    const { sid = "" } = statement;
    const count = (seen.get(sid) ?? 0) + 1;
    seen.set(sid, count);
    return { ...statement, sid: count === 1 ? sid : `${sid}${count}` };
  });
}

function toJson({ sid, effect, actions, resources, conditions = [] }: PolicyStatement): StatementJson {
  const byTest: Record<string, Record<string, readonly string[]>> = {};
  for (const { test, variable, values } of conditions) {
    byTest[test] = { ...byTest[test], [variable]: values };
  }
  return {
    Sid: sid,
    Effect: effect,
    Action: actions,
    Resource: resources,
    ...(conditions.length > 0 && { Condition: byTest }),
  };
}

function lengthOf(statements: readonly StatementJson[]): number {
  return JSON.stringify({ Version: VERSION, Statement: statements }).replaceAll(/\s/g, "").length;
}
