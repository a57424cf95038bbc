/** Terraform of somebody else's, which calls an ejected module and gives it the variables that the stack had. */
export function callerOf(region: string, variables: readonly string[]): string {
  return `
provider "aws" {
  region            = "${region}"
  s3_use_path_style = true
}

${variables.map((name) => `variable "${name}" {}`).join("\n")}

module "braze" {
  source = "../module"
${variables.map((name) => `  ${name} = var.${name}`).join("\n")}
}

output "all" {
  value     = module.braze
  sensitive = true
}
`;
}
