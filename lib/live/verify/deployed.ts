import { retiringLabel } from "../../address-part";
import { Grant, kindOf, Principal } from "../../config/derived/grants";
import type { StackConfig } from "../../config/schema/file";
import type { PolicyJson } from "../../synthesised/policy-from-data-source";
import type { Questions } from "../questions";
import type { Readings } from "./readings";

/** A grant of a stack, and the policy that was made for it. */
export interface DeployedGrant extends Grant {
  readonly policyArn: string;
  /** The key that the outputs hand over. @default - Braze assumes a role, or Terraform knows no key */
  readonly accessKeyId?: string;
}

/** A stack as it should be in AWS. */
export interface DeployedStack {
  /** The full name of the stack. */
  readonly name: string;
  readonly stack: StackConfig;
  readonly bucketName: string;
  /** Whether somebody else manages the bucket: the stack never changes it. */
  readonly isBucketExisting: boolean;
  /** The ranges of addresses from which alone the key of Currents may be used. Without any, every address may. */
  readonly allowedIps: readonly string[];
  readonly grants: readonly DeployedGrant[];
  /** The policy documents that were synthesised, by name: `currents`, `currents_trust`, `bucket`. */
  readonly documents: Readonly<Record<string, PolicyJson>>;
}

/** What checks look with. */
export interface Looking extends DeployedStack {
  readonly readings: Readings;
  readonly now: Date;
  /** What asks AWS with a principal's own key, by the label of the principal. @default - nobody acts as Braze */
  readonly asBraze?: Readonly<Record<string, Questions>>;
}

/**
 * The grants of a stack as AWS should have them. A principal that retires has the policy, too, and with `documented` one
 * more of its own.
 *
 * @param madeFor - what Terraform made for a grant
 */
export function deployedGrants(
  grants: readonly Grant[],
  madeFor: (grant: Grant) => Pick<DeployedGrant, "policyArn" | "accessKeyId">,
): DeployedGrant[] {
  return grants.flatMap(({ retiring, ...grant }) => {
    const made = { ...grant, ...madeFor(grant) };
    if (!retiring) {
      return [made];
    }
    const { principal, policyName } = retiring;
    const kept = { ...grant, principal, ...madeFor({ ...grant, principal }) };
    const label = retiringLabel(grant.label);
    const policyArn = made.policyArn.replace(/[^/]+$/, policyName ?? "");
    return policyName === undefined ? [made, kept] : [made, kept, { ...kept, label, policyName, policyArn }];
  });
}

/** What the grants give one principal. */
export function grantsFor({ grants }: Pick<DeployedStack, "grants">, principal: Principal): DeployedGrant[] {
  return grants.filter((grant) => keyOf(grant.principal) === keyOf(principal));
}

/** A user and a role can have one label, while one of them retires. */
export function keyOf(principal: Principal): string {
  return `${kindOf(principal)} ${principal.label}`;
}

/** The bucket, as messages name it. */
export function theBucket({ bucketName }: Pick<DeployedStack, "bucketName">): string {
  return `the bucket "${bucketName}"`;
}

/** The user or role, as messages name it. */
export function thePrincipal(principal: Principal): string {
  return `the ${kindOf(principal)} "${principal.name}"`;
}
