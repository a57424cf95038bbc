import type { Before } from "./befores";

/**
 * Values of a configuration by the paths of their keys, such as `bucket.name`; `undefined` removes a key.
 *
 * A path starts in the stack `events`, or at the top of the file if its first key is one of the file's.
 */
export type Patch = Readonly<Record<string, unknown>>;

/** What a plan does to a resource. */
export type Action = "create" | "update" | "replace" | "delete" | "forget";

/** What a plan does: address → action. What isn't named stays as it is. */
export type Actions = Readonly<Record<string, Action>>;

/** A plan, and what it does. */
export interface Planned {
  readonly plan: Actions;
  /** The outputs whose values change. @default - none */
  readonly outputs?: readonly string[];
  /** What the apply fails with, halfway. @default - the apply isn't known to fail */
  readonly applyFails?: string;
}

/** A refusal that comes before anything changes in AWS, and a part of its message. */
export interface Refused {
  readonly refusedBy: "synth" | "plan";
  readonly message: string;
}

/** A stack that synth no longer writes, while AWS keeps everything. */
export interface Left {
  readonly leaves: string;
}

/** What Terraform does after an edit. */
export type Outcome = Planned | Refused | Left;

/** One edit of a configuration that is deployed: what it does, and to whom. */
export interface Edit {
  /** What a person does, as the beginning of a list item. */
  readonly title: string;
  /** The name of the configuration that is deployed. */
  readonly before: Before;
  readonly edit: Patch;
  /** Whether the person says `--accept`. @default false */
  readonly isAccepted?: true;
  /** Whether each stack moves to a file of its own in the folder `braze`. @default - all are in `braze.yaml` */
  readonly isFolder?: true;
  readonly outcome: Outcome;
  /** What goes wrong: Braze loses access, or data goes. @default - Braze keeps its access, and all data stays */
  readonly harm?: string;
  /** What else to know, or what to do instead. @default - nothing */
  readonly note?: string;
  /** Why no test proves the outcome. @default - a test proves it */
  readonly notProved?: string;
}
