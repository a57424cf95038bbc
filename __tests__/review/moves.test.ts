import { withMoves } from "../../lib/review/moves";
import { reviewStacks } from "../../lib/review/review";
import { stackTree } from "../../lib/synthesised/stack-tree";
import { stackWith } from "./documents";

const GET = { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::example/*" };
const BEFORE = stackWith({ user: [GET] });

interface Move {
  readonly from: string;
  readonly to: string;
}

/** The stack with other addresses, and blocks in it. */
function changed(names: Readonly<Record<string, string>>, blocks: object): string {
  const text = Object.entries(names).reduce((all, [from, to]) => {
    const [type = "", name = ""] = from.split(".");
    const next = to.split(".")[1] ?? "";
    return all
      .replaceAll(`\${${from}.`, `\${${to}.`)
      .replace(new RegExp(`("${type}":{[^{}]*)"${name}":`), `$1"${next}":`);
  }, BEFORE);
  return JSON.stringify({ ...(JSON.parse(text) as object), ...blocks });
}

const review = (before: string, after: string) =>
  reviewStacks(new Map([["stack", before]]), new Map([["stack", after]]))[0]!;

const USER: Move = { from: "aws_iam_user.currents", to: "aws_iam_user.braze" };
const BUCKET: Move = { from: "aws_s3_bucket.bucket", to: "aws_s3_bucket.events" };
const MOVED_USER = changed({ [USER.from]: USER.to }, { moved: [USER] });

test("a resource with a moved block moves, and nothing is destroyed or made", () => {
  const { resources, dangers, permissions } = review(BEFORE, MOVED_USER);
  expect({ resources, dangers, permissions }).toEqual({
    resources: [{ address: USER.to, action: "move" }],
    dangers: [],
    permissions: { gained: [], lost: [] },
  });
});

test("a bucket that moves takes its settings along", () => {
  const after = changed({ [BUCKET.from]: BUCKET.to }, { moved: [BUCKET] });
  expect(review(BEFORE, after)).toMatchObject({ resources: [{ address: BUCKET.to, action: "move" }], dangers: [] });
});

test("without a moved block, the same change destroys the user and makes another", () => {
  const { resources } = review(BEFORE, changed({ [USER.from]: USER.to }, {}));
  expect(resources.map(({ address, action }) => `${action} ${address}`)).toEqual([
    "create aws_iam_user.braze",
    "delete aws_iam_user.currents",
  ]);
});

test("a moved block that stays after the move does nothing", () => {
  const later = MOVED_USER.replace('"name":"braze","policy"', '"name":"braze","tags":{"team":"data"},"policy"');
  expect(review(MOVED_USER, later).resources).toEqual([{ address: "aws_iam_policy.currents", action: "update" }]);
});

test("a resource that moves and changes is changed", () => {
  const after = MOVED_USER.replace('"braze":{"name":"braze"', '"braze":{"name":"braze","force_destroy":true');
  expect(review(BEFORE, after).resources).toEqual([{ address: USER.to, action: "update" }]);
});

test("a resource that moves without prevent_destroy loses it", () => {
  const before = BEFORE.replace('"bucket":"example"', '"bucket":"example","lifecycle":{"prevent_destroy":true}');
  const after = changed({ [BUCKET.from]: BUCKET.to }, { moved: [BUCKET] });
  expect(review(before, after).dangers).toEqual([
    {
      id: "protection-removed",
      message: "aws_s3_bucket.events: Terraform no longer refuses to destroy it (prevent_destroy)",
    },
  ]);
});

test("moves are followed to their end", () => {
  const chain = [
    { from: "aws_iam_user.currents", to: "aws_iam_user.second" },
    { from: "aws_iam_user.second", to: "aws_iam_user.third" },
  ];
  const { tree, moved } = withMoves(stackTree(JSON.parse(BEFORE) as object), chain);
  expect([tree.resources.has("aws_iam_user.third"), [...moved]]).toEqual([true, ["aws_iam_user.third"]]);
});

test("moves in a circle end", () => {
  const circle = [USER, { from: USER.to, to: USER.from }];
  expect(withMoves(stackTree(JSON.parse(BEFORE) as object), circle).moved.size).toBe(0);
});

test("nothing moves to an address that is taken", () => {
  const taken: Move = { from: "aws_iam_user.currents", to: "aws_iam_policy.currents" };
  expect(withMoves(stackTree(JSON.parse(BEFORE) as object), [taken]).moved.size).toBe(0);
});

test("a resource with an import block is taken over, and one with a removed block is left alone", () => {
  const [{ aws_iam_user: user, ...rest }, more] = [
    (JSON.parse(BEFORE) as { resource: Record<string, object> }).resource,
    { import: [{ to: "aws_iam_user.currents", id: "braze" }] },
  ];
  const without = JSON.stringify({ ...(JSON.parse(BEFORE) as object), resource: rest });
  const actions = (before: string, after: string) =>
    review(before, after).resources.filter(({ address }) => address === "aws_iam_user.currents");
  const adopting = JSON.stringify({
    ...(JSON.parse(without) as object),
    ...more,
    resource: { ...rest, aws_iam_user: user },
  });
  const removed = [{ from: "aws_iam_user.currents", lifecycle: { destroy: false } }];
  const forgetting = JSON.stringify({ ...(JSON.parse(without) as object), removed });
  expect([actions(without, adopting), actions(BEFORE, forgetting)]).toEqual([
    [{ address: "aws_iam_user.currents", action: "import" }],
    [{ address: "aws_iam_user.currents", action: "forget" }],
  ]);
});
