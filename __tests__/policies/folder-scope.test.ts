import { BRAZE_CALLS, callTo, DELETE_OBJECT, OVER_TLS } from "../support/braze-calls";
import { BRAZE_ACCOUNT, EXTERNAL_IDS } from "../support/policy-stacks";
import { asBraze, bucketArnOf } from "../support/simulate";
import { synthesise } from "../support/synthesise";

const AUTHS = {
  "access-key": { method: "access-key" },
  role: { method: "role", brazeAccountId: BRAZE_ACCOUNT, externalId: EXTERNAL_IDS },
};

/** The second folder's name begins with the first one's, and the third is deeper. */
const FOLDERS = { production: "currents", staging: "currents-staging", test: "events/test" } as const;

const stacks = synthesise(
  JSON.stringify({
    defaults: { region: "us-east-1", accountId: "111122223333" },
    stacks: Object.fromEntries(
      Object.entries(AUTHS).flatMap(([method, auth]) =>
        ["shared", "per-connector"].map((credentials) => [
          `${credentials}-${method}`,
          {
            bucket: { name: `example-${credentials}-${method}` },
            currents: {
              auth,
              credentials,
              folderScope: true,
              connectors: Object.entries(FOLDERS).map(([name, folderPath]) => ({ name, folderPath })),
            },
          },
        ]),
      ),
    ),
  }),
);

type Connector = keyof typeof FOLDERS;
const CONNECTORS = Object.keys(FOLDERS) as Connector[];

/** Each connector in each arrangement, and the folders that it may use. */
const CASES = Object.keys(AUTHS).flatMap((method) =>
  CONNECTORS.flatMap((connector) => [
    { stack: `shared-${method}`, label: "currents", connector, own: CONNECTORS },
    { stack: `per-connector-${method}`, label: `currents_${connector}`, connector, own: [connector] },
  ]),
);

const OUTSIDE = ["1.avro", "other/1.avro", "segment-export/1.zip", "currentsx/1.avro", "currents", "events/1.avro"];

describe.each(CASES)("$connector in $stack", ({ stack: name, label, connector, own }) => {
  const stack = stacks[name]!;
  const bucket = bucketArnOf(stack);
  const calls = BRAZE_CALLS.currents.map((call) =>
    call.key ? { ...call, key: `${FOLDERS[connector]}/a/1.avro` } : call,
  );

  test.each(calls)("may do $name", async (call) => {
    expect(await asBraze(stack, label, callTo(bucket, call, OVER_TLS))).toBe("Allowed");
  });

  test("may list the whole bucket, since nobody documents with which prefix Braze lists", async () => {
    const context = { ...OVER_TLS, "s3:prefix": "anything/" };
    expect(await asBraze(stack, label, { action: "s3:ListBucket", resource: bucket, context })).toBe("Allowed");
  });

  test.each(CONNECTORS.flatMap((other) => ["s3:PutObject", "s3:GetObject"].map((action) => ({ other, action }))))(
    "has the $action that it should in the folder of $other",
    async ({ other, action }) => {
      const resource = `${bucket}/${FOLDERS[other]}/1.avro`;
      const expected = own.includes(other) ? "Allowed" : "ImplicitlyDenied";
      expect(await asBraze(stack, label, { action, resource, context: OVER_TLS })).toBe(expected);
    },
  );

  test.each(OUTSIDE.flatMap((key) => ["s3:PutObject", "s3:GetObject"].map((action) => ({ key, action }))))(
    "may not do $action with $key",
    async ({ key, action }) => {
      const call = { action, resource: `${bucket}/${key}`, context: OVER_TLS };
      expect(await asBraze(stack, label, call)).toBe("ImplicitlyDenied");
    },
  );

  test("may not delete an object of its own", async () => {
    const call = { ...DELETE_OBJECT, key: `${FOLDERS[connector]}/1.avro` };
    expect(await asBraze(stack, label, callTo(bucket, call, OVER_TLS))).toBe("ImplicitlyDenied");
  });

  test("may do nothing in such a folder of a bucket whose name starts the same way", async () => {
    const resource = `${bucket}-backup/${FOLDERS[connector]}/1.avro`;
    const call = { action: "s3:PutObject", resource, context: OVER_TLS };
    expect(await asBraze(stack, label, call)).toBe("ImplicitlyDenied");
  });
});
