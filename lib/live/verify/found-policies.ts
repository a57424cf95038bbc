/** A policy that is no resource of its own. */
export interface InlinePolicy {
  readonly name: string;
  /** Reads what it says. */
  readonly document: () => Promise<unknown>;
}

/** What gives a user, role or group its permissions. */
export interface FoundPolicies {
  /** The ARNs of the policies that are attached. */
  readonly attached: readonly string[];
  readonly inline: readonly InlinePolicy[];
  /** The names of a user's groups. */
  readonly groups: readonly string[];
}

/** The ARNs of policies as IAM lists them. */
export function arnsOf(policies: readonly { readonly PolicyArn?: string }[] = []): string[] {
  return policies.flatMap(({ PolicyArn }) => PolicyArn ?? []);
}
