import { BRAZE_CALLS, callTo, DELETE_OBJECT, OVER_HTTP, OVER_TLS } from "../support/braze-calls";
import { CASES, policyStacks } from "../support/policy-stacks";
import { asBraze, bucketArnOf } from "../support/simulate";

const stackNamed = policyStacks({ policy: "scoped" });
const stackWithMinimumTls = policyStacks({ policy: "scoped", minimumTlsVersion: "1.2" });

const withCalls = CASES.flatMap((each) => BRAZE_CALLS[each.integration].map((call) => ({ ...each, call })));

describe.each(withCalls)("$call.name by $integration with $method, $arrangement", ({ stack: name, ...each }) => {
  const { integration, call } = each;
  const stack = stackNamed(name);
  const bucket = bucketArnOf(stack);

  test("is allowed on the stack's bucket", async () => {
    expect(await asBraze(stack, integration, callTo(bucket, call, OVER_TLS))).toBe("Allowed");
  });

  test("is denied on a bucket whose name starts the same way", async () => {
    expect(await asBraze(stack, integration, callTo(`${bucket}-backup`, call, OVER_TLS))).toBe("ImplicitlyDenied");
  });

  test("is denied on an unrelated bucket", async () => {
    const unrelated = callTo("arn:aws:s3:::payroll", call, OVER_TLS);
    expect(await asBraze(stack, integration, unrelated)).toBe("ImplicitlyDenied");
  });

  test("is denied over plain HTTP", async () => {
    expect(await asBraze(stack, integration, callTo(bucket, call, OVER_HTTP))).toBe("ExplicitlyDenied");
  });

  test("is denied over TLS 1.1 when the minimum is 1.2", async () => {
    const oldTls = callTo(bucket, call, { ...OVER_TLS, "s3:TlsVersion": "1.1" });
    expect(await asBraze(stackWithMinimumTls(name), integration, oldTls)).toBe("ExplicitlyDenied");
  });

  test("is allowed over TLS 1.2 when the minimum is 1.2", async () => {
    const tls = callTo(bucket, call, { ...OVER_TLS, "s3:TlsVersion": "1.2" });
    expect(await asBraze(stackWithMinimumTls(name), integration, tls)).toBe("Allowed");
  });
});

describe.each(CASES.filter(({ integration }) => integration === "currents"))(
  "DeleteObject by Currents with $method, $arrangement",
  ({ stack: name, integration, arrangement }) => {
    // A principal that export signs in as too has both policies: the reason why it is not the default.
    const expected = { alone: "ImplicitlyDenied", "own-principal": "ImplicitlyDenied", "one-principal": "Allowed" };

    test(`is ${expected[arrangement]}`, async () => {
      const stack = stackNamed(name);
      const call = callTo(bucketArnOf(stack), DELETE_OBJECT, OVER_TLS);
      expect(await asBraze(stack, integration, call)).toBe(expected[arrangement]);
    });
  },
);
