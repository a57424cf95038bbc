import * as z from "zod";
import type { StackJson } from "../../lib/synthesised/stack-tree";
import { CommandError } from "../failure";
import { block, firstIssue } from "./json-shape";

const blocks = z.record(z.string(), block);
const blocksByType = z.record(z.string(), blocks);

/** What a review reads of a stack. */
const STACK = z.object({
  resource: blocksByType.optional(),
  data: blocksByType.optional(),
  output: blocks.optional(),
  provider: z.object({ aws: z.union([block, z.array(block)]).optional() }).optional(),
  terraform: z.object({ backend: blocks.optional(), cloud: block.optional() }).optional(),
  moved: z.array(z.object({ from: z.string(), to: z.string() })).optional(),
  removed: z
    .array(z.object({ from: z.string(), lifecycle: z.object({ destroy: z.boolean().optional() }).optional() }))
    .optional(),
  import: z.array(z.object({ to: z.string() })).optional(),
}) satisfies z.ZodType<StackJson>;

const EXPECTED = "expected what synth wrote: synthesise it again";

/**
 * Checks that the text of a cdk.tf.json is a stack, whoever wrote it.
 *
 * @returns the text
 * @throws {@link CommandError} if it is no JSON, or no stack
 */
export function checkedStack(file: string, text: string): string {
  const { error } = STACK.safeParse(parseJson(file, text));
  if (error) {
    throw new CommandError(`${file} is no stack that can be read here (${firstIssue(error)}), ${EXPECTED}`);
  }
  return text;
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandError(`${file} is no JSON (${(error as Error).message}), ${EXPECTED}`);
  }
}
