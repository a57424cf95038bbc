const META_ARGUMENTS = ["lifecycle", "depends_on", "provider", "provisioner", "connection"];

/**
 * Whether only Terraform itself reads an argument of a resource. A change of it changes nothing in AWS, and a plan has it
 * elsewhere than the arguments of the provider.
 */
export function isMetaArgument(name: string): boolean {
  return META_ARGUMENTS.includes(name);
}
