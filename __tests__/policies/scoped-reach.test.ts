import fc from "fast-check";
import { BRAZE_CALLS, callTo, OVER_TLS } from "../support/braze-calls";
import { CASES, policyStacks } from "../support/policy-stacks";
import { runs } from "../support/runs";
import { asBraze, bucketArnOf } from "../support/simulate";

const stackNamed = policyStacks({ policy: "scoped" });

// The simulator reads a * as a pattern, and has no line breaks in ARNs.
const keys = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
  .filter((key) => !/[*\n\r\u2028\u2029]/.test(key));

// Each run of the tests tries other cases. Raise it after a change of the policies.
const RUN = { numRuns: runs({ quick: 10, thorough: 40 }) };

const parts = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{1,30}[a-z0-9]$/);

const calls = fc.constantFrom(...BRAZE_CALLS.export);

describe.each(CASES)("scoped for $integration with $method, $arrangement", ({ stack: name, integration }) => {
  const stack = stackNamed(name);
  const bucket = bucketArnOf(stack);

  /** Names around the bucket's own: longer, shorter, and quite different ones. */
  const otherBuckets = fc
    .oneof(
      parts.map((part) => `arn:aws:s3:::${part}`),
      parts.map((part) => `${bucket}${part}`),
      parts.map((part) => bucket.replace(":::", `:::${part}`)),
      fc.integer({ min: 1, max: 10 }).map((count) => bucket.slice(0, -count)),
    )
    .filter((other) => other !== bucket);

  test("allows nothing on any other bucket", async () => {
    await fc.assert(
      fc.asyncProperty(otherBuckets, keys, calls, async (other, key, { key: anyKey, ...call }) => {
        const onOther = callTo(other, anyKey === undefined ? call : { ...call, key }, OVER_TLS);
        expect(await asBraze(stack, integration, onOther)).toBe("ImplicitlyDenied");
      }),
      RUN,
    );
  });

  test("allows PutObject and GetObject on any key of its own bucket", async () => {
    await fc.assert(
      fc.asyncProperty(keys, fc.constantFrom("s3:PutObject", "s3:GetObject"), async (key, action) => {
        const call = callTo(bucket, { name: action, action, key }, OVER_TLS);
        expect(await asBraze(stack, integration, call)).toBe("Allowed");
      }),
      RUN,
    );
  });
});
