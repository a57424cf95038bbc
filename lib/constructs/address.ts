import { TerraformElement, TerraformStack } from "../cdktf";

/** The addresses that elements have, stack by stack. */
const taken = new WeakMap<TerraformStack, Set<string>>();

/**
 * Gives a resource or data source a Terraform address that doesn't depend on the construct tree. Otherwise a class that
 * moved would change the bucket's address, and Terraform would destroy the bucket.
 *
 * @param type - the element's Terraform type, with `data.` before the type of a data source
 * @param name - the last part of the address
 * @returns the element
 * @throws if another element of the stack has the address: CDKTF would merge the two without a word
 */
export function setAddress<T extends TerraformElement>(element: T, type: string, name: string): T {
  const address = `${type}.${name}`;
  const stack = element.cdktfStack;
  const addresses = taken.get(stack) ?? new Set<string>();
  if (addresses.has(address)) {
    throw new Error(`two elements of the stack ${stack.node.id} have the address ${address}, give each its own label`);
  }
  addresses.add(address);
  taken.set(stack, addresses);
  element.overrideLogicalId(name);
  return element;
}
