import { IamPolicy } from "../../lib/aws";
import { KeylessUser, KeylessUserProps } from "../../lib/constructs/keyless-user";
import { StackOutput } from "../../lib/outputs";
import { blocksIn } from "../support/blocks";
import { plainStackWith } from "./plain-stack";

const USER: KeylessUserProps = { label: "export", name: "example-braze-export" };

function blocksWith(options: Partial<KeylessUserProps> = {}): ReturnType<typeof blocksIn> {
  return blocksIn((stack) => {
    new KeylessUser(stack, "User", { ...USER, ...options });
  });
}

test("a user whose keys are made outside has no key, and goes with the keys that Terraform doesn't know", () => {
  expect(blocksWith()).toEqual({
    data: {},
    resource: { aws_iam_user: { export: { name: "example-braze-export", path: "/", force_destroy: true } } },
  });
});

test("an adopted user keeps its path", () => {
  expect(blocksWith({ adopted: true, path: "/vendors/" }).resource.aws_iam_user).toEqual({
    export: {
      name: "example-braze-export",
      path: "/vendors/",
      force_destroy: true,
      lifecycle: { ignore_changes: ["path"] },
    },
  });
});

test("a policy is attached as to any user", () => {
  const { resource } = blocksIn((stack) => {
    const policy = new IamPolicy(stack, "policy", { policy: "{}" });
    new KeylessUser(stack, "User", USER).attach("export", policy);
  });
  expect(resource.aws_iam_user_policy_attachment).toEqual({
    export: { user: "${aws_iam_user.export.name}", policy_arn: "${aws_iam_policy.policy.arn}" },
  });
});

test("its outputs are its name, and nothing of a key", () => {
  let outputs: StackOutput[] = [];
  plainStackWith((stack) => {
    outputs = new KeylessUser(stack, "User", USER).outputs("export");
    return [];
  });
  expect(outputs.map(({ name }) => name)).toEqual(["export_user_name"]);
});
