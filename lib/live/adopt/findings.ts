import type { AdoptConfig } from "../../config/schema/adopt";
import type { NewBucketConfig } from "../../config/schema/bucket";
import type { StackConfig } from "../../config/schema/file";
import type { Questions } from "../questions";

/** What is looked for: the names that exist where they aren't those of the configuration. */
export interface Search {
  /** The full name of the stack. */
  readonly name: string;
  readonly stack: StackConfig;
  readonly bucketName: string;
  /** The bucket that the stack makes. @default - the stack never changes its bucket */
  readonly bucket?: NewBucketConfig;
  /** The names of users and roles that a person gave, by the label of the principal. */
  readonly principals: Readonly<Record<string, string>>;
  /** The names or ARNs of policies that a person gave, by the integration. */
  readonly policies: Readonly<Record<string, string>>;
  readonly questions: Questions;
  readonly findings: Findings;
}

/** What can be adopted, and what a person must know about it. */
export class Findings {
  /** What was looked at, and what is there. */
  public readonly seen: string[] = [];
  /** What the plan will change, or what stays although it is too much. */
  public readonly warnings: string[] = [];
  /** What exists and can't be adopted, and why. */
  public readonly refusals: string[] = [];
  /** The statements of the bucket's policy that the configuration must have so that they stay. */
  public statements?: readonly unknown[];

  /** Says that something exists and can't be adopted. */
  public refuse(what: string, why: string): void {
    this.refusals.push(`can't adopt ${what}: ${why}`);
  }
}

/** A section `adopt` that is being put together. */
export type AdoptDraft = { -readonly [K in keyof AdoptConfig]: AdoptConfig[K] };
