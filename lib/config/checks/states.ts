import { backendKey } from "../backend";
import type { Problem } from "../problems/problem";
import { forEachRepeat, SoundStack } from "./draft";

/** Every stack has a state of its own. */
export function stateClaims(sound: readonly SoundStack[]): Problem[] {
  const problems: Problem[] = [];
  const keyOf = ({ name, stack }: SoundStack): string => backendKey(name, stack.backend);
  forEachRepeat(sound, keyOf, ({ name, pathOf }, earlier) => {
    problems.push({
      path: pathOf("backend"),
      message:
        `the stacks ${earlier.name} and ${name} keep their state at the same place, expected one for each; ` +
        "{stack} stands for the stack's name",
    });
  });
  return problems;
}
