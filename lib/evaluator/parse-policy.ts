import type { PolicyCondition } from "../policies/document";
import { PolicyDocument, Statement } from "./statement";

/** A policy that can't be read: it isn't of the form that AWS takes, or it has an element that isn't known here. */
export class UnreadablePolicy extends Error {}

type Json = Readonly<Record<string, unknown>>;

/** The one version of the policy language that has variables. */
const WITH_VARIABLES = "2012-10-17";

const ELEMENTS = [
  "Sid",
  "Effect",
  "Principal",
  "NotPrincipal",
  "Action",
  "NotAction",
  "Resource",
  "NotResource",
  "Condition",
];

/**
 * Reads a policy of AWS.
 *
 * @param json - the policy as an object, or as text
 * @throws {@link UnreadablePolicy} if it is no policy
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function parsePolicy(json: unknown): PolicyDocument {
  const { Version, Statement: statements } = objectIn(typeof json === "string" ? parse(json) : json, "the policy");
  const toText = Version === WITH_VARIABLES ? String : withoutVariables;
  return { statements: [statements ?? []].flat().map((one, i) => parseStatement(one, `statement ${i + 1}`, toText)) };
}

type ToText = (value: unknown) => string;

function parseStatement(json: unknown, where: string, toText: ToText): Statement {
  const statement = objectIn(json, where);
  const unknown = Object.keys(statement).find((name) => !ELEMENTS.includes(name));
  const { Sid, Effect, Principal, NotPrincipal, Action, NotAction, Resource, NotResource, Condition } = statement;
  if (unknown !== undefined) {
    throw new UnreadablePolicy(`${where} has an element "${unknown}", expected ${ELEMENTS.join(", ")}`);
  }
  if (Effect !== "Allow" && Effect !== "Deny") {
    throw new UnreadablePolicy(`${where} has the effect ${JSON.stringify(Effect)}, expected Allow or Deny`);
  }
  const list = (name: string, value: unknown) => value !== undefined && { [name]: textsIn(value, where, String) };
  const patterns = (name: string, value: unknown) => value !== undefined && { [name]: textsIn(value, where, toText) };
  return {
    ...(typeof Sid === "string" && Sid !== "" && { sid: Sid }),
    effect: Effect,
    ...list("actions", Action),
    ...list("notActions", NotAction),
    ...patterns("resources", Resource),
    ...patterns("notResources", NotResource),
    ...(Principal !== undefined && principalsIn(Principal, where)),
    // Who isn't an identity of IAM is spared by nothing here.
    ...(NotPrincipal !== undefined && { notPrincipals: principalsIn(NotPrincipal, where).principals ?? [] }),
    ...(Condition !== undefined && { conditions: conditionsIn(Condition, where, toText) }),
  };
}

/** Principals by kind. */
type Principals = Pick<Statement, "principals" | "services" | "federated" | "canonicalUsers">;

const KINDS: Readonly<Record<string, keyof Principals>> = {
  AWS: "principals",
  Service: "services",
  Federated: "federated",
  CanonicalUser: "canonicalUsers",
};

function principalsIn(json: unknown, where: string): Principals {
  if (json === "*") {
    return { principals: ["*"] };
  }
  const found = Object.entries(objectIn(json, `the principal of ${where}`)).map(([kind, listed]) => {
    const name = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
    if (name === undefined) {
      throw new UnreadablePolicy(`${where} has a principal "${kind}", expected ${Object.keys(KINDS).join(", ")}`);
    }
    return [name, textsIn(listed, where, String)] as const;
  });
  return Object.fromEntries(found);
}

function conditionsIn(json: unknown, where: string, toText: ToText): PolicyCondition[] {
  return Object.entries(objectIn(json, `the condition of ${where}`)).flatMap(([test, keys]) =>
    Object.entries(objectIn(keys, `the condition of ${where}`)).map(([variable, values]) => ({
      test,
      variable,
      values: textsIn(values, where, toText),
    })),
  );
}

/** In a text without variables, `${` stands for itself. */
function withoutVariables(value: unknown): string {
  return String(value).replaceAll("${", "${$}{");
}

/** One value or a list: AWS also takes numbers and booleans. */
function textsIn(json: unknown, where: string, toText: ToText): string[] {
  return [json].flat().map((value) => {
    if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") {
      throw new UnreadablePolicy(`${where} has ${JSON.stringify(value)}, expected a text or a list of texts`);
    }
    return toText(value);
  });
}

function objectIn(json: unknown, where: string): Json {
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    throw new UnreadablePolicy(`${where} is ${JSON.stringify(json)}, expected an object`);
  }
  return json as Json;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreadablePolicy(`the policy is no JSON: ${(error as Error).message}`);
  }
}
