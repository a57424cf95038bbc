import { AuthMethod, Integration } from "../../lib/policies/integration";
import { BRAZE_CALLS, callTo, OVER_TLS } from "../support/braze-calls";
import { Arrangement, CASES, PolicyCase, policyStacks } from "../support/policy-stacks";
import { asBraze, bucketArnOf } from "../support/simulate";

const stackNamed = policyStacks({ policy: "documented" });

/** The names of those of Braze's calls that the page's policies allow, on the bucket whose ARN is the stack's and a suffix. */
async function allowedCalls({ stack: name, integration }: PolicyCase, suffix: string): Promise<string[]> {
  const stack = stackNamed(name);
  const bucket = `${bucketArnOf(stack)}${suffix}`;
  const calls = BRAZE_CALLS.export;
  const results = await Promise.all(calls.map((call) => asBraze(stack, integration, callTo(bucket, call, OVER_TLS))));
  return calls.map((call) => call.name).filter((_name, index) => results[index] === "Allowed");
}

const PUTS = ["PutObject without the encryption header", "PutObject with the encryption header"];

const TOGETHER: Arrangement = "one-principal";

/** The cases in which an integration has a principal of its own. */
const separate = (integration: Integration, method: AuthMethod) =>
  CASES.filter((each) => each.integration === integration && each.method === method && each.arrangement !== TOGETHER);

/** The cases in which one principal has both documents. */
const together = (method: AuthMethod) =>
  CASES.filter((each) => each.method === method && each.arrangement === TOGETHER);

const TITLE = "for $integration with $method, $arrangement";

describe("on its own bucket, the documented edition allows", () => {
  // The page's older documents lack GetObject, which Braze's newest ones ask for.
  test.each(separate("currents", "access-key"))(`to find, list and put, but not to get: ${TITLE}`, async (each) => {
    expect(await allowedCalls(each, "")).toEqual(["GetBucketLocation", "ListBucket", ...PUTS]);
  });

  test.each(separate("currents", "role"))(`every call of Currents: ${TITLE}`, async (each) => {
    expect(await allowedCalls(each, "")).toEqual(BRAZE_CALLS.currents.map(({ name }) => name));
  });

  test.each([
    ...separate("export", "access-key"),
    ...separate("export", "role"),
    ...together("access-key"),
    ...together("role"),
  ])(`every call of export: ${TITLE}`, async (each) => {
    expect(await allowedCalls(each, "")).toEqual(BRAZE_CALLS.export.map(({ name }) => name));
  });
});

// The known over-grant of the page's pattern BUCKET*: the reason for the scoped edition.
describe("on a bucket whose name starts the same way, the documented edition allows", () => {
  test.each(separate("currents", "access-key"))(`to list it and to put objects: ${TITLE}`, async (each) => {
    expect(await allowedCalls(each, "-backup")).toEqual(["ListBucket", ...PUTS]);
  });

  test.each(separate("export", "access-key"))(`to put, get and delete objects: ${TITLE}`, async (each) => {
    expect(await allowedCalls(each, "-backup")).toEqual([...PUTS, "GetObject", "DeleteObject"]);
  });

  test.each(together("access-key"))(`what either document allows: ${TITLE}`, async (each) => {
    expect(await allowedCalls(each, "-backup")).toEqual(["ListBucket", ...PUTS, "GetObject", "DeleteObject"]);
  });

  test.each([...separate("currents", "role"), ...separate("export", "role"), ...together("role")])(
    `nothing: ${TITLE}`,
    async (each) => {
      expect(await allowedCalls(each, "-backup")).toEqual([]);
    },
  );
});
