import { AwsRefusal } from "../../../lib/live/refusal";
import { AwsUnreachable } from "../../../lib/live/unreachable";
import { CheckId, CHECK_IDS } from "../../../lib/check-ids";
import { Check, fail, pass, PRECONDITIONS } from "../../../lib/live/verify/check";
import { runChecks } from "../../../lib/live/verify/run-checks";

const check = (id: CheckId, look: Check["look"] = () => Promise.resolve(pass("fine")), principal?: string): Check => ({
  id,
  what: principal ?? "it",
  ...(principal !== undefined && { principal }),
  look,
});
const red = () => Promise.resolve(fail("wrong", "mend it"));

test("every check stands after those that it depends on", () => {
  const late = CHECK_IDS.filter((id, i) => PRECONDITIONS[id].some((needed) => CHECK_IDS.indexOf(needed) >= i));
  expect(late).toEqual([]);
});

test("a check whose precondition failed is skipped, and names it", async () => {
  const results = await runChecks([check("bucket-exists", red), check("bucket-region"), check("principal")]);
  expect(results).toEqual([
    { id: "bucket-exists", what: "it", status: "fail", found: "wrong", fix: "mend it", isRefused: false },
    {
      id: "bucket-region",
      what: "it",
      status: "skip",
      found: "not checked, since bucket-exists failed",
      isRefused: false,
    },
    { id: "principal", what: "it", status: "pass", found: "fine", isRefused: false },
  ]);
});

test("a check that depends on a skipped one names what failed, and nothing twice", async () => {
  const results = await runChecks([
    check("bucket-exists", red),
    check("bucket-policy"),
    check("principal", red, "user"),
    check("simulate", undefined, "user"),
  ]);
  expect(results.at(-1)).toMatchObject({
    status: "skip",
    found: "not checked, since bucket-exists and principal failed",
  });
});

test("what fails for one principal skips nothing of another", async () => {
  const results = await runChecks([check("principal", red, "one"), check("keys", undefined, "two")]);
  expect(results.map(({ status }) => status)).toEqual(["fail", "pass"]);
});

test("a check that AWS refuses is skipped with the permission, and what depends on it looks for itself", async () => {
  const refused = () => Promise.reject(new AwsRefusal("iam:GetUser", 'the user "braze"'));
  const results = await runChecks([check("principal", refused), check("keys")]);
  expect(results).toEqual([
    {
      id: "principal",
      what: "it",
      status: "skip",
      found: 'AWS denies iam:GetUser for the user "braze"',
      fix: "ask for the permission iam:GetUser",
      isRefused: true,
    },
    { id: "keys", what: "it", status: "pass", found: "fine", isRefused: false },
  ]);
});

test("a check for which AWS can't be asked is skipped, and the others go on", async () => {
  const throttled = () => Promise.reject(new AwsUnreachable("can't ask AWS for iam:GetUser: Throttling"));
  const results = await runChecks([check("principal", throttled), check("bucket-exists")]);
  expect(results.map(({ status, found, isRefused }) => [status, found, isRefused])).toEqual([
    ["skip", "can't ask AWS for iam:GetUser: Throttling", true],
    ["pass", "fine", false],
  ]);
});

test("a fault of the program isn't hidden", async () => {
  await expect(runChecks([check("principal", () => Promise.reject(new TypeError("a fault")))])).rejects.toThrow(
    "a fault",
  );
});
