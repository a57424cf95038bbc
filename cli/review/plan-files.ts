import { readFileSync, statSync } from "node:fs";
import * as z from "zod";
import type { PlanJson } from "../../lib/review/plan";
import { CommandError } from "../failure";
import { block, firstIssue } from "./json-shape";

/** More than that is no plan of a stack: a plan of this project's largest stack has less than a hundredth of it. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * What is read of a plan.
 *
 * @see https://developer.hashicorp.com/terraform/internals/json-format
 */
const PLAN = z.object({
  format_version: z.string().startsWith("1.", { error: ({ input }) => `got ${JSON.stringify(input)}, expected 1.x` }),
  complete: z.boolean().optional(),
  resource_changes: z
    .array(
      z.object({
        address: z.string(),
        previous_address: z.string().optional(),
        mode: z.string(),
        change: z.object({
          actions: z.array(z.string()),
          before: block.nullish(),
          after: block.nullish(),
          importing: z.unknown().optional(),
        }),
      }),
    )
    .default([]),
  configuration: z.object({
    provider_config: z.record(z.string(), z.object({ expressions: block.optional() })).optional(),
    root_module: z.object({
      resources: z.array(z.object({ address: z.string(), mode: z.string(), expressions: block.optional() })).optional(),
    }),
  }),
});

/** What `terraform show -json` prints without a plan. */
const STATE = z.object({ values: block });

/**
 * Reads the plans of `--plan STACK=FILE`.
 *
 * @param names - the names of the stacks that are there
 * @throws {@link CommandError} if a file is no plan, or a stack isn't there or has two plans
 */
export function readPlanFiles(given: readonly string[], names: readonly string[]): Map<string, PlanJson> {
  const plans = new Map<string, PlanJson>();
  for (const one of given) {
    const at = one.indexOf("=");
    const [name, file] = [one.slice(0, at), one.slice(at + 1)];
    if (at < 1 || file === "") {
      throw new CommandError(`--plan is "${one}", expected STACK=FILE, what terraform show -json printed`);
    }
    if (!names.includes(name)) {
      throw new CommandError(`--plan names the stack "${name}", which isn't there, the stacks are ${names.join(", ")}`);
    }
    if (plans.has(name)) {
      throw new CommandError(`--plan names the stack "${name}" twice, expected one plan for each stack`);
    }
    plans.set(name, parsePlan(file, readPlan(file)));
  }
  return plans;
}

function readPlan(file: string): Buffer {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) {
    throw new CommandError(`${file} is not there, ${EXPECTED}`);
  }
  // A shell can give a plan as a pipe: `--plan STACK=<(terraform show -json PLAN)`.
  if (!stats.isFile() && !stats.isFIFO()) {
    throw new CommandError(`${file} is ${stats.isDirectory() ? "a folder" : "a device"}, ${EXPECTED}`);
  }
  if (stats.size > MOST_BYTES) {
    throw new CommandError(`${file} has ${stats.size} bytes, expected the plan of one stack: at most ${MOST_BYTES}`);
  }
  return readFileSync(file);
}

const EXPECTED = "expected a file with what terraform show -json PLAN prints";

/** How a ZIP file begins, which is what `terraform plan -out` writes. */
const ZIP = "PK";

function parsePlan(file: string, content: Buffer): PlanJson {
  if (content.subarray(0, ZIP.length).toString() === ZIP) {
    throw new CommandError(`${file} is what terraform plan -out wrote, ${EXPECTED}`);
  }
  const json = parseJson(file, content.toString());
  const { data, error } = PLAN.safeParse(json);
  if (!data) {
    if (STATE.safeParse(json).success) {
      throw new CommandError(`${file} is a state, ${EXPECTED}: give terraform show -json the plan's file`);
    }
    throw new CommandError(`${file} is no plan that can be read here (${firstIssue(error)}), ${EXPECTED}`);
  }
  return data;
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandError(`${file} is ${text === "" ? "empty" : "no JSON, or was cut off"}, ${EXPECTED}`);
  }
}
