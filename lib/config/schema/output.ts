import type { z } from "zod";

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

/** What a schema makes of a configuration: plain data that nothing changes. */
export type Output<S extends z.ZodType> = DeepReadonly<z.output<S>>;
