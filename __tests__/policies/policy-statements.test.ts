import { runSimulation } from "@cloud-copilot/iam-simulate";
import { BRAZE_CALLS, callTo, DELETE_OBJECT, OVER_HTTP, OVER_TLS } from "../support/braze-calls";
import { asBraze, bucketArnOf, bucketPolicyOf, principalOf } from "../support/simulate";
import { synthesise } from "../support/synthesise";

const READER = "arn:aws:iam::777788889999:role/reader";

const STACK = synthesise(`
  stacks:
    main:
      region: us-east-1
      accountId: "111122223333"
      bucket:
        name: example-main
        policyStatements:
          - Sid: Read
            Effect: Allow
            Principal: { AWS: "${READER}" }
            Action: [s3:GetObject]
            Resource: arn:aws:s3:::example-main/*
          - Sid: KeepObjects
            Effect: Deny
            Principal: "*"
            Action: s3:DeleteObject
            Resource: arn:aws:s3:::example-main/*
            Condition: { ArnNotEquals: { aws:PrincipalArn: "arn:aws:iam::111122223333:user/braze-main-export" } }
      currents: { auth: { method: access-key } }
      export: { auth: { method: access-key } }
`).main!;

const BUCKET = bucketArnOf(STACK);

/** Whether the bucket's policy lets a role of another account in that may use every bucket. */
async function asReader(principal: string, action: string, connection: Readonly<Record<string, string>> = OVER_TLS) {
  const everything = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "*" }] };
  const response = await runSimulation(
    {
      request: {
        principal,
        action,
        resource: { resource: `${BUCKET}/currents/1.avro`, accountId: "111122223333" },
        contextVariables: { ...connection },
      },
      identityPolicies: [{ name: "everything", policy: everything }],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      resourcePolicy: bucketPolicyOf(STACK),
    },
    {},
  );
  return response.resultType === "single" ? response.overallResult : response.resultType;
}

test("a reader's statement gives the reader what it says", async () => {
  expect(await asReader(READER, "s3:GetObject")).toBe("Allowed");
});

test("a reader's statement gives the reader nothing more", async () => {
  expect(await asReader(READER, "s3:PutObject")).toBe("ImplicitlyDenied");
});

test("a reader's statement gives nobody else anything", async () => {
  expect(await asReader("arn:aws:iam::777788889999:role/other", "s3:GetObject")).toBe("ImplicitlyDenied");
});

test("a reader's statement doesn't let the reader in over plain HTTP", async () => {
  expect(await asReader(READER, "s3:GetObject", OVER_HTTP)).toBe("ExplicitlyDenied");
});

test.each(BRAZE_CALLS.export)("statements of the owner's take nothing from an export: $name", async (call) => {
  const ofUser = { ...OVER_TLS, "aws:PrincipalArn": principalOf(STACK, "export").arn };
  expect(await asBraze(STACK, "export", callTo(BUCKET, call, ofUser))).toBe("Allowed");
});

test.each(BRAZE_CALLS.currents)("statements of the owner's take nothing from Currents: $name", async (call) => {
  expect(await asBraze(STACK, "currents", callTo(BUCKET, call, OVER_TLS))).toBe("Allowed");
});

test("statements of the owner's give Currents nothing", async () => {
  expect(await asBraze(STACK, "currents", callTo(BUCKET, DELETE_OBJECT, OVER_TLS))).toBe("ExplicitlyDenied");
});
