import { IamPolicy } from "../../lib/aws";
import { BrazeRole, BrazeRoleProps } from "../../lib/constructs/braze-role";
import { blocksIn } from "../support/blocks";

const EXTERNAL_ID = "00000000-0000-4000-8000-000000000001";

const PROPS: BrazeRoleProps = {
  label: "currents",
  name: "example-braze-currents",
  partition: "aws",
  brazeAccountId: "444455556666",
  externalIds: [EXTERNAL_ID],
};

function blocksWith(options: Partial<BrazeRoleProps> = {}): ReturnType<typeof blocksIn> {
  return blocksIn((stack) => {
    new BrazeRole(stack, "Role", { ...PROPS, ...options });
  });
}

const TRUST = {
  sid: "BrazeAssumesRole",
  effect: "Allow",
  principals: [{ type: "AWS", identifiers: ["arn:aws:iam::444455556666:root"] }],
  actions: ["sts:AssumeRole"],
  condition: [{ test: "StringEquals", variable: "sts:ExternalId", values: [EXTERNAL_ID] }],
};

test("a role trusts Braze's account with the external id, and has no policy of its own", () => {
  expect(blocksWith()).toEqual({
    data: { aws_iam_policy_document: { currents_trust: { statement: [TRUST] } } },
    resource: {
      aws_iam_role: {
        currents: {
          name: "example-braze-currents",
          description: "Assumed by Braze to write to S3",
          path: "/",
          assume_role_policy: "${data.aws_iam_policy_document.currents_trust.json}",
        },
      },
    },
  });
});

test("a role takes any of several external ids", () => {
  const externalIds = [EXTERNAL_ID, "00000000-0000-4000-8000-000000000002"];
  const { data } = blocksWith({ externalIds });
  expect(data).toEqual({
    aws_iam_policy_document: {
      currents_trust: {
        statement: [
          { ...TRUST, condition: [{ test: "StringEquals", variable: "sts:ExternalId", values: externalIds }] },
        ],
      },
    },
  });
});

test("a role has the path and the permissions boundary that are given", () => {
  const { resource } = blocksWith({
    path: "/vendors/braze/",
    permissionsBoundary: "arn:aws:iam::111122223333:policy/vendor-boundary",
  });
  expect(resource).toEqual({
    aws_iam_role: {
      currents: {
        name: "example-braze-currents",
        description: "Assumed by Braze to write to S3",
        path: "/vendors/braze/",
        permissions_boundary: "arn:aws:iam::111122223333:policy/vendor-boundary",
        assume_role_policy: "${data.aws_iam_policy_document.currents_trust.json}",
      },
    },
  });
});

test("a policy is attached under the label of its integration", () => {
  const { resource } = blocksIn((stack) => {
    const policy = new IamPolicy(stack, "policy", { policy: "{}" });
    new BrazeRole(stack, "Role", { ...PROPS, label: "braze" }).attach("export", policy);
  });
  expect(resource.aws_iam_role_policy_attachment).toEqual({
    export: { role: "${aws_iam_role.braze.name}", policy_arn: "${aws_iam_policy.policy.arn}" },
  });
});
