import { SharedBucketStack, SharedBucketStackProps } from "../../stacks/shared-bucket-stack";
import { blocksOf } from "../support/blocks";
import { SynthesisedStack } from "../support/synthesise";
import {
  ACCESS_KEY,
  BUCKET_OUTPUTS,
  currentKeyPage,
  currentRolePage,
  dashboard,
  exportKeyPage,
  exportRolePage,
  folderPaths,
  keyOutputs,
  madeForAccess,
  REQUIRED,
  ROLE,
  roleOutputs,
  synthesiseStack,
} from "./support";

function stackWith(props: Pick<SharedBucketStackProps, "currents" | "export" | "auth">): SynthesisedStack {
  return synthesiseStack((app) => new SharedBucketStack(app, "shared", { ...REQUIRED, ...props }));
}

const COMMON_OUTPUTS = { ...BUCKET_OUTPUTS, ...folderPaths({ shared: "currents" }) };

const CURRENTS_KEY_PAGE = currentKeyPage("shared", "currents", "currents_secret_access_key");
const EXPORT_KEY_PAGE = exportKeyPage("export", "export_secret_access_key");

describe("with a principal for each integration", () => {
  test("two roles have a policy each", () => {
    const stack = stackWith({ currents: { auth: ROLE }, export: { auth: ROLE } });
    expect(madeForAccess(stack)).toEqual([
      "aws_iam_policy.currents",
      "aws_iam_policy.export",
      "aws_iam_role.currents",
      "aws_iam_role.export",
      "aws_iam_role_policy_attachment.currents",
      "aws_iam_role_policy_attachment.export",
    ]);
    expect(stack.output).toEqual({
      ...COMMON_OUTPUTS,
      ...roleOutputs("currents"),
      ...roleOutputs("export"),
      ...dashboard(currentRolePage("shared", "currents"), exportRolePage("export")),
    });
  });

  test("two users have a policy and a key each", () => {
    const stack = stackWith({ currents: { auth: ACCESS_KEY }, export: { auth: ACCESS_KEY } });
    expect(madeForAccess(stack)).toEqual([
      "aws_iam_access_key.currents_primary",
      "aws_iam_access_key.export_primary",
      "aws_iam_policy.currents",
      "aws_iam_policy.export",
      "aws_iam_user.currents",
      "aws_iam_user.export",
      "aws_iam_user_policy_attachment.currents",
      "aws_iam_user_policy_attachment.export",
    ]);
    expect(stack.output).toEqual({
      ...COMMON_OUTPUTS,
      ...keyOutputs("currents"),
      ...keyOutputs("export"),
      ...dashboard(CURRENTS_KEY_PAGE, EXPORT_KEY_PAGE),
    });
  });

  test("Currents may have a role, and exports a user", () => {
    const stack = stackWith({ currents: { auth: ROLE }, export: { auth: ACCESS_KEY } });
    expect(madeForAccess(stack)).toEqual([
      "aws_iam_access_key.export_primary",
      "aws_iam_policy.currents",
      "aws_iam_policy.export",
      "aws_iam_role.currents",
      "aws_iam_role_policy_attachment.currents",
      "aws_iam_user.export",
      "aws_iam_user_policy_attachment.export",
    ]);
    expect(stack.output).toEqual({
      ...COMMON_OUTPUTS,
      ...roleOutputs("currents"),
      ...keyOutputs("export"),
      ...dashboard(currentRolePage("shared", "currents"), EXPORT_KEY_PAGE),
    });
  });

  test("Currents may have a user, and exports a role", () => {
    const stack = stackWith({ currents: { auth: ACCESS_KEY }, export: { auth: ROLE } });
    expect(madeForAccess(stack)).toEqual([
      "aws_iam_access_key.currents_primary",
      "aws_iam_policy.currents",
      "aws_iam_policy.export",
      "aws_iam_role.export",
      "aws_iam_role_policy_attachment.export",
      "aws_iam_user.currents",
      "aws_iam_user_policy_attachment.currents",
    ]);
    expect(stack.output).toEqual({
      ...COMMON_OUTPUTS,
      ...keyOutputs("currents"),
      ...roleOutputs("export"),
      ...dashboard(CURRENTS_KEY_PAGE, exportRolePage("export")),
    });
  });

  test("the principal of Currents has no policy that deletes", () => {
    const { data, resource } = blocksOf(stackWith({ currents: { auth: ROLE }, export: { auth: ROLE } }));
    expect(resource.aws_iam_role_policy_attachment).toEqual({
      currents: { role: "${aws_iam_role.currents.name}", policy_arn: "${aws_iam_policy.currents.arn}" },
      export: { role: "${aws_iam_role.export.name}", policy_arn: "${aws_iam_policy.export.arn}" },
    });
    expect(JSON.stringify(data.aws_iam_policy_document?.currents)).not.toContain("Delete");
  });

  test("the connectors of Currents may have a role each beside that of the exports", () => {
    const stack = stackWith({
      currents: {
        auth: ROLE,
        credentials: "per-connector",
        connectors: [{ name: "eu" }, { name: "us", folderPath: "us" }],
      },
      export: { auth: ROLE },
    });
    expect(stack.output).toEqual({
      ...BUCKET_OUTPUTS,
      ...folderPaths({ eu: "currents", us: "us" }),
      ...roleOutputs("currents_eu"),
      ...roleOutputs("currents_us"),
      ...roleOutputs("export"),
      ...dashboard(
        currentRolePage("eu", "currents_eu"),
        currentRolePage("us", "currents_us", { "Folder Path": "us" }),
        exportRolePage("export"),
      ),
    });
  });
});

