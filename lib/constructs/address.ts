import { TerraformElement, TerraformStack } from "../cdktf";

/** The addresses that are taken, stack by stack. */
const taken = new WeakMap<TerraformStack, Set<string>>();

/**
 * Gives a resource or data source its Terraform address, whatever its place in the construct tree: moving a class must
 * not destroy a bucket.
 *
 * @param type - its Terraform type, with `data.` before that of a data source
 * @throws if another element of the stack has the address: CDKTF would merge the two without a word
 */
export function setAddress<T extends TerraformElement>(element: T, type: string, name: string): T {
  const address = `${type}.${name}`;
  const stack = element.cdktfStack;
  const addresses = taken.get(stack) ?? new Set<string>();
  if (addresses.has(address)) {
    throw new Error(`two elements of the stack ${stack.node.id} have the address ${address}, give one another label`);
  }
  addresses.add(address);
  taken.set(stack, addresses);
  element.overrideLogicalId(name);
  return element;
}
