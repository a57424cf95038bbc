import * as fc from "fast-check";
import { ConfigError } from "../../lib/config/problems/problem";
import { Opaque } from "../../lib/review/opaque";
import { permissionChanges } from "../../lib/review/permissions";
import { readAccess } from "../../lib/review/read-access";
import { stackTree } from "../../lib/synthesised/stack-tree";
import { runs } from "../support/runs";
import { asBraze, principalOf } from "../support/simulate";
import { SynthesisedStack, synthesise } from "../support/synthesise";
import { AskedRequest, includes, requestsIn } from "./membership";

// The same cases on every run: a failure can be repeated.
fc.configureGlobal({ seed: 20260101 });
jest.setTimeout(600_000);

const PAIRS = runs({ quick: 2, thorough: 15 });
const KEY = { method: "access-key" };
const ROLE = { method: "role", brazeAccountId: "444455556666", externalId: "example-id" };
const auth = fc.constantFrom(KEY, ROLE);

const currents = fc.record(
  {
    auth,
    connectors: fc.constantFrom(
      [{ name: "one", folderPath: "currents" }],
      [
        { name: "one", folderPath: "currents" },
        { name: "two", folderPath: "currents-staging" },
      ],
    ),
    folderScope: fc.boolean(),
    allowedIps: fc.constantFrom("203.0.113.0/24", ["198.51.100.7", "203.0.113.0/25"]),
  },
  { requiredKeys: ["auth"] },
);

/** A configuration of one stack. Not every one is valid. */
const CONFIG = fc
  .record(
    {
      bucket: fc.record(
        { name: fc.constantFrom("example-main", "example-other"), minimumTlsVersion: fc.constantFrom("1.2", "1.3") },
        { requiredKeys: ["name"] },
      ),
      policy: fc.constantFrom("scoped", "documented"),
      currents,
      export: fc.record({ auth }),
    },
    { requiredKeys: ["bucket", "policy"] },
  )
  .map((stack) => ({ stacks: { main: { region: "us-east-1", accountId: "111122223333", ...stack } } }));

/** @returns undefined if the configuration is refused */
function stackOf(config: object): SynthesisedStack | undefined {
  try {
    return synthesise(JSON.stringify(config)).main;
  } catch (error) {
    if (error instanceof ConfigError) {
      return undefined;
    }
    throw error;
  }
}

/** The principals of a stack, as a review names them, and an integration that each serves. */
function principalsIn(stack: SynthesisedStack): Map<string, string> {
  const { aws_iam_user_policy_attachment: ofUsers = {}, aws_iam_role_policy_attachment: ofRoles = {} } = stack.resource;
  return new Map(
    [...Object.keys(ofUsers), ...Object.keys(ofRoles)].map((label) => {
      const [, kind = "", name = ""] = /:(user|assumed-role)\/([^/]+)/.exec(principalOf(stack, label).arn) ?? [];
      return [`${kind === "user" ? "user" : "role"} ${name}`, label];
    }),
  );
}

/** What AWS knows of each request of the tests, unless a row says otherwise. */
const USUAL = { "aws:securetransport": "true", "aws:sourceip": "203.0.113.9", "s3:tlsversion": "1.3" };
const NAMES: Readonly<Record<string, string>> = {
  "aws:securetransport": "aws:SecureTransport",
  "aws:sourceip": "aws:SourceIp",
  "s3:tlsversion": "s3:TlsVersion",
};

async function isAllowed(stack: SynthesisedStack, principal: string, asked: AskedRequest): Promise<boolean> {
  const label = principalsIn(stack).get(principal);
  if (label === undefined) {
    return false;
  }
  const known = Object.entries(asked.context).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const context = Object.fromEntries(known.map(([key, value]) => [NAMES[key] ?? key, value]));
  return (await asBraze(stack, label, { ...asked, context })) === "Allowed";
}

/** A request with all that AWS knows of it. Without TLS, it has no version of TLS. */
function whole({ context, ...call }: AskedRequest): AskedRequest {
  const all: AskedRequest["context"] = { ...USUAL, ...context };
  return { ...call, context: all["aws:securetransport"] === "true" ? all : { ...all, "s3:tlsversion": undefined } };
}

const KEYS = ["currents/a", "currents-staging/a", "a"];
const BUCKETS = ["example-main", "example-main-2", "example-other"];
const CONTEXTS: readonly AskedRequest["context"][] = [
  {},
  { "aws:sourceip": "192.0.2.1", "s3:tlsversion": "1.2" },
  { "aws:sourceip": "198.51.100.7", "s3:tlsversion": "1.1" },
  { "aws:securetransport": "false" },
];

/** Requests that any of the configurations decides in its own way. */
const REQUESTS = BUCKETS.flatMap((bucket) => [
  ...KEYS.flatMap((key) =>
    ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"].map((action) => [action, `${bucket}/${key}`] as const),
  ),
  ["s3:ListBucket", bucket] as const,
]).flatMap(([action, name]) => CONTEXTS.map((context) => whole({ action, resource: `arn:aws:s3:::${name}`, context })));

test("for pairs of configurations, the rows are what a simulator answers differently, and nothing else", async () => {
  const counts = { pairs: 0, rows: 0, differing: 0, same: 0 };
  await fc.assert(
    fc.asyncProperty(CONFIG, CONFIG, async (one, other) => {
      const [base, head] = [stackOf(one), stackOf(other)];
      fc.pre(base !== undefined && head !== undefined);
      counts.pairs += 1;
      const opaque = new Opaque();
      const [before, after] = [base, head].map((stack) => readAccess(stackTree(stack), opaque));
      const { gained, lost, unknown } = permissionChanges(before!, after!, opaque);
      expect(unknown).toEqual([]);
      const rows = [
        ...gained.map((row) => ({ row, answers: [false, true] })),
        ...lost.map((row) => ({ row, answers: [true, false] })),
      ];
      for (const principal of new Set([...principalsIn(base).keys(), ...principalsIn(head).keys()])) {
        const own = rows.filter(({ row }) => row.principal === principal);
        const answersTo = async (asked: AskedRequest) => [
          await isAllowed(base, principal, asked),
          await isAllowed(head, principal, asked),
        ];
        for (const { row, answers } of own) {
          for (const asked of requestsIn(row).map(whole)) {
            counts.rows += 1;
            expect({ asked, answers: await answersTo(asked) }).toEqual({ asked, answers });
          }
        }
        for (const asked of REQUESTS) {
          const answers = await answersTo(asked);
          const claims = own.filter(({ row }) => includes(row, asked)).map((claim) => claim.answers);
          const isSame = answers[0] === answers[1];
          counts[isSame ? "same" : "differing"] += 1;
          expect({ principal, asked, claims }).toEqual({ principal, asked, claims: isSame ? [] : [answers] });
        }
      }
    }),
    { numRuns: PAIRS },
  );
  // Enough of each to say so.
  expect(counts.pairs).toBe(PAIRS);
  expect(counts.rows).toBeGreaterThan(PAIRS * 6);
  expect(counts.differing).toBeGreaterThan(PAIRS * 6);
  expect(counts.same).toBeGreaterThan(PAIRS * 60);
});