describe("with one principal for both integrations", () => {
  test("one role has both policies, and both sets of outputs name it", () => {
    const stack = stackWith({ auth: ROLE, currents: {}, export: {} });
    const { aws_iam_role, aws_iam_role_policy_attachment } = blocksOf(stack).resource;
    expect(madeForAccess(stack)).toEqual([
      "aws_iam_policy.currents",
      "aws_iam_policy.export",
      "aws_iam_role.braze",
      "aws_iam_role_policy_attachment.currents",
      "aws_iam_role_policy_attachment.export",
    ]);
    expect({ aws_iam_role, aws_iam_role_policy_attachment }).toEqual({
      aws_iam_role: {
        braze: {
          name: "braze-shared",
          description: "Assumed by Braze to write to S3",
          path: "/",
          assume_role_policy: "${data.aws_iam_policy_document.braze_trust.json}",
        },
      },
      aws_iam_role_policy_attachment: {
        currents: { role: "${aws_iam_role.braze.name}", policy_arn: "${aws_iam_policy.currents.arn}" },
        export: { role: "${aws_iam_role.braze.name}", policy_arn: "${aws_iam_policy.export.arn}" },
      },
    });
    expect(stack.output).toEqual({
      ...COMMON_OUTPUTS,
      ...roleOutputs("currents", "braze"),
      ...roleOutputs("export", "braze"),
      ...dashboard(currentRolePage("shared", "braze"), exportRolePage("braze")),
    });
  });

  test("one user has both policies and one key, and both sets of outputs name it", () => {
    const stack = stackWith({ auth: ACCESS_KEY, currents: {}, export: {} });
    const { aws_iam_user, aws_iam_access_key, aws_iam_user_policy_attachment } = blocksOf(stack).resource;
    expect(madeForAccess(stack)).toEqual([
      "aws_iam_access_key.braze_primary",
      "aws_iam_policy.currents",
      "aws_iam_policy.export",
      "aws_iam_user.braze",
      "aws_iam_user_policy_attachment.currents",
      "aws_iam_user_policy_attachment.export",
    ]);
    expect({ aws_iam_user, aws_iam_access_key, aws_iam_user_policy_attachment }).toEqual({
      aws_iam_user: { braze: { name: "braze-shared", path: "/" } },
      aws_iam_access_key: { braze_primary: { user: "${aws_iam_user.braze.name}" } },
      aws_iam_user_policy_attachment: {
        currents: { user: "${aws_iam_user.braze.name}", policy_arn: "${aws_iam_policy.currents.arn}" },
        export: { user: "${aws_iam_user.braze.name}", policy_arn: "${aws_iam_policy.export.arn}" },
      },
    });
    expect(stack.output).toEqual({
      ...COMMON_OUTPUTS,
      ...keyOutputs("currents", "braze"),
      ...keyOutputs("export", "braze"),
      ...dashboard(
        currentKeyPage("shared", "braze", "currents_secret_access_key"),
        exportKeyPage("braze", "export_secret_access_key"),
      ),
    });
  });
});
