import { Block, StackTree, typeOf } from "../synthesised/stack-tree";
import { isSame } from "./canonical";
import { isMetaArgument } from "./meta-arguments";
import { IDENTITIES } from "./replacement";

/** The configuration that a plan was made of, as the plan has it. */
export interface PlannedConfiguration {
  /** The providers, by their names. */
  readonly provider_config?: Readonly<Record<string, { readonly expressions?: Block }>>;
  readonly root_module: { readonly resources?: readonly PlannedBlock[] };
}

interface PlannedBlock {
  readonly address: string;
  readonly mode: string;
  /** What each argument is: `{ constant_value }`, `{ references }`, or blocks of such. */
  readonly expressions?: Block;
}

/** Something in which a plan's configuration isn't the stack's. */
export interface ConfigurationDifference {
  /** What differs, e.g. `aws_s3_bucket.bucket.bucket`. */
  readonly what: string;
  /** What the plan has instead, in words. */
  readonly message: string;
  /** Whether it is what tells one stack from another. */
  readonly isIdentity: boolean;
}

/** Which arguments of the provider tell one stack from another. */
const OF_PROVIDER = ["region", "allowed_account_ids"];

/** In what a plan's configuration differs from a stack: a plan of another stack, or one from before an edit. */
export function differencesFrom(stack: StackTree, planned: PlannedConfiguration): ConfigurationDifference[] {
  const { resources = [] } = planned.root_module;
  const provider = planned.provider_config?.aws?.expressions ?? {};
  const blocks = new Map(resources.map(({ address, expressions = {} }) => [address, expressions]));
  const own = new Map([...stack.resources, ...stack.data]);
  const addresses = [...new Set([...own.keys(), ...blocks.keys()])];
  return [
    ...OF_PROVIDER.filter((argument) => !agrees(stack.provider[argument], provider[argument])).map((argument) =>
      differenceOf(`provider.${argument}`, stack.provider[argument], provider[argument], true),
    ),
    ...addresses.flatMap((address) => {
      const [block, expressions] = [own.get(address), blocks.get(address)];
      if (!block || !expressions) {
        const message = block ? `lacks ${address}` : `has ${address}, which the configuration doesn't have`;
        return [{ what: address, message, isIdentity: true }];
      }
      const { forcesNew = [], names = [] } = IDENTITIES[typeOf(address)] ?? {};
      return argumentsIn(block, expressions)
        .filter((argument) => !agrees(block[argument], expressions[argument]))
        .map((argument) => {
          const isIdentity = [...forcesNew, ...names].includes(argument);
          return differenceOf(`${address}.${argument}`, block[argument], expressions[argument], isIdentity);
        });
    }),
  ];
}

function argumentsIn(block: Block, expressions: Block): string[] {
  return [...new Set([...Object.keys(block), ...Object.keys(expressions)])].filter((name) => !isMetaArgument(name));
}

function differenceOf(what: string, own: unknown, expression: unknown, isIdentity: boolean): ConfigurationDifference {
  const constant = (expression as { constant_value?: unknown } | undefined)?.constant_value;
  const [planned, wanted] = [constant, own].map((each) => JSON.stringify(each ?? null));
  return { what, message: `has ${what} ${planned}, and the configuration has ${wanted}`, isIdentity };
}

/** Whether a value is what an expression of a plan says. An expression without a constant value can be any. */
function agrees(value: unknown, expression: unknown): boolean {
  if (typeof expression !== "object" || expression === null) {
    return value === undefined || value === null;
  }
  if ("constant_value" in expression) {
    return isSame(value, expression.constant_value);
  }
  if ("references" in expression) {
    return true;
  }
  const [values, parts] = [[value ?? []].flat(), [expression].flat()] as [Block[], Block[]];
  return (
    values.length === parts.length &&
    parts.every((part, i) => {
      const inside = values[i] ?? {};
      return argumentsIn(inside, part).every((name) => agrees(inside[name], part[name]));
    })
  );
}
