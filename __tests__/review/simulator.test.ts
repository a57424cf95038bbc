import { runSimulation } from "@cloud-copilot/iam-simulate";
import * as fc from "fast-check";
import { Identity } from "../../lib/evaluator/caller";
import { parsePolicy } from "../../lib/evaluator/parse-policy";
import { Opaque } from "../../lib/review/opaque";
import { permissionChanges } from "../../lib/review/permissions";
import { StackAccess } from "../../lib/review/read-access";
import { POLICIES, REQUESTS, SESSION, USER } from "../evaluator/generators";
import { runs } from "../support/runs";
import { AskedRequest, includes, requestsIn } from "./membership";

// The same cases on every run: a failure can be repeated.
fc.configureGlobal({ seed: 20260101 });
jest.setTimeout(600_000);

type Policies = typeof POLICIES extends fc.Arbitrary<infer T> ? T : never;

const RUNS = runs({ quick: 2, thorough: 50 });
const ACCOUNT = "111122223333";
const BUCKET = "arn:aws:s3:::example-main";

/** Two sides: a part of the first side's policies stays, and the rest is replaced. */
const SIDES = fc
  .tuple(POLICIES, POLICIES, fc.subarray(["identity", "boundary", "resource"] as const, { maxLength: 2 }))
  .map(
    ([base, other, kept]) =>
      [base, { ...other, ...Object.fromEntries(kept.map((name) => [name, base[name]])) }] as const,
  );

const CALLERS: Readonly<Record<string, Identity>> = {
  [USER]: { account: ACCOUNT, kind: "user", name: "braze" },
  [SESSION]: { account: ACCOUNT, kind: "role", name: "braze", session: "session" },
};

function accessOf({ identity, boundary, resource }: Policies, principal: string): StackAccess {
  const caller = CALLERS[principal]!;
  const context = {
    "aws:principalaccount": ACCOUNT,
    "aws:principalarn": `arn:aws:iam::${ACCOUNT}:${caller.kind}/braze`,
    "aws:username": caller.kind === "user" ? "braze" : undefined,
  };
  const statementsOf = (policy: unknown) => parsePolicy(policy).statements;
  return {
    account: ACCOUNT,
    principals: [
      {
        address: "",
        caller,
        context,
        labels: [],
        identity: identity.flatMap(statementsOf),
        ...(boundary && { boundary: statementsOf(boundary) }),
      },
    ],
    bucketPolicy: resource ? statementsOf(resource) : [],
    buckets: [BUCKET, `${BUCKET}/*`],
    unknown: [],
  };
}

/** The keys as the simulator wants them. */
const KEYS = ["aws:SourceVpce", "aws:SecureTransport", "s3:TlsVersion", "aws:SourceIp", "aws:CurrentTime"];

async function isAllowed(
  { identity, boundary, resource }: Policies,
  principal: string,
  asked: AskedRequest,
): Promise<boolean> {
  const isInBucket = asked.resource === BUCKET || asked.resource.startsWith(`${BUCKET}/`);
  const known = KEYS.flatMap((key) => {
    const value = asked.context[key.toLowerCase()];
    return value === undefined ? [] : [[key, value] as const];
  });
  const kind = CALLERS[principal]!.kind;
  const response = await runSimulation(
    {
      request: {
        principal,
        action: asked.action,
        resource: { resource: asked.resource, accountId: ACCOUNT },
        contextVariables: {
          ...Object.fromEntries(known),
          "aws:PrincipalArn": `arn:aws:iam::${ACCOUNT}:${kind}/braze`,
          ...(kind === "user" && { "aws:username": "braze" }),
        },
      },
      identityPolicies: identity.map((policy, i) => ({ name: `policy-${i}`, policy })),
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      ...(boundary && { permissionBoundaryPolicies: [{ name: "boundary", policy: boundary }] }),
      ...(resource && isInBucket && { resourcePolicy: resource }),
    },
    {},
  );
  if (response.resultType !== "single") {
    throw new Error(`not one request: ${JSON.stringify({ asked, response })}`);
  }
  return response.overallResult === "Allowed";
}

/** A request can't have a version of TLS without TLS, and each is over TLS or not. */
function real({ context, ...call }: AskedRequest): AskedRequest {
  const isSecure = context["aws:securetransport"] ?? (context["s3:tlsversion"] === undefined ? "false" : "true");
  const version = isSecure === "true" ? (context["s3:tlsversion"] ?? "1.2") : undefined;
  return { ...call, context: { ...context, "aws:securetransport": isSecure, "s3:tlsversion": version } };
}

const counts = { rows: 0, agreeing: 0, differing: 0, found: 0, same: 0, claimed: 0, untold: 0 };

test("each row is about requests that the simulator answers differently on both sides, and no such request is missing", async () => {
  await fc.assert(
    fc.asyncProperty(SIDES, fc.array(REQUESTS, { minLength: 12, maxLength: 12 }), async ([base, head], requests) => {
      const { principal } = requests[0]!;
      const opaque = new Opaque();
      const { gained, lost, unknown } = permissionChanges(accessOf(base, principal), accessOf(head, principal), opaque);
      const own = `${CALLERS[principal]!.kind} braze`;
      const rows = [
        ...gained.map((row) => ({ row, before: false, after: true })),
        ...lost.map((row) => ({ row, before: true, after: false })),
      ].filter(({ row }) => row.principal === own);
      counts.untold += unknown.length;
      for (const { row, before, after } of rows) {
        for (const asked of requestsIn(row)) {
          counts.rows += 1;
          const answers = [await isAllowed(base, principal, asked), await isAllowed(head, principal, asked)];
          expect({ asked, answers }).toEqual({ asked, answers: [before, after] });
          counts.agreeing += 1;
        }
      }
      for (const { call, context } of requests) {
        const lower = Object.fromEntries(Object.entries(context).map(([key, value]) => [key.toLowerCase(), value]));
        const asked = real({ ...call, context: lower });
        const [before, after] = [await isAllowed(base, principal, asked), await isAllowed(head, principal, asked)];
        const claims = rows.filter(({ row }) => includes(row, asked)).map((one) => [one.before, one.after]);
        if (before === after) {
          counts.same += 1;
          counts.claimed += claims.length;
          expect({ asked, claims }).toEqual({ asked, claims: [] });
        } else if (unknown.length === 0) {
          counts.differing += 1;
          expect({ asked, claims: claims[0] }).toEqual({ asked, claims: [before, after] });
          counts.found += 1;
        }
      }
    }),
    { numRuns: RUNS },
  );
  // Precision and recall are both 1, over enough of both to say so; a case in which no one can tell is rare.
  expect(counts).toMatchObject({ agreeing: counts.rows, found: counts.differing, claimed: 0 });
  expect(counts.rows).toBeGreaterThan(RUNS * 10);
  expect(counts.differing).toBeGreaterThan(RUNS);
  expect(counts.untold).toBeLessThan(5);
});
