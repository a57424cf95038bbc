import { OUTPUTS } from "../../lib/outputs";
import { reverseKeys } from "../support/reverse-keys";
import { outputChanges } from "./changes";
import { exampleStacks, outputsOf } from "./example-stacks";
import { PINNED_OUTPUTS } from "./pinned-outputs";

const STACKS = exampleStacks();
const REORDERED = exampleStacks(reverseKeys);

test("the outputs of every example are pinned", () => {
  expect(Object.keys(PINNED_OUTPUTS).sort()).toEqual(Object.keys(STACKS).sort());
});

test.each(Object.entries(STACKS))("%s keeps its outputs", (name, stack) => {
  expect(outputChanges(PINNED_OUTPUTS[name] ?? [], outputsOf(stack))).toEqual([]);
});

test("the registry has the names of the contract, and hides the secret alone", () => {
  expect(Object.values(OUTPUTS).map(({ name, sensitive }) => (sensitive ? `${name} (sensitive)` : name))).toEqual([
    "bucket_name",
    "bucket_arn",
    "bucket_region",
    "bucket_policy_statements",
    "I_policy_arn",
    "I_role_arn",
    "I_user_name",
    "I_access_key_id",
    "I_secret_access_key (sensitive)",
    "currents_folder_paths",
    "braze_dashboard",
  ]);
});

test.each(Object.entries(STACKS))("%s describes every output in the words of the registry", (_name, { output }) => {
  const words = Object.values(OUTPUTS).map(({ description }): unknown => description);
  expect(Object.values(output).filter(({ description }) => !words.includes(description))).toEqual([]);
});

test.each(Object.entries(STACKS))("%s has the secret of a key in no other output", (_name, stack) => {
  const shown = Object.values(stack.output).filter(({ sensitive }) => sensitive !== true);
  expect(JSON.stringify(shown)).not.toMatch(/aws_iam_access_key\.\w+\.(secret|ses_smtp|encrypted)/);
});

test("the order of keys in the file changes no output", () => {
  const outputs = (stacks: typeof STACKS): unknown =>
    Object.fromEntries(Object.entries(stacks).map(([name, { output }]) => [name, output]));
  expect(outputs(REORDERED)).toEqual(outputs(STACKS));
});
