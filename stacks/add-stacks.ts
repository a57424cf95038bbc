import { Construct } from "constructs";
import { Integration, INTEGRATIONS } from "../lib/policies/integration";
import { BrazeStack } from "./braze-stack";
import { CurrentsStack } from "./currents-stack";
import { ExportStack } from "./export-stack";
import { ConfigProps } from "./props/config";
import { StackProps } from "./props/stack";
import { SharedBucketStack } from "./shared-bucket-stack";

/** Every combination of integrations, in the order of their list, with a space between two. */
type Combination<List extends readonly string[] = typeof INTEGRATIONS> = List extends readonly [
  infer First extends string,
  ...infer Rest extends readonly string[],
]
  ? First | Combination<Rest> | `${First} ${Combination<Rest>}`
  : never;

/** The props of a stack with the integrations of a combination, and without all others. */
type PropsWith<Combined extends string> = StackProps & {
  readonly [Each in Integration]: ` ${Combined} ` extends `${string} ${Each} ${string}`
    ? NonNullable<StackProps[Each]>
    : undefined;
};

/** The class for each combination: the compiler asks for those of a new integration. */
const STACKS: {
  readonly [Combined in Combination]: new (scope: Construct, id: string, props: PropsWith<Combined>) => BrazeStack;
} = {
  currents: CurrentsStack,
  export: ExportStack,
  "currents export": SharedBucketStack,
};

/** Adds every stack of a configuration to an app, in the order of the file. */
export function addStacks(app: Construct, config: ConfigProps): BrazeStack[] {
  return Object.entries(config.stacks).map(([name, stack]) => addStack(app, name, stack));
}

/** Adds a stack of a configuration to an app. Its sections decide which class it is. */
export function addStack(app: Construct, name: string, stack: StackProps): BrazeStack {
  const combined = INTEGRATIONS.filter((integration) => stack[integration]).join(" ");
  if (!isCombination(combined)) {
    throw new Error(`the stack ${name} has no integration, add the section currents, export or both`);
  }
  // The name of the combination was made of the sections that the props have.
  return new STACKS[combined](app, name, stack as never);
}

function isCombination(combined: string): combined is Combination {
  return Object.hasOwn(STACKS, combined);
}
