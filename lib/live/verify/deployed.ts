import { Grant, kindOf, Principal } from "../../config/grants";
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

/** The bucket, as messages name it. */
export function theBucket({ bucketName }: Pick<DeployedStack, "bucketName">): string {
  return `the bucket "${bucketName}"`;
}

/** The user or role, as messages name it. */
export function thePrincipal(principal: Principal): string {
  return `the ${kindOf(principal)} "${principal.name}"`;
}
