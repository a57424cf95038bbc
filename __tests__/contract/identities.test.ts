import { identityChanges } from "./changes";
import { exampleStacks, identitiesOf } from "./example-stacks";
import { PINNED_IDENTITIES } from "./pinned-identities";

const STACKS = exampleStacks();

test("the identities of every example are pinned", () => {
  expect(Object.keys(PINNED_IDENTITIES).sort()).toEqual(Object.keys(STACKS).sort());
});

test.each(Object.entries(STACKS))("%s replaces nothing that was made before", (name, stack) => {
  expect(identityChanges(PINNED_IDENTITIES[name] ?? [], identitiesOf(stack))).toEqual([]);
});
