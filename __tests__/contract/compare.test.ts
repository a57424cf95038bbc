import { brokenPromises, changesSince, misfits } from "./compare";
import { Contract, StackContract } from "./contract";

const STACK: StackContract = {
  addresses: ["aws_iam_user.export", "aws_s3_bucket.bucket"],
  identities: ['aws_iam_user.export name="braze"', 'aws_s3_bucket.bucket bucket="example"'],
  outputs: ["bucket_name"],
};
const CONTRACT: Contract = { one: STACK, two: STACK };

/** The stack, without its user. */
const WITHOUT_USER: StackContract = {
  ...STACK,
  addresses: ["aws_s3_bucket.bucket"],
  identities: ['aws_s3_bucket.bucket bucket="example"'],
};

describe("the file of the contract", () => {
  test("fits its own version and examples", () => {
    expect(misfits({ version: "1.2.0", contract: CONTRACT }, "1.2.0", CONTRACT)).toEqual([]);
  });

  test("of another version has to be written anew", () => {
    expect(misfits({ version: "1.2.0", contract: CONTRACT }, "1.3.0", CONTRACT)).toEqual([
      "version 1.3.0 has no contract, the newest is that of 1.2.0: run `npm run contract`",
    ]);
  });

  test("has to follow the examples", () => {
    expect(misfits({ version: "1.2.0", contract: { one: STACK } }, "1.2.0", { two: STACK })).toEqual([
      "the example two is new: run `npm run contract`",
      "the example one is gone, and with it the test of what it promises: put it back, or run `npm run contract`",
    ]);
  });
});

describe("a change since a contract", () => {
  const of = (kind: "addresses" | "identities", before: StackContract, after: StackContract): string[] =>
    changesSince({ one: before }, { one: after }, kind, ["broken", "added"]);

  test("is looked for in the examples that both have", () => {
    expect(changesSince({ one: STACK }, { two: WITHOUT_USER }, "addresses", ["broken", "added"])).toEqual([]);
  });

  test("of an address is told as that alone, not as a change of identity, too", () => {
    expect(of("addresses", STACK, WITHOUT_USER)).toEqual([expect.stringMatching(/^aws_iam_user.export is gone: /)]);
    expect(of("identities", STACK, WITHOUT_USER)).toEqual([]);
    expect(of("addresses", WITHOUT_USER, STACK)).toEqual([expect.stringMatching(/^aws_iam_user.export is new: /)]);
    expect(of("identities", WITHOUT_USER, STACK)).toEqual([]);
  });

  test("of an identity is told where the address stays", () => {
    const renamed = { ...STACK, identities: ['aws_iam_user.export name="other"', ...STACK.identities.slice(1)] };
    expect(of("addresses", STACK, renamed)).toEqual([]);
    expect(of("identities", STACK, renamed)).toEqual([
      expect.stringMatching(/^aws_iam_user.export name="braze" has changed: /),
      expect.stringMatching(/^aws_iam_user.export name="other" is new: /),
    ]);
  });
});

describe("a promise of an earlier version", () => {
  const earlier = { version: "1.2.0", contract: CONTRACT };
  const now = { one: WITHOUT_USER, two: STACK };

  test("is broken within a major version, with or without a contract that says so", () => {
    expect(brokenPromises([earlier], "1.3.0", now)).toEqual([
      expect.stringMatching(/^since 1\.2\.0, aws_iam_user\.export is gone: .* \(in one\)$/),
    ]);
  });

  test("may be broken by a major version", () => {
    expect(brokenPromises([earlier], "2.0.0", now)).toEqual([]);
  });

  test("is kept by a version that adds something", () => {
    const less = { version: "1.2.0", contract: { one: WITHOUT_USER } };
    expect(brokenPromises([less], "1.3.0", { one: STACK })).toEqual([]);
  });
});
