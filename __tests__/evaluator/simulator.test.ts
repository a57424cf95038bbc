import { runSimulation } from "@cloud-copilot/iam-simulate";
import * as fc from "fast-check";
import { Caller } from "../../lib/evaluator/caller";
import type { RequestContext } from "../../lib/evaluator/request-context";
import { decide } from "../../lib/evaluator/decide";
import { parsePolicy } from "../../lib/evaluator/parse-policy";
import { runs } from "../support/runs";
import { POLICIES, REQUESTS, SESSION, USER } from "./generators";

// The same cases on every run: a failure can be repeated.
fc.configureGlobal({ seed: 20260101 });
jest.setTimeout(120_000);

type Policies = typeof POLICIES extends fc.Arbitrary<infer T> ? T : never;
type Request = typeof REQUESTS extends fc.Arbitrary<infer T> ? T : never;

const RUNS = runs({ quick: 200, thorough: 4000 });
const ACCOUNT = "111122223333";
const CALLERS: Readonly<Record<string, Caller>> = {
  [USER]: { account: ACCOUNT, kind: "user", name: "braze" },
  [SESSION]: { account: ACCOUNT, kind: "role", name: "braze", session: "session" },
};
const KEYS = ["aws:sourcevpce", "aws:securetransport", "s3:tlsversion", "aws:sourceip", "aws:currenttime"];

/** What both are told of a caller. */
function contextOf({ principal, context }: Request): Record<string, string> {
  const arn = principal === USER ? USER : `arn:aws:iam::${ACCOUNT}:role/braze`;
  return { ...context, "aws:PrincipalArn": arn, ...(principal === USER && { "aws:username": "braze" }) };
}

async function simulated({ identity, boundary, resource }: Policies, request: Request): Promise<string> {
  const response = await runSimulation(
    {
      request: {
        principal: request.principal,
        action: request.call.action,
        resource: { resource: request.call.resource, accountId: ACCOUNT },
        contextVariables: contextOf(request),
      },
      identityPolicies: identity.map((policy, i) => ({ name: `policy-${i}`, policy })),
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      ...(boundary && { permissionBoundaryPolicies: [{ name: "boundary", policy: boundary }] }),
      ...(resource && { resourcePolicy: resource }),
    },
    {},
  );
  if (response.resultType !== "single") {
    throw new Error(`not one request: ${JSON.stringify({ request, response })}`);
  }
  return response.overallResult;
}

function decided({ identity, boundary, resource }: Policies, request: Request): string {
  const known = Object.entries(contextOf(request)).map(([key, value]) => [key.toLowerCase(), value] as const);
  const absent = [...KEYS, "aws:username"].map((key) => [key, undefined] as const);
  const context: RequestContext = Object.fromEntries([...absent, ...known]);
  const policies = {
    identity: identity.map(parsePolicy),
    ...(boundary && { boundary: parsePolicy(boundary) }),
    ...(resource && { resource: parsePolicy(resource) }),
  };
  return decide(policies, { ...request.call, caller: CALLERS[request.principal]!, context }).outcome;
}

const SAME: Readonly<Record<string, string>> = {
  allowed: "Allowed",
  denied: "ExplicitlyDenied",
  "not-allowed": "ImplicitlyDenied",
};

test("the simulator agrees on random policies and requests, wherever the evaluator can tell", async () => {
  const outcomes: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(POLICIES, REQUESTS, async (policies, request) => {
      const outcome = decided(policies, request);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      expect(outcome === "unknown" ? "told" : SAME[outcome]).toBe(
        outcome === "unknown" ? "told" : await simulated(policies, request),
      );
    }),
    { numRuns: RUNS },
  );
  // Every outcome was met often, and what can't be told stays rare.
  expect(Object.keys(outcomes).sort()).toEqual(expect.arrayContaining(["allowed", "denied", "not-allowed"]));
  expect(outcomes.unknown ?? 0).toBeLessThan(RUNS / 20);
  expect(outcomes.allowed).toBeGreaterThan(RUNS / 10);
});
