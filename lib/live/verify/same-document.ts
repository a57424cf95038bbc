import { matches } from "../../evaluator/pattern";
import { listOf, Statement, statementsIn } from "../documents";

/** How a document differs from another: what each of them says alone, in words. */
export interface DocumentDifference {
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  /** Terraform's expressions in what was expected, whose values nobody knows here. */
  readonly unknown: readonly string[];
}

/** Tests that are true if one of their values is: a list of values is the same as a statement for each. */
const ONE_OF = /^(String(Equals|Like)(IgnoreCase)?|Arn(Equals|Like))$/;

/** An expression of Terraform, and no variable of IAM, such as `${aws:username}`. */
const EXPRESSION = /\$\{(?![\w-]+:|[*?$]\})[^}]+\}/g;

/**
 * Compares what two documents say: the order, ids and splitting of statements, and one value or a list of it, are no
 * difference.
 *
 * @param expected - what Terraform alone knows stands there as an expression, and is equal to everything
 */
export function compareDocuments(found: unknown, expected: unknown): DocumentDifference {
  const wanted = sayingsOf(expected);
  const rest = sayingsOf(found);
  const missing = [...wanted]
    .filter((saying) => !rest.delete(saying))
    .filter((saying) => {
      // An expression can stand for a list of values.
      const same = [...rest].filter((other) => fits(other, saying));
      same.forEach((other) => rest.delete(other));
      return same.length === 0;
    });
  const unknown = new Set([...wanted].flatMap((saying) => saying.match(EXPRESSION) ?? []));
  return { missing, extra: [...rest], unknown: [...unknown] };
}

function fits(saying: string, expected: string): boolean {
  const pattern = expected.replaceAll(EXPRESSION, "*");
  return pattern !== expected && matches(pattern, saying);
}

/** All that a document says: each about one principal, one action, one resource and one value. */
function sayingsOf(document: unknown): Set<string> {
  return new Set(statementsIn(document).flatMap(sayingsIn));
}

function sayingsIn(statement: Statement): string[] {
  const { Effect = "", Action, NotAction, Resource, NotResource, Principal, NotPrincipal, Condition = {} } = statement;
  const principals =
    Principal === undefined
      ? whole(" for all but ", principalsIn(NotPrincipal))
      : each(" for ", principalsIn(Principal));
  const actions = Action === undefined ? whole(" all but ", listOf(NotAction)) : each(" ", listOf(Action));
  const resources =
    Resource === undefined ? whole(" on all but ", listOf(NotResource)) : each(" on ", listOf(Resource));
  const conditions = Object.entries(Condition).flatMap(([test, keys]) =>
    Object.entries(keys).map(([key, values]) => sayCondition(test, key.toLowerCase(), listOf(values))),
  );
  const parts = [actions, resources, principals, ...conditions.sort(([a = ""], [b = ""]) => a.localeCompare(b))];
  return parts.reduce<string[]>(
    (before, part) => before.flatMap((saying) => part.map((text) => saying + text)),
    [Effect],
  );
}

function sayCondition(test: string, key: string, values: readonly string[]): string[] {
  const texts = values.map(String).sort();
  return ONE_OF.test(test)
    ? texts.map((value) => ` if ${key} ${test} ${value}`)
    : [` if ${key} ${test} ${texts.join(", ")}`];
}

function each(words: string, values: readonly string[]): string[] {
  return values.map((value) => `${words}${value}`);
}

function whole(words: string, values: readonly string[]): string[] {
  return [values.length === 0 ? "" : `${words}${[...values].sort().join(", ")}`];
}

/** An account is written in two ways. */
function principalsIn(principal: Statement["Principal"]): string[] {
  return typeof principal === "string"
    ? [principal]
    : Object.values(principal ?? {})
        .flatMap(listOf)
        .map((one) => /^arn:aws[a-z-]*:iam::(\d{12}|\$\{[^}]+\}):root$/.exec(one)?.[1] ?? one);
}
