import type { Rule } from "./rule";
import { argument, dataSources, type Located, type Stack } from "./stack";

const TERRAFORM: Located["address"] = "terraform";

const lacking = (blocks: Stack["output"], kind: string, key: string): readonly Located[] =>
  Object.entries(blocks ?? {})
    .filter(([, block]) => block[key] === undefined)
    .map(([name, block]) => ({ address: `${kind}.${name}`, block }));

const isReferredTo = (stack: Stack, address: string): boolean => JSON.stringify(stack).includes(`${address}.`);

/**
 * What the rules of TFLint's set `terraform` say that they find. Rules about HCL's syntax find nothing in JSON.
 *
 * @see https://github.com/terraform-linters/tflint-ruleset-terraform/tree/main/docs/rules
 */
export const TFLINT: readonly Rule[] = [
  { id: "terraform_documented_outputs", finds: ({ output }) => lacking(output, "output", "description") },
  { id: "terraform_documented_variables", finds: ({ variable }) => lacking(variable, "variable", "description") },
  {
    id: "terraform_naming_convention",
    finds: ({ resource = {} }) =>
      Object.entries(resource).flatMap(([type, blocks]) =>
        Object.entries(blocks)
          .filter(([name]) => !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name))
          .map(([name, block]) => ({ address: `${type}.${name}`, block })),
      ),
  },
  {
    id: "terraform_required_providers",
    finds: ({ terraform }) =>
      argument(terraform, "required_providers", "aws", "version") === undefined
        ? [{ address: TERRAFORM, block: terraform }]
        : [],
  },
  {
    id: "terraform_required_version",
    finds: ({ terraform }) =>
      terraform.required_version === undefined ? [{ address: TERRAFORM, block: terraform }] : [],
  },
  { id: "terraform_standard_module_structure", finds: () => [{ address: "main.tf", block: {} }] },
  { id: "terraform_typed_variables", finds: ({ variable }) => lacking(variable, "variable", "type") },
  {
    id: "terraform_unused_declarations",
    finds: (stack) => dataSources(stack).filter(({ address }) => !isReferredTo(stack, address)),
  },
];
