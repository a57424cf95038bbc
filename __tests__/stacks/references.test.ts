import { StackConfig } from "../../lib/config/schema/file";
import { CurrentsStack } from "../../stacks/currents-stack";
import { SynthesisedStack } from "../support/synthesise";
import { REQUIRED, ROLE, synthesiseStack } from "./support";

const remoteStates = { platform: { type: "s3", bucket: "states", key: "platform", region: "us-east-1" } } as const;

function synthesiseWith(props: Partial<StackConfig>): SynthesisedStack {
  return synthesiseStack((app) => {
    new CurrentsStack(app, "currents", {
      ...REQUIRED,
      remoteStates,
      currents: { auth: ROLE },
      ...props,
      export: undefined,
    });
  });
}

function withRole(role: object): SynthesisedStack {
  return synthesiseWith({ currents: { auth: { ...ROLE, ...role } } });
}

function trustOf(stack: SynthesisedStack): unknown {
  const [statement] = stack.data.aws_iam_policy_document!.currents_trust!.statement as Record<string, unknown>[];
  return { principals: statement?.principals, condition: statement?.condition };
}

test("a state that nothing refers to is not read", () => {
  expect(synthesiseWith({}).data.terraform_remote_state).toBeUndefined();
});

test("an output of a state stands wherever its value would", () => {
  const stack = synthesiseWith({ bucket: { name: { fromState: "platform", output: "bucket" } } });
  expect(stack.resource.aws_s3_bucket?.bucket?.bucket).toBe("${data.terraform_remote_state.platform.outputs.bucket}");
});

test("a state is read once, and what is expected of its outputs is checked there", () => {
  const stack = synthesiseWith({ tags: { team: { fromState: "platform", output: "team" } } });
  expect(stack.data.terraform_remote_state).toEqual({
    platform: {
      backend: "s3",
      config: { bucket: "states", key: "platform", region: "us-east-1" },
      lifecycle: {
        postcondition: [
          {
            condition: "${can(self.outputs.team)}",
            error_message:
              'the state "platform" has no output "team": it should be a tag value, and an output at the root of that state',
          },
          {
            condition:
              '${!can(self.outputs.team) || can(regex("^[\\\\p{L}\\\\p{Zs}\\\\p{N}_.:/=+@-]{0,256}$", self.outputs.team))}',
            error_message:
              'the output "team" of the state "platform" is not a tag value: ' +
              "expected up to 256 of letters, digits, spaces and _ . : / = + - @",
          },
        ],
      },
    },
  });
});

test("the path of a local state is relative to the project, as that of a local backend is", () => {
  const stack = synthesiseWith({
    remoteStates: { platform: { type: "local", path: "../platform/terraform.tfstate" } },
    tags: { team: { fromState: "platform", output: "team" } },
  });
  expect(stack.data.terraform_remote_state?.platform?.config).toEqual({
    path: "../../../../platform/terraform.tfstate",
  });
});

test("a state can be that of a workspace", () => {
  const stack = synthesiseWith({
    remoteStates: { platform: { ...remoteStates.platform, workspace: "production" } },
    tags: { team: { fromState: "platform", output: "team" } },
  });
  const { backend, workspace, config } = stack.data.terraform_remote_state?.platform ?? {};
  expect({ backend, workspace, config }).toEqual({
    backend: "s3",
    workspace: "production",
    config: { bucket: "states", key: "platform", region: "us-east-1" },
  });
});

test("a variable is declared once, with what a literal is checked by", () => {
  const stack = withRole({ brazeAccountId: { variable: "braze_account" } });
  expect(stack.variable).toEqual({
    braze_account: {
      type: "string",
      nullable: false,
      description: expect.stringContaining("Braze's AWS account id: exactly 12 digits") as string,
      validation: [
        {
          condition: '${can(regex("^\\\\d{12}$", var.braze_account))}',
          error_message: expect.stringContaining(
            'the variable "braze_account" is not Braze\'s AWS account id: expected exactly 12 digits',
          ) as string,
        },
      ],
    },
  });
});

test("what a rule refuses beside its pattern is refused of a variable too", () => {
  const stack = synthesiseWith({ bucket: { name: { variable: "bucket" } } });
  const { validation } = (stack.variable as Record<string, { validation: { condition: string }[] }>).bucket ?? {};
  expect(validation?.map(({ condition }) => condition)).toEqual([
    '${can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", var.bucket))}',
    '${!can(regex("\\\\.\\\\.", var.bucket))}',
    '${!can(regex("^\\\\d{1,3}\\\\.\\\\d{1,3}\\\\.\\\\d{1,3}\\\\.\\\\d{1,3}$", var.bucket))}',
    '${!can(regex("^(xn--|sthree-|amzn-s3-demo-)", var.bucket))}',
    '${!can(regex("(-s3alias|--ol-s3|\\\\.mrap|--x-s3|--table-s3)$", var.bucket))}',
  ]);
});

test("Braze's account can come from elsewhere", () => {
  expect(trustOf(withRole({ brazeAccountId: { variable: "braze_account" } }))).toEqual({
    principals: [{ type: "AWS", identifiers: ["arn:aws:iam::${var.braze_account}:root"] }],
    condition: [{ test: "StringEquals", variable: "sts:ExternalId", values: [ROLE.externalId] }],
  });
});

test("external ids can come from several places, and an output may hold a list of them", () => {
  const externalId = [ROLE.externalId, { variable: "id" }, { fromState: "platform", output: "ids" }];
  expect(trustOf(withRole({ externalId }))).toEqual({
    principals: [{ type: "AWS", identifiers: ["arn:aws:iam::444455556666:root"] }],
    condition: [
      {
        test: "StringEquals",
        variable: "sts:ExternalId",
        values:
          '${flatten(["00000000-0000-4000-8000-000000000001", var.id, data.terraform_remote_state.platform.outputs.ids])}',
      },
    ],
  });
});

test("a permissions boundary can come from elsewhere", () => {
  const stack = synthesiseWith({ iam: { permissionsBoundary: { fromState: "platform", output: "boundary" } } });
  expect(stack.resource.aws_iam_role?.currents?.permissions_boundary).toBe(
    "${data.terraform_remote_state.platform.outputs.boundary}",
  );
});

test("a state that is not described is an error", () => {
  const props = { tags: { team: { fromState: "platfrom", output: "team" } } };
  expect(() => synthesiseWith(props)).toThrow(
    'tags.team.fromState: no remote state "platfrom", expected platform; did you mean platform?',
  );
});
