import { AwsProvider, DataAwsIamPolicyDocument, IamUser } from "../../lib/aws";
import { TerraformStack } from "../../lib/cdktf";
import { setAddress } from "../../lib/constructs/address";
import { blocksIn } from "../support/blocks";
import { synthesiseApp } from "../support/synthesise";

const user = (stack: TerraformStack, id: string): IamUser => new IamUser(stack, id, { name: `example-${id}` });

test("an element has the address that is set, not that of its id", () => {
  const { resource } = blocksIn((stack) => {
    setAddress(user(stack, "one"), "aws_iam_user", "export");
  });
  expect(resource).toEqual({ aws_iam_user: { export: { name: "example-one" } } });
});

test("setAddress returns the element", () => {
  blocksIn((stack) => {
    const one = user(stack, "one");
    expect(setAddress(one, "aws_iam_user", "export")).toBe(one);
  });
});

test("two elements with one address are refused", () => {
  expect(() =>
    blocksIn((stack) => {
      setAddress(user(stack, "one"), "aws_iam_user", "export");
      setAddress(user(stack, "two"), "aws_iam_user", "export");
    }),
  ).toThrow("two elements of the stack stack have the address aws_iam_user.export, give each its own label");
});

test("elements of different types may have one name", () => {
  const { data, resource } = blocksIn((stack) => {
    setAddress(user(stack, "one"), "aws_iam_user", "export");
    setAddress(new DataAwsIamPolicyDocument(stack, "two"), "data.aws_iam_policy_document", "export");
  });
  expect({ data, resource }).toEqual({
    data: { aws_iam_policy_document: { export: {} } },
    resource: { aws_iam_user: { export: { name: "example-one" } } },
  });
});

test("elements of different stacks may have one address", () => {
  const stacks = synthesiseApp((app) => {
    for (const name of ["one", "two"]) {
      const stack = new TerraformStack(app, name);
      new AwsProvider(stack, "aws", { region: "us-east-1" });
      setAddress(user(stack, name), "aws_iam_user", "export");
    }
  });
  expect(Object.values(stacks).map(({ resource }) => Object.keys(resource.aws_iam_user ?? {}))).toEqual([
    ["export"],
    ["export"],
  ]);
});
