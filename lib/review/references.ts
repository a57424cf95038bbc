import { mapTexts } from "../synthesised/map-texts";
import { policyFromDataSource } from "../synthesised/policy-from-data-source";
import { canonical } from "./canonical";
import { IDENTITIES } from "./replacement";
import { Block, StackTree, typeOf } from "../synthesised/stack-tree";

const REFERENCE = /\$\{((?:data\.)?[a-z]\w*\.[\w-]+)\.(\w+)\}/g;

/**
 * A value with its references followed, as far as the stack itself tells. What AWS makes up, such as an id, stands as a
 * text that changes if Terraform makes the resource anew.
 */
export function resolved(tree: StackTree, value: unknown): unknown {
  return mapTexts(value, (text) =>
    text.replace(REFERENCE, (whole, address: string, attribute: string) =>
      attributeOf(tree, address, attribute, whole),
    ),
  );
}

function attributeOf(tree: StackTree, address: string, attribute: string, whole: string): string {
  const block = tree.resources.get(address) ?? tree.data.get(address);
  if (!block) {
    return whole;
  }
  if (address.startsWith("data.") && attribute === "json") {
    return JSON.stringify(canonical(resolved(tree, policyFromDataSource(block))));
  }
  const given = block[attribute];
  if (typeof given === "string" && !given.includes(`\${${address}.`)) {
    return String(resolved(tree, given));
  }
  if (address.startsWith("aws_s3_bucket.") && attribute === "id") {
    return String(resolved(tree, block.bucket));
  }
  return `<${attribute} of ${address} ${identityOf(tree, address, block)}>`;
}

/** What an id or an ARN depends on. */
function identityOf(tree: StackTree, address: string, block: Block): string {
  const { forcesNew = [], names = [] } = IDENTITIES[typeOf(address)] ?? {};
  return JSON.stringify([...forcesNew, ...names].map((argument) => resolved(tree, block[argument]) ?? null));
}
