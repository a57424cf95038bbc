import { formatPath, Problem } from "../problems/problem";
import type { NamedDraft } from "./draft";

/** With its environment, a stack's name is one that a stack can have. */
const LONGEST_NAME = 40;

/** Full names of stacks: short enough, each that of one stack, and not those that a renamed stack had before. */
export function stackNames(drafts: readonly NamedDraft[]): Problem[] {
  const byName = new Map<string, NamedDraft[]>();
  for (const draft of drafts) {
    byName.set(draft.name, [...(byName.get(draft.name) ?? []), draft]);
  }
  return [
    ...drafts.flatMap(tooLong),
    ...[...byName.values()].filter(({ length }) => length > 1).flatMap(sharedName),
    ...drafts.flatMap((draft) => takenName(draft, byName)),
  ];
}

function tooLong({ name, stack: { environment }, pathOf }: NamedDraft): Problem[] {
  return environment && name.length > LONGEST_NAME
    ? [
        {
          path: pathOf(),
          message: `with its environment, the stack's name "${name}" has ${name.length} characters, expected at most ${LONGEST_NAME}`,
        },
      ]
    : [];
}

function sharedName(drafts: readonly NamedDraft[]): Problem[] {
  return drafts.map(({ name, pathOf }, i) => {
    const others = drafts.filter((_, j) => j !== i).map((other) => formatPath(other.pathOf()));
    const verb = others.length === 1 ? "has" : "have";
    return {
      path: pathOf(),
      message: `${others.join(" and ")} ${verb} the name "${name}", too, expected another name or another environment`,
    };
  });
}

function takenName(
  { name, stack: { renamedFrom }, pathOf }: NamedDraft,
  byName: ReadonlyMap<string, readonly NamedDraft[]>,
): Problem[] {
  if (!renamedFrom || !byName.has(renamedFrom)) {
    return [];
  }
  const message =
    renamedFrom === name
      ? `"${name}" is the stack's own name, expected the name that the stack had before`
      : `a stack "${renamedFrom}" is in the configuration, expected the name that this stack had before`;
  return [{ path: pathOf("renamedFrom"), message }];
}
