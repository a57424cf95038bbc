import { Kind, KINDS, RULES, toldOnce } from "./changes";

const changes = (kind: Kind, promised: readonly string[], actual: readonly string[]): string[] => [
  ...RULES[kind].broken(promised, actual),
  ...RULES[kind].added(promised, actual),
];

test.each(KINDS)("there is nothing to say of the %s where nothing has changed", (kind) => {
  expect(changes(kind, ["a", "b (sensitive)"], ["a", "b (sensitive)"])).toEqual([]);
});

describe("of addresses", () => {
  test("says that Terraform would destroy a resource which is gone", () => {
    expect(changes("addresses", ["aws_s3_bucket.bucket"], [])).toEqual([
      "aws_s3_bucket.bucket is gone: the next apply would destroy it; keep the address, or add a `moved` block from it " +
        "to its new one, release a major version, and run `npm run contract`",
    ]);
  });

  test("says that a data source which is gone destroys nothing", () => {
    expect(changes("addresses", ["data.aws_iam_policy_document.currents"], [])).toEqual([
      "data.aws_iam_policy_document.currents is gone: Terraform destroys nothing, but the address is part of the " +
        "contract; keep it, or release a major version and run `npm run contract`",
    ]);
  });

  test("asks to accept an address that is new", () => {
    expect(changes("addresses", [], ["aws_s3_bucket.data"])).toEqual([
      "aws_s3_bucket.data is new: what is made under it can't be renamed without a `moved` block; if the name is " +
        "right, and replaces no other address, run `npm run contract`",
    ]);
  });
});

describe("of outputs", () => {
  test("says whom an output that is gone breaks", () => {
    expect(changes("outputs", ["bucket_name"], [])).toEqual([
      "the output bucket_name is gone: Terraform that reads it from the state would fail; keep it beside its " +
        "successor, remove it in a major version, and run `npm run contract`",
    ]);
  });

  test("asks to accept an output that is new", () => {
    expect(changes("outputs", [], ["secret (sensitive)"])).toEqual([
      "the output secret is new: only a major version can change its name; if the name is right, run `npm run contract`",
    ]);
  });

  test("says that a secret would be shown", () => {
    expect(changes("outputs", ["secret (sensitive)"], ["secret"])).toEqual([
      "the output secret is no longer sensitive: plans and logs would show it; make it sensitive again",
    ]);
  });

  test("says whom a value that is hidden now breaks", () => {
    expect(changes("outputs", ["bucket_name"], ["bucket_name (sensitive)"])).toEqual([
      "the output bucket_name is sensitive now: other Terraform that makes outputs of it would fail; release a major " +
        "version and run `npm run contract`",
    ]);
  });
});

describe("of identities", () => {
  test("says that Terraform would replace a resource, and asks to accept what would replace it", () => {
    expect(changes("identities", ["aws_iam_policy.export name=a"], ["aws_iam_policy.export name=b"])).toEqual([
      "aws_iam_policy.export name=a has changed: the next apply would replace the resource, or its keys; change it " +
        "back, or release a major version and run `npm run contract`",
      "aws_iam_policy.export name=b is new: a later change of it would replace the resource; if the value is right, " +
        "and replaces no other value, run `npm run contract`",
    ]);
  });
});

describe("a change of several examples", () => {
  test("is told once, with their names", () => {
    expect(toldOnce({ one: ["a is gone"], two: [], three: ["a is gone", "b is new"] })).toEqual([
      "a is gone (in one, three)",
      "b is new (in three)",
    ]);
  });

  test("is told without their names where every example has it", () => {
    expect(toldOnce({ one: ["a is gone"], two: ["a is gone"] })).toEqual(["a is gone (in every example)"]);
  });
});
