import { matches } from "../evaluator/pattern";

/** One value or a list of values. */
type OneOrMore = string | readonly string[];

/** A statement of a policy, as far as it is read here. */
export interface Statement {
  readonly Effect?: string;
  readonly Principal?: string | Readonly<Record<string, OneOrMore>>;
  readonly NotPrincipal?: string | Readonly<Record<string, OneOrMore>>;
  readonly Action?: OneOrMore;
  readonly NotAction?: OneOrMore;
  readonly Resource?: OneOrMore;
  readonly NotResource?: OneOrMore;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, OneOrMore>>>>;
}

/** The statements of a policy: AWS takes one statement or a list. */
export function statementsIn(document: unknown): Statement[] {
  const { Statement = [] } = document as { readonly Statement?: Statement | Statement[] };
  return [Statement].flat();
}

/** A document as IAM answers with it: as it is in an address. */
export function decodeDocument(document: string | undefined): unknown {
  return JSON.parse(decodeURIComponent(document ?? "%7B%7D"));
}

/** One value or a list, as a list. */
export function listOf(values: OneOrMore | undefined): string[] {
  return [values ?? []].flat();
}

/** Whether a statement of a policy allows an action on a resource. */
export function allows(document: unknown, action: string, resource: string): boolean {
  return statementsIn(document).some(
    ({ Effect, Action, Resource }) =>
      Effect === "Allow" &&
      listOf(Action).some((pattern) => matches(pattern.toLowerCase(), action.toLowerCase())) &&
      listOf(Resource).some((pattern) => matches(pattern, resource)),
  );
}
