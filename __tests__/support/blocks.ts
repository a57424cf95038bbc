import { AwsProvider } from "../../lib/aws";
import { TerraformStack } from "../../lib/cdktf";
import { Blocks, synthesiseApp, SynthesisedStack } from "./synthesise";

/** The resources and data sources of a stack, whole, without CDKTF's notes on where in the construct tree they are. */
export function blocksOf({ data, resource }: Partial<SynthesisedStack>): { data: Blocks; resource: Blocks } {
  return { data: withoutNotes(data ?? {}), resource: withoutNotes(resource ?? {}) };
}

/** The resources and data sources that constructs make, in a stack that has nothing else. */
export function blocksIn(addTo: (stack: TerraformStack) => void): { data: Blocks; resource: Blocks } {
  const { stack } = synthesiseApp((app) => {
    const created = new TerraformStack(app, "stack");
    new AwsProvider(created, "aws", { region: "us-east-1" });
    addTo(created);
  });
  return blocksOf(stack!);
}

function withoutNotes(blocks: Blocks): Blocks {
  return JSON.parse(JSON.stringify(blocks, (key, value: unknown) => (key === "//" ? undefined : value))) as Blocks;
}
