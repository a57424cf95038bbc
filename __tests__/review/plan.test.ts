import { PlanJson } from "../../lib/review/plan";
import { reviewStacks } from "../../lib/review/review";
import { stackWith } from "./documents";

const GET = { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::example/*" };
const STACK = stackWith({ user: [GET] });
const MOVED = JSON.stringify({
  ...(JSON.parse(STACK.replaceAll("aws_iam_user.currents", "aws_iam_user.braze")) as object),
  moved: [{ from: "aws_iam_user.currents", to: "aws_iam_user.braze" }],
}).replace('"aws_iam_user":{"currents":', '"aws_iam_user":{"braze":');

type Change = PlanJson["resource_changes"][number];
type Blocks = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

/** A plan of a stack as Terraform prints it: every value of its configuration is constant. */
function planOf(stack: string, changes: readonly Change[], more: Partial<PlanJson> = {}): PlanJson {
  const { provider, resource } = JSON.parse(stack) as {
    provider: { aws: Record<string, unknown>[] };
    resource: Blocks;
  };
  const constant = (block: Readonly<Record<string, unknown>> = {}) =>
    Object.fromEntries(Object.entries(block).map(([name, value]) => [name, { constant_value: value }]));
  return {
    complete: true,
    resource_changes: changes,
    configuration: {
      provider_config: { aws: { expressions: constant(provider.aws[0]) } },
      root_module: {
        resources: Object.entries(resource).flatMap(([type, blocks]) =>
          Object.entries(blocks).map(([name, block]) => ({
            address: `${type}.${name}`,
            mode: "managed",
            expressions: constant(block),
          })),
        ),
      },
    },
    ...more,
  };
}

const change = (address: string, actions: readonly string[], more: object = {}): Change => ({
  address,
  mode: "managed",
  change: { actions },
  ...more,
});

const review = (base: string, head: string, plan: PlanJson) =>
  reviewStacks(new Map([["stack", base]]), new Map([["stack", head]]), new Map([["stack", plan]]))[0]!;

const USER = "aws_iam_user.currents";

test.each([
  [["create"], "create"],
  [["update"], "update"],
  [["delete"], "delete"],
  [["delete", "create"], "replace"],
  [["create", "delete"], "replace"],
  [["forget"], "forget"],
])("what Terraform calls %j", (actions, action) => {
  const { resources } = review(STACK, STACK, planOf(STACK, [change(USER, actions)]));
  expect(resources).toEqual([{ address: USER, action }]);
});

test("an import that changes nothing else is an import", () => {
  const plan = planOf(STACK, [change(USER, ["no-op"], { change: { actions: ["no-op"], importing: { id: "braze" } } })]);
  expect(review(STACK, STACK, plan).resources).toEqual([{ address: USER, action: "import" }]);
});

test("a move is a move, and the user stays itself", () => {
  const moved = change("aws_iam_user.braze", ["no-op"], { previous_address: USER });
  const { resources, dangers } = review(STACK, MOVED, planOf(MOVED, [moved]));
  expect([resources, dangers]).toEqual([[{ address: "aws_iam_user.braze", action: "move" }], []]);
});

test("a stack whose Terraform is the same, and whose plan does nothing, is the same", () => {
  const plan = planOf(STACK, [change(USER, ["no-op"])]);
  expect(review(STACK, STACK, plan).status).toBe("same");
});

test("drift that only a plan knows is a change", () => {
  const plan = planOf(STACK, [change(USER, ["update"])]);
  expect(review(STACK, STACK, plan).status).toBe("changed");
});

test("an action that isn't known here is refused", () => {
  const plan = planOf(STACK, [change(USER, ["create", "forget"])]);
  expect(() => review(STACK, STACK, plan)).toThrow(
    "the plan of stack has aws_iam_user.currents with the actions create,forget, expected actions that are known here",
  );
});

test.each([
  ["another bucket", '"bucket":"example"', '"bucket":"other"', /has aws_s3_bucket\.bucket\.bucket "other"/],
  ["another account", "111122223333", "444455556666", /has provider\.allowed_account_ids \["444455556666"\]/],
  ["another region", "us-east-1", "eu-west-1", /has provider\.region "eu-west-1"/],
  ["another user", '{"name":"braze"}', '{"name":"other"}', /has aws_iam_user\.currents\.name "other"/],
])("the plan of a stack with %s is refused", (_, from, to, message) => {
  expect(() => review(STACK, STACK, planOf(STACK.replace(from, to), []))).toThrow(message);
});

test("a plan from before a resource was added, or after it was removed, is refused", () => {
  const more = JSON.stringify({
    ...(JSON.parse(STACK) as object),
    resource: { ...(JSON.parse(STACK) as { resource: object }).resource, aws_iam_role: { x: { name: "x" } } },
  });
  expect(() => review(STACK, more, planOf(STACK, []))).toThrow("the plan of stack lacks aws_iam_role.x: synthesise");
  expect(() => review(STACK, STACK, planOf(more, []))).toThrow("the plan of stack has aws_iam_role.x, which");
});

test("what else the plan has otherwise is unknown", () => {
  const plan = planOf(STACK.replace("s3:GetObject", "s3:PutObject"), []);
  expect(review(STACK, STACK, plan).unknown).toEqual([
    {
      what: "aws_iam_policy.currents.policy",
      why: "the plan has another value than the configuration: synthesise and plan again",
    },
  ]);
});

test("a plan of a part of the stack leaves the rest unknown", () => {
  const plan = planOf(STACK, [], { complete: false });
  expect(review(STACK, STACK, plan).unknown).toEqual([
    {
      what: "the rest of the stack",
      why: "the plan is incomplete: it failed, was made with -target, or defers changes",
    },
  ]);
});
