import { IamPolicy } from "../../lib/aws";
import { BrazeUser, BrazeUserProps } from "../../lib/constructs/braze-user";
import { blocksIn } from "../support/blocks";

function blocksWith(options: Partial<BrazeUserProps> = {}): ReturnType<typeof blocksIn> {
  return blocksIn((stack) => {
    new BrazeUser(stack, "User", { label: "export", name: "example-braze-export", keys: ["primary"], ...options });
  });
}

test("a user has a name, a path and a key, and nothing else: no group, no console password, no policy", () => {
  expect(blocksWith()).toEqual({
    data: {},
    resource: {
      aws_iam_user: { export: { name: "example-braze-export", path: "/" } },
      aws_iam_access_key: { export_primary: { user: "${aws_iam_user.export.name}" } },
    },
  });
});

test("a user has the path and the permissions boundary that are given", () => {
  const { resource } = blocksWith({
    path: "/vendors/braze/",
    permissionsBoundary: "arn:aws:iam::111122223333:policy/vendor-boundary",
  });
  expect(resource.aws_iam_user).toEqual({
    export: {
      name: "example-braze-export",
      path: "/vendors/braze/",
      permissions_boundary: "arn:aws:iam::111122223333:policy/vendor-boundary",
    },
  });
});

test("each key has an address of its name, with underscores", () => {
  const { resource } = blocksWith({ keys: ["primary", "spring-2027"] });
  expect(resource.aws_iam_access_key).toEqual({
    export_primary: { user: "${aws_iam_user.export.name}" },
    export_spring_2027: { user: "${aws_iam_user.export.name}" },
  });
});

test("the newest key is the last one", () => {
  let address = "";
  blocksIn((stack) => {
    const { newestKey } = new BrazeUser(stack, "User", {
      label: "export",
      name: "example-braze-export",
      keys: ["spring", "autumn"],
    });
    address = `${newestKey.terraformResourceType}.${newestKey.friendlyUniqueId}`;
  });
  expect(address).toBe("aws_iam_access_key.export_autumn");
});

test("a user without keys is refused", () => {
  expect(() => blocksWith({ keys: [] })).toThrow(
    "the user example-braze-export has no access key, expected one or two names in keys",
  );
});

test("a key that is switched off is inactive, and every other key is left to AWS's default", () => {
  const { resource } = blocksWith({ keys: ["spring", "autumn"], inactiveKeys: ["spring"] });
  expect(resource.aws_iam_access_key).toEqual({
    export_spring: { user: "${aws_iam_user.export.name}", status: "Inactive" },
    export_autumn: { user: "${aws_iam_user.export.name}" },
  });
});

test("the newest key can't be switched off", () => {
  expect(() => blocksWith({ keys: ["spring", "autumn"], inactiveKeys: ["autumn"] })).toThrow(
    "the newest access key of the user example-braze-export, autumn, is inactive, expected only older keys",
  );
});

test("a key that there is not can't be switched off", () => {
  expect(() => blocksWith({ inactiveKeys: ["spring"] })).toThrow(
    "the user example-braze-export has no access key spring to switch off, expected one of keys",
  );
});

test("two keys whose names differ in - and _ alone are refused", () => {
  expect(() => blocksWith({ keys: ["a-b", "a_b"] })).toThrow(
    "two elements of the stack stack have the address aws_iam_access_key.export_a_b, give each its own label",
  );
});

test("a policy is attached under the label of its integration", () => {
  const { resource } = blocksIn((stack) => {
    const policy = new IamPolicy(stack, "policy", { policy: "{}" });
    new BrazeUser(stack, "User", { label: "braze", name: "example-braze", keys: ["primary"] }).attach("export", policy);
  });
  expect(resource.aws_iam_user_policy_attachment).toEqual({
    export: { user: "${aws_iam_user.braze.name}", policy_arn: "${aws_iam_policy.policy.arn}" },
  });
});
