/** What is known of a user or role. */
export interface ReadPrincipal {
  /** What it has, in words. */
  readonly has: string;
  readonly attached: readonly string[];
  /** What it has beside policies that are attached, in words. */
  readonly extras: readonly string[];
  /** The ARN of its permissions boundary. @default - it has none */
  readonly boundary?: string;
  /** What the plan will make beside it, in words. @default - nothing */
  readonly additions?: readonly string[];
  /** Why it can't be adopted. */
  readonly refusals: readonly string[];
}
