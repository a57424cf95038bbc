import { Integration } from "../../lib/policies/integration";
import { SECURE } from "../support/braze-calls";
import { CASES, policyStacks } from "../support/policy-stacks";
import { s3ActionsOn } from "../support/s3-actions";
import { asBraze, bucketArnOf } from "../support/simulate";
import { SynthesisedStack } from "../support/synthesise";

const stackNamed = policyStacks({ policy: "scoped" });

const ON_OBJECTS = {
  currents: ["s3:GetObject", "s3:PutObject"],
  export: ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"],
};

/** Those of the actions that Braze may do. */
async function allowed(stack: SynthesisedStack, integration: Integration, actions: string[], resource: string) {
  const results = await Promise.all(
    actions.map((action) => asBraze(stack, integration, { action, resource, context: SECURE })),
  );
  return actions.filter((_action, index) => results[index] === "Allowed").sort();
}

describe.each(CASES)("$integration with $method, $arrangement", ({ stack: name, integration, arrangement }) => {
  const stack = stackNamed(name);
  const bucket = bucketArnOf(stack);

  test("may find and list its bucket, and nothing else that S3 can do with a bucket", async () => {
    expect(await allowed(stack, integration, await s3ActionsOn("bucket"), bucket)).toEqual([
      "s3:GetBucketLocation",
      "s3:ListBucket",
    ]);
  });

  test("may use its objects in the ways it needs, and in no other that S3 has", async () => {
    const own = ON_OBJECTS[integration];
    const expected = { alone: own, "own-principal": own, "one-principal": ON_OBJECTS.export }[arrangement];
    expect(await allowed(stack, integration, await s3ActionsOn("object"), `${bucket}/currents/1.avro`)).toEqual(
      expected,
    );
  });

  test.each([
    ["s3:DeleteBucket", bucket],
    ["s3:PutBucketPolicy", bucket],
    ["s3:PutObjectAcl", `${bucket}/currents/1.avro`],
    ["s3:GetObjectVersion", `${bucket}/currents/1.avro`],
  ])("may not do %s", async (action, resource) => {
    expect(await asBraze(stack, integration, { action, resource, context: SECURE })).toBe("ImplicitlyDenied");
  });

  test.each([
    ["s3:ListAllMyBuckets", "*"],
    ["iam:CreateAccessKey", "arn:aws:iam::111122223333:user/administrator"],
    ["iam:AttachUserPolicy", "arn:aws:iam::111122223333:user/administrator"],
    ["iam:PutRolePolicy", "arn:aws:iam::111122223333:role/administrator"],
    ["iam:PassRole", "arn:aws:iam::111122223333:role/administrator"],
    ["iam:ListUsers", "*"],
    ["sts:AssumeRole", "arn:aws:iam::111122223333:role/administrator"],
    ["kms:Decrypt", "arn:aws:kms:us-east-1:111122223333:key/00000000-0000-4000-8000-000000000003"],
  ])("may not do %s in the account", async (action, resource) => {
    expect(await asBraze(stack, integration, { action, resource, context: SECURE })).toBe("ImplicitlyDenied");
  });
});
