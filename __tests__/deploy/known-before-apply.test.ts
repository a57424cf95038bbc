import { readFileSync } from "node:fs";
import path from "node:path";
import { stackTree, typeOf } from "../../lib/synthesised/stack-tree";
import { Aws } from "./support/aws";
import { exampleYaml, forEmulator } from "./support/config";
import { DESCRIBED_EXAMPLES } from "./support/described-examples";
import { resetEmulator } from "./support/emulator";
import { Project } from "./support/project";
import { createSurroundings, variablesOf } from "./support/surroundings";

/** Together, these have every type of resource. */
const EXAMPLES = ["alarms", "bucket-options", "documented-policies", "export-access-key"];

/** What the plan of a new stack can't know, and why: docs/guides/reading-a-plan.md. */
const UNKNOWN = ["bucket", "policy_arn"];

/** The arguments that a stack gives to its resources, and of which the first plan doesn't say what they are. */
async function unknownArguments(example: string): Promise<string[]> {
  const { stack, region } = DESCRIBED_EXAMPLES[example]!;
  await resetEmulator();
  await createSurroundings(example, new Aws(region));
  const project = new Project(forEmulator(exampleYaml(example)), variablesOf(example));
  project.synth();
  await project.terraform(stack, "init");
  const { resource_changes: changes = [] } = await project.plan(stack);
  const json = readFileSync(path.join(project.stackFolder(stack), "cdk.tf.json"), "utf8");
  const { resources } = stackTree(JSON.parse(json) as object);
  return changes.flatMap(({ address, change }) => {
    const unknown = change.after_unknown as Record<string, unknown>;
    return Object.entries(resources.get(address) ?? {})
      .filter(([argument, given]) => isUnknown(given, unknown[argument]))
      .map(([argument]) => `${typeOf(address)}.${argument}`);
  });
}

/** Whether something that is given isn't known. What the provider adds to a block isn't given. */
function isUnknown(given: unknown, unknown: unknown): boolean {
  const [values, parts] = [given, unknown].map((each) => [each].flat());
  return values!.some((value, i) => {
    const part = parts![i];
    return typeof value === "object" && value !== null && typeof part === "object" && part !== null
      ? Object.entries(value).some(([name, each]) => isUnknown(each, (part as Record<string, unknown>)[name]))
      : part === true;
  });
}

test.each(EXAMPLES)(
  "the first plan of %s says what each argument is, but for ids and ARNs that AWS gives",
  async (example) => {
    const unknown = await unknownArguments(example);
    expect(unknown.filter((one) => !UNKNOWN.includes(one.split(".")[1]!))).toEqual([]);
  },
);
