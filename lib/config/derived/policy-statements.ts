import type { BucketStatement, PolicyCondition } from "../../policies/document";
import type { PolicyStatementConfig } from "../schema/policy-statement";

/** A statement of a bucket's policy as this project's policies have it, however it is written. */
export function bucketStatement(config: PolicyStatementConfig): BucketStatement {
  const { Sid, Effect, Principal, NotPrincipal, Action, NotAction, Resource, NotResource, Condition } = config;
  const { AWS, Service } = typeof Principal === "object" ? Principal : { AWS: Principal };
  return {
    ...(Sid && { sid: Sid }),
    effect: Effect,
    ...(AWS !== undefined && { principals: listOf(AWS) }),
    ...(Service !== undefined && { services: listOf(Service) }),
    ...(NotPrincipal && { notPrincipals: listOf(NotPrincipal.AWS) }),
    ...(Action !== undefined && { actions: listOf(Action) }),
    ...(NotAction !== undefined && { notActions: listOf(NotAction) }),
    ...(Resource !== undefined && { resources: listOf(Resource) }),
    ...(NotResource !== undefined && { notResources: listOf(NotResource) }),
    ...(Condition && { conditions: conditionsOf(Condition) }),
  };
}

function conditionsOf(operators: NonNullable<PolicyStatementConfig["Condition"]>): PolicyCondition[] {
  return Object.entries(operators).flatMap(([test, keys]) =>
    Object.entries(keys).map(([variable, values]) => ({ test, variable, values: listOf(values).map(String) })),
  );
}

/** One value or a list of values, as a list. */
function listOf<T extends string | number | boolean>(values: T | readonly T[]): readonly T[] {
  return typeof values === "object" ? values : [values];
}
