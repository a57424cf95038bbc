import { parse, stringify } from "yaml";

interface Configuration {
  readonly defaults: object;
  readonly stacks: Readonly<Record<string, { readonly bucket: { readonly name: string } }>>;
}

/** A configuration with as many stacks as are asked for: those of another one, over and over, under new names. */
export function manyStacks(yaml: string, count: number): string {
  const { defaults, stacks } = parse(yaml) as Configuration;
  const models = Object.entries(stacks);
  const copies = Array.from({ length: Math.ceil(count / models.length) }, (_, copy) =>
    models.map(([name, stack]) => {
      const bucket = { ...stack.bucket, name: `${stack.bucket.name}-${copy}` };
      return [`${name}-${copy}`, { ...stack, bucket }] as const;
    }),
  );
  return stringify(
    { defaults, stacks: Object.fromEntries(copies.flat().slice(0, count)) },
    { aliasDuplicateObjects: false },
  );
}
