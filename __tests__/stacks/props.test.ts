import type { StackConfig } from "../../lib/config/schema/file";
import type { StackProps } from "../../stacks/props/stack";

/** A type is the same as another just if a function over the one can stand for a function over the other. */
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2
    ? true
    : { readonly got: A; readonly expected: B };

/** All of a type written out, however it was put together. */
type WrittenOut<T> = T extends readonly (infer Item)[]
  ? readonly WrittenOut<Item>[]
  : T extends object
    ? { [K in keyof T]: WrittenOut<T[K]> }
    : T;

test("the props that are written out for stacks are what the schema gives", () => {
  // The compiler is the judge: one differing key, and `true` is not a value of the type.
  const isSame: Same<WrittenOut<StackProps>, WrittenOut<StackConfig>> = true;
  expect(isSame).toBe(true);
});
