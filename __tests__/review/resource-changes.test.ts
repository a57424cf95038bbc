import { NO_STACK, StackTree, stackTree } from "../../lib/synthesised/stack-tree";
import { resourceChanges } from "../../lib/review/resource-changes";
import { ALL_EDITS } from "../../scripts/edits/all-edits";
import { applyEdit } from "../../scripts/edits/patch";
import { oneIn } from "../support/runs";
import { rendered } from "./rendered";

/** Why a plan that was proved isn't what a review says. */
const OTHERWISE: Readonly<Record<string, string>> = {
  "`bucket` from `existing` to `name`, with `adopt: { bucket: true }`": "an import that also changes is an import here",
  "A value [from a variable](guides/values-from-elsewhere.md), with the same value": "only the plan knows the value",
  "A value [from a state](guides/values-from-elsewhere.md), with the same value": "only the plan knows the value",
};

const PLANNED = ALL_EDITS.flatMap((edit) =>
  "plan" in edit.outcome && !(edit.title in OTHERWISE) ? [{ ...edit, plan: edit.outcome.plan }] : [],
);

function tree(stacks: ReadonlyMap<string, string>, name: string): StackTree {
  const json = stacks.get(name);
  return json === undefined ? NO_STACK : stackTree(JSON.parse(json) as object);
}

// What a plan does after each edit was proved with Terraform: docs/edits.md.
test.each(oneIn(6, PLANNED))("the resources change as Terraform plans them: $title", (edit) => {
  const { before, after } = applyEdit(edit);
  const [base, head] = [rendered(before as object), rendered(after as object)];
  const [name = ""] = head.keys();
  const isSameState = name === "events" || edit.title.endsWith("with `renamedFrom`");
  const changes = resourceChanges(isSameState ? tree(base, "events") : NO_STACK, tree(head, name));
  expect(Object.fromEntries(changes.map(({ address, action }) => [address, action]))).toEqual(edit.plan);
});

test("each edit that is left out exists", () => {
  const titles = ALL_EDITS.map(({ title }) => title);
  expect(Object.keys(OTHERWISE).filter((title) => !titles.includes(title))).toEqual([]);
});
