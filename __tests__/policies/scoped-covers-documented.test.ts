import { runUnsafeSimulation } from "@cloud-copilot/iam-simulate";
import { AuthMethod, Integration, integrationPolicy, PolicyEdition } from "../../lib/policies/integration";
import { OVER_TLS } from "../support/braze-calls";
import { policyStacks } from "../support/policy-stacks";
import { s3ActionsOn } from "../support/s3-actions";
import { asBraze, bucketArnOf, principalOf } from "../support/simulate";

const EDITIONS: readonly PolicyEdition[] = ["scoped", "documented"];

const STACKS = { scoped: policyStacks({ policy: "scoped" }), documented: policyStacks({ policy: "documented" }) };

const KEYS = [
  "a",
  "currents/dataexport.prod-01.S3/event_type=users.behaviors.CustomEvent/date=2025-04-01-17/0+123.avro",
  "/starts-with-a-slash",
  "ends-with-a-slash/",
  "//",
  ".",
  "..",
  "../example-other/a",
  " ",
  "a:b",
  "arn:aws:s3:::example-other/a",
  "what?",
  "${aws:username}",
  "%2F",
  "naïve/日本語/🙂",
  "k".repeat(1024),
];

const CHOICES: readonly [Integration, AuthMethod][] = [
  ["currents", "access-key"],
  ["currents", "role"],
  ["export", "access-key"],
  ["export", "role"],
];

/** The actions that a document of either edition names, those on a bucket and those on an object. */
const BUCKET_ACTIONS = ["s3:GetBucketLocation", "s3:ListBucket"];
const OBJECT_ACTIONS = ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"];

const simulated = new Map<string, Promise<string[]>>();

/** Every request to one bucket that an edition allows. The tests compare the same lists in several ways. */
function allowedRequests(edition: PolicyEdition, integration: Integration, method: AuthMethod): Promise<string[]> {
  const key = [edition, integration, method].join();
  const requests = simulated.get(key) ?? simulateRequests(edition, integration, method);
  simulated.set(key, requests);
  return requests;
}

async function simulateRequests(edition: PolicyEdition, integration: Integration, method: AuthMethod) {
  const stack = STACKS[edition](`${integration}-${method}`);
  const bucket = bucketArnOf(stack);
  const requests = [
    ...BUCKET_ACTIONS.map((action) => ({ action, resource: bucket })),
    ...OBJECT_ACTIONS.flatMap((action) => KEYS.map((key) => ({ action, resource: `${bucket}/${key}` }))),
  ];
  const results = await Promise.all(
    requests.map((request) => asBraze(stack, integration, { ...request, context: OVER_TLS })),
  );
  return requests
    .filter((_request, index) => results[index] === "Allowed")
    .map(({ action, resource }) => `${action} ${resource}`);
}

test("the requests compared are about every action that a policy names", () => {
  const named = CHOICES.flatMap(([integration, method]) =>
    EDITIONS.flatMap((edition) =>
      integrationPolicy(
        { edition, integration, method },
        { partition: "aws", bucketName: "example" },
      ).statements.flatMap(({ actions }) => actions),
    ),
  );
  expect([...new Set(named)].sort()).toEqual([...BUCKET_ACTIONS, ...OBJECT_ACTIONS].sort());
});

test("AWS has each of those actions, on a bucket or on an object and never on both", async () => {
  const [ofBuckets, ofObjects] = await Promise.all([s3ActionsOn("bucket"), s3ActionsOn("object")]);
  const named = [...BUCKET_ACTIONS, ...OBJECT_ACTIONS];
  expect(named.filter((action) => ofBuckets.includes(action))).toEqual(BUCKET_ACTIONS);
  expect(named.filter((action) => ofObjects.includes(action))).toEqual(OBJECT_ACTIONS);
});

describe.each(CHOICES)("on its own bucket, for %s with %s", (integration, method) => {
  test("scoped allows whatever documented allows", async () => {
    const scoped = await allowedRequests("scoped", integration, method);
    expect(scoped).toEqual(expect.arrayContaining(await allowedRequests("documented", integration, method)));
  });

  test("documented allows at least to find and list the bucket and to put every object", async () => {
    const bucket = `arn:aws:s3:::example-${integration}-${method}`;
    expect(await allowedRequests("documented", integration, method)).toEqual(
      expect.arrayContaining([
        `s3:GetBucketLocation ${bucket}`,
        `s3:ListBucket ${bucket}`,
        ...KEYS.map((key) => `s3:PutObject ${bucket}/${key}`),
      ]),
    );
  });
});

describe("what scoped allows on its own bucket beyond documented", () => {
  test("is GetObject for Currents with an access key, which the page's older document lacks", async () => {
    const documented = await allowedRequests("documented", "currents", "access-key");
    const scoped = await allowedRequests("scoped", "currents", "access-key");
    expect(scoped.filter((request) => !documented.includes(request))).toEqual(
      KEYS.map((key) => `s3:GetObject arn:aws:s3:::example-currents-access-key/${key}`),
    );
  });

  test.each([
    ["currents", "role"],
    ["export", "access-key"],
    ["export", "role"],
  ] as const)("is nothing for %s with %s", async (integration, method) => {
    const documented = await allowedRequests("documented", integration, method);
    expect(await allowedRequests("scoped", integration, method)).toEqual(documented);
  });
});

// S3 has no object with an empty key: the page's third resource, BUCKET/, is about nothing.
describe.each(["currents", "export"] as const)("the page's resource BUCKET/, for %s", (integration) => {
  const stack = STACKS.scoped(`${integration}-access-key`);
  const emptyKey = `${bucketArnOf(stack)}/`;

  test("is not what any request to S3 is about", async () => {
    const call = { action: "s3:PutObject", resource: emptyKey, context: OVER_TLS };
    await expect(asBraze(stack, integration, call)).rejects.toThrow("no.resource.types");
  });

  test("would be covered by scoped all the same, since * also matches nothing", () => {
    const { arn, policies } = principalOf(stack, integration);
    const result = runUnsafeSimulation(
      {
        request: {
          principal: arn,
          action: "s3:PutObject",
          resource: { resource: emptyKey, accountId: "111122223333" },
          contextVariables: {},
        },
        identityPolicies: Object.entries(policies).map(([name, policy]) => ({ name, policy })),
        serviceControlPolicies: [],
        resourceControlPolicies: [],
      },
      {},
    );
    expect(result).toBe("Allowed");
  });
});
