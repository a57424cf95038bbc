import { addressChanges, identityChanges, outputChanges } from "./changes";

describe("addressChanges", () => {
  test("has nothing to say where nothing has changed", () => {
    expect(addressChanges(["aws_s3_bucket.bucket"], ["aws_s3_bucket.bucket"])).toEqual([]);
  });

  test("says that a resource which is gone would be destroyed", () => {
    expect(addressChanges(["aws_s3_bucket.bucket"], [])).toEqual([
      "aws_s3_bucket.bucket is gone: the next apply would destroy it; keep the address, or add a `moved` block from it " +
        "to its new one, and release a major version",
    ]);
  });

  test("says that a data source which is gone destroys nothing", () => {
    expect(addressChanges(["data.aws_iam_policy_document.currents"], [])).toEqual([
      "data.aws_iam_policy_document.currents is gone: nothing is destroyed, but it is part of the contract; keep it, " +
        "or release a major version",
    ]);
  });

  test("asks to pin an address that is new", () => {
    expect(addressChanges([], ["aws_s3_bucket.data"])).toEqual([
      "aws_s3_bucket.data is new: what is made under it can't be renamed without a `moved` block; if that is the name " +
        "to keep, and it replaces none, pin it in pinned-addresses.ts",
    ]);
  });
});

describe("outputChanges", () => {
  test("has nothing to say where nothing has changed", () => {
    expect(outputChanges(["a", "b (sensitive)"], ["a", "b (sensitive)"])).toEqual([]);
  });

  test("says whom an output that is gone breaks", () => {
    expect(outputChanges(["bucket_name"], [])).toEqual([
      "the output bucket_name is gone: Terraform that reads it from the state would fail; keep it beside its " +
        "successor, and remove it in a major version",
    ]);
  });

  test("asks to pin an output that is new", () => {
    expect(outputChanges([], ["secret (sensitive)"])).toEqual([
      "the output secret is new: its name can't be changed without a major version; if it is the name to keep, pin it " +
        "in pinned-outputs.ts",
    ]);
  });

  test("says that a secret would be shown", () => {
    expect(outputChanges(["secret (sensitive)"], ["secret"])).toEqual([
      "the output secret is no longer sensitive: plans and logs would show it; make it sensitive again",
    ]);
  });

  test("says whom a value that is hidden now breaks", () => {
    expect(outputChanges(["bucket_name"], ["bucket_name (sensitive)"])).toEqual([
      "the output bucket_name is sensitive now: outputs that are made of it elsewhere would fail; release a major " +
        "version",
    ]);
  });
});

describe("identityChanges", () => {
  test("has nothing to say where nothing has changed", () => {
    expect(identityChanges(["aws_iam_policy.export name=a"], ["aws_iam_policy.export name=a"])).toEqual([]);
  });

  test("says that a resource would be replaced, and asks to pin what would replace it", () => {
    expect(identityChanges(["aws_iam_policy.export name=a"], ["aws_iam_policy.export name=b"])).toEqual([
      "aws_iam_policy.export name=a is so no more: the next apply would replace it, or the keys of it; keep it as it was, " +
        "or release a major version",
      "aws_iam_policy.export name=b is new: it can't be changed without replacing the resource; if it is to stay so, " +
        "and replaces none, pin it in pinned-identities.ts",
    ]);
  });
});
