import * as z from "zod";
import { OUTPUTS } from "../../lib/outputs";
import { CommandError } from "../failure";

const outputsSchema = z.record(z.string(), z.object({ sensitive: z.boolean(), value: z.unknown() }));

const pagesSchema = z.array(
  z.object({ page: z.string(), fields: z.record(z.string(), z.string()), finish: z.string() }),
);

/** What `terraform output -json` prints: name → value, secrets included. */
export type Outputs = z.infer<typeof outputsSchema>;

/**
 * Reads what `terraform output -json` printed. No message repeats any of it.
 *
 * @param source - where the text is from, as a message is to name it
 * @throws {@link CommandError} if the text is something else
 */
export function parseOutputs(text: string, source: string): Outputs {
  const { data } = outputsSchema.safeParse(jsonOf(text));
  if (!data) {
    throw new CommandError(`${source} holds no outputs, expected what \`terraform output -json\` prints`);
  }
  return data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Braze's pages, as a stack hands them over.
 *
 * @throws {@link CommandError} if the outputs have none
 */
export function pagesIn(outputs: Outputs, source: string): z.infer<typeof pagesSchema> {
  const { name } = OUTPUTS.brazeDashboard;
  const { data } = pagesSchema.safeParse(outputs[name]?.value);
  if (!data) {
    throw new CommandError(`${source} has no output ${name} with Braze's pages, expected the outputs of a stack`);
  }
  return data;
}
