import { AUTH_METHODS, AuthMethod, Integration, INTEGRATIONS, PolicyEdition } from "../../lib/policies/integration";
import { TlsVersion } from "../../lib/policies/bucket";
import { synthesise, SynthesisedStack } from "./synthesise";

export const BRAZE_ACCOUNT = "444455556666";

/** The external ids that every role of these stacks accepts: those of two workspaces. */
export const EXTERNAL_IDS = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"] as const;

/** Whom Braze signs in as: a stack's only integration, one of two with a principal each, or both with one principal. */
export type Arrangement = "alone" | "own-principal" | "one-principal";

/** One integration in one of the stacks. */
export interface PolicyCase {
  readonly stack: string;
  readonly integration: Integration;
  readonly method: AuthMethod;
  readonly arrangement: Arrangement;
}

/** Every integration × auth method × arrangement. */
export const CASES: readonly PolicyCase[] = AUTH_METHODS.flatMap((method) =>
  INTEGRATIONS.flatMap((integration) => [
    { stack: `${integration}-${method}`, integration, method, arrangement: "alone" as const },
    { stack: `own-${method}`, integration, method, arrangement: "own-principal" as const },
    { stack: `one-${method}`, integration, method, arrangement: "one-principal" as const },
  ]),
);

/** What these stacks have in common. */
export interface PolicyStackOptions {
  readonly policy: PolicyEdition;
  readonly minimumTlsVersion?: TlsVersion;
}

const synthesised = new Map<string, Record<string, SynthesisedStack>>();

/** The stacks that the cases name, from a configuration file; they are synthesised once, so change a copy only. */
export function policyStacks(options: PolicyStackOptions): (name: string) => SynthesisedStack {
  const key = JSON.stringify(options);
  const stacks = synthesised.get(key) ?? synthesisePolicyStacks(options);
  synthesised.set(key, stacks);
  return (name) => {
    const stack = stacks[name];
    if (!stack) {
      throw new Error(`no stack is called ${name}`);
    }
    return stack;
  };
}

function synthesisePolicyStacks({ policy, minimumTlsVersion }: PolicyStackOptions): Record<string, SynthesisedStack> {
  const stacks = AUTH_METHODS.flatMap((method) => {
    const auth = authOf(method);
    return Object.entries({
      [`currents-${method}`]: { currents: { auth } },
      [`export-${method}`]: { export: { auth } },
      [`own-${method}`]: { currents: { auth }, export: { auth } },
      [`one-${method}`]: { auth, currents: {}, export: {} },
    }).map(([name, sections]): [string, unknown] => [
      name,
      { bucket: { name: `example-${name}`, minimumTlsVersion }, ...sections },
    ]);
  });
  // YAML takes JSON as it is.
  return synthesise(
    JSON.stringify({
      defaults: { region: "us-east-1", accountId: "111122223333", policy },
      stacks: Object.fromEntries<unknown>(stacks),
    }),
  );
}

function authOf(method: AuthMethod): object {
  return method === "role" ? { method, brazeAccountId: BRAZE_ACCOUNT, externalId: EXTERNAL_IDS } : { method };
}
