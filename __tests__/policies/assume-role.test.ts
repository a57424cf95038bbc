import { BRAZE_ACCOUNT, CASES, EXTERNAL_IDS, policyStacks } from "../support/policy-stacks";
import { assumeRole } from "../support/simulate";

const stackNamed = policyStacks({ policy: "scoped" });

describe.each(CASES.filter(({ method }) => method === "role"))(
  "AssumeRole for $integration, $arrangement",
  ({ stack: name, integration }) => {
    const stack = stackNamed(name);

    test.each(EXTERNAL_IDS)("is allowed to Braze's account with the external id %s", async (externalId) => {
      expect(await assumeRole(stack, integration, { account: BRAZE_ACCOUNT, externalId })).toBe("Allowed");
    });

    test.each([
      ["another", "00000000-0000-4000-8000-000000000009"],
      ["an empty", ""],
      ["the start of the", EXTERNAL_IDS[0].slice(0, -1)],
      ["a longer", `${EXTERNAL_IDS[0]}0`],
      ["a wildcard as", "*"],
      ["a joined", EXTERNAL_IDS.join(",")],
    ])("is denied to Braze's account with %s external id", async (_which, externalId) => {
      expect(await assumeRole(stack, integration, { account: BRAZE_ACCOUNT, externalId })).toBe("ImplicitlyDenied");
    });

    test("is denied to Braze's account without an external id", async () => {
      expect(await assumeRole(stack, integration, { account: BRAZE_ACCOUNT })).toBe("ImplicitlyDenied");
    });

    test.each(EXTERNAL_IDS)("is denied to another account with the external id %s", async (externalId) => {
      expect(await assumeRole(stack, integration, { account: "777788889999", externalId })).toBe("ImplicitlyDenied");
    });

    test("is denied to the role's own account with the external id", async () => {
      const from = { account: "111122223333", externalId: EXTERNAL_IDS[0] };
      expect(await assumeRole(stack, integration, from)).toBe("ImplicitlyDenied");
    });
  },
);
