import type { FakeAnswers } from "../../support/fake-aws";
import { accessKey, deployed, KEY, KEY_ID, notGreen, resultOf, verified } from "./verified";

const OTHER = "AKIAOTHER";

/** What IAM answers about keys, and when each was used. */
const having = (keys: readonly object[], uses: Readonly<Record<string, string>> = {}): FakeAnswers => ({
  ListAccessKeys: { AccessKeyMetadata: keys },
  GetAccessKeyLastUsed: ({ AccessKeyId = "" }) => ({
    AccessKeyLastUsed:
      AccessKeyId in uses ? { LastUsedDate: new Date(uses[AccessKeyId]!), ServiceName: "s3" } : { ServiceName: "N/A" },
  }),
});

const found = async (answers: FakeAnswers, keys = KEY) => resultOf(await verified(deployed(keys), answers), "keys");

const UNUSED = "never used (inferred: it isn't in Braze yet)";

test("a key that was never used isn't in Braze yet", async () => {
  expect(await found(having([accessKey(KEY_ID)]))).toEqual({
    status: "pass",
    found: `${KEY_ID}: active, 10 days old, ${UNUSED}`,
  });
});

test("a user without a key is red", async () => {
  expect(await found(having([]))).toEqual({
    status: "fail",
    found: `the outputs hand over ${KEY_ID}, which the user doesn't have; it has no key`,
    fix: "apply the stack again, and enter the new key in Braze",
  });
});

test("an inactive key is red, and nothing else is", async () => {
  const answers = having([accessKey(KEY_ID, "Inactive")]);
  expect(await found(answers)).toEqual({
    status: "fail",
    found: `${KEY_ID} is inactive: ${KEY_ID}: inactive, 10 days old, ${UNUSED}`,
    fix: "switch the key on, or enter another key in Braze",
  });
  expect(notGreen(await verified(deployed(KEY), answers))).toEqual({ keys: "fail" });
});

test("a key that Terraform doesn't know is a warning", async () => {
  expect(await found(having([accessKey(KEY_ID), accessKey(OTHER, "Inactive")]))).toMatchObject({
    status: "warn",
    found: expect.stringMatching(/; Terraform doesn't know AKIAOTHER$/) as string,
    fix: "enter the newest key in Braze; remove what nobody uses or knows",
  });
});

const TWO_KEYS = "export: { auth: { method: access-key, keys: [primary, second] } }";

test("an older key that was used later is a warning: Braze still has it", async () => {
  const uses = { [KEY_ID]: "2026-11-20T00:00:00Z", [OTHER]: "2026-11-25T00:00:00Z" };
  expect((await found(having([accessKey(OTHER), accessKey(KEY_ID)], uses), TWO_KEYS)).found).toMatch(
    /; inferred from its last use: Braze still signs in with AKIAOTHER$/,
  );
});

test("two keys of which the newer was used last are fine", async () => {
  const uses = { [OTHER]: "2026-11-20T00:00:00Z", [KEY_ID]: "2026-11-25T00:00:00Z" };
  expect(await found(having([accessKey(OTHER), accessKey(KEY_ID)], uses), TWO_KEYS)).toMatchObject({ status: "pass" });
});

describe("where Terraform knows no key", () => {
  const outside = () => {
    const stack = deployed(KEY);
    return { ...stack, grants: stack.grants.map((grant) => ({ ...grant, accessKeyId: undefined })) };
  };

  test("every active key will do", async () => {
    const results = await verified(outside(), having([accessKey(OTHER, "Inactive"), accessKey(KEY_ID)]));
    expect(resultOf(results, "keys").status).toBe("pass");
  });

  test("a user without a key is red", async () => {
    expect(resultOf(await verified(outside(), having([])), "keys")).toEqual({
      status: "fail",
      found: "it has no key",
      fix: "make a key, and enter it in Braze",
    });
  });

  test("a user with inactive keys only is red", async () => {
    const results = await verified(outside(), having([accessKey(OTHER, "Inactive")]));
    expect(resultOf(results, "keys").found).toMatch(/^no key is active: AKIAOTHER: inactive/);
  });
});
