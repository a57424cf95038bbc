import type { Integration } from "../policies/integration";
import { connectorsOf, idsOf } from "./connectors";
import { AuthConfig, StackConfig } from "./model";

/** What Braze signs in as: an IAM user with access keys, or an IAM role. */
export type Principal = UserPrincipal | RolePrincipal;

interface PrincipalName {
  /** The principal in addresses: `currents`, `export`, `currents_<connector>`, or `braze` where there is only one. */
  readonly label: string;
  /** The user's or role's name in IAM. */
  readonly name: string;
}

/** An IAM user with access keys. */
export interface UserPrincipal extends PrincipalName {
  readonly method: "access-key";
  /** Names of its keys, the newest last. */
  readonly keys: readonly string[];
}

/** An IAM role that Braze assumes. */
export interface RolePrincipal extends PrincipalName {
  readonly method: "role";
  readonly brazeAccountId: string;
  readonly externalIds: readonly string[];
}

/** One policy, and the principal that gets it. */
export interface Grant {
  readonly integration: Integration;
  /** The integration in addresses and outputs: `currents`, `export`, or `currents_<connector>`. */
  readonly label: string;
  /** The policy's name in IAM. */
  readonly policyName: string;
  readonly principal: Principal;
}

/** The key that a user has where the configuration names none. */
const DEFAULT_KEYS = ["primary"];

/** The principal that serves every integration of a stack. */
const SHARED_PRINCIPAL = "braze";

/** Who gets which policy in a stack: one grant for each integration, or for each connector. */
export function grantsOf(stackName: string, stack: StackConfig): Grant[] {
  return [...currentsGrants(stackName, stack), ...exportGrants(stackName, stack)];
}

function currentsGrants(stackName: string, stack: StackConfig): Grant[] {
  const { currents } = stack;
  if (!currents) {
    return [];
  }
  if (currents.credentials !== "per-connector") {
    return [grant(stackName, stack, "currents", currents)];
  }
  const auth = authOf(stack, "currents");
  return connectorsOf(stackName, currents).map((connector) => {
    const label = `currents_${addressPart(connector.name)}`;
    const principalName = `${auth.name ?? iamName(stackName, "currents")}-${connector.name}`;
    const policyName = `${currents.policyName ?? iamName(stackName, "currents")}-${connector.name}`;
    return {
      integration: "currents",
      label,
      policyName,
      principal: principal(label, principalName, auth, connector.externalIds),
    };
  });
}

function exportGrants(stackName: string, stack: StackConfig): Grant[] {
  return stack.export ? [grant(stackName, stack, "export", stack.export)] : [];
}

function grant(
  stackName: string,
  stack: StackConfig,
  integration: Integration,
  config: { readonly policyName?: string },
): Grant {
  const label = stack.auth ? SHARED_PRINCIPAL : integration;
  const auth = authOf(stack, integration);
  return {
    integration,
    label: integration,
    policyName: config.policyName ?? iamName(stackName, integration),
    principal: principal(label, auth.name ?? iamName(stackName, label), auth),
  };
}

function principal(label: string, name: string, auth: AuthConfig, externalIds?: readonly string[]): Principal {
  if (auth.method === "access-key") {
    return { method: auth.method, label, name, keys: auth.keys ?? DEFAULT_KEYS };
  }
  const { method, brazeAccountId, externalId } = auth;
  return { method, label, name, brazeAccountId, externalIds: externalIds ?? idsOf(externalId) };
}

function authOf(stack: StackConfig, integration: Integration): AuthConfig {
  const auth = stack.auth ?? stack[integration]?.auth;
  if (!auth) {
    throw new Error(`no auth for ${integration}, give the stack or the integration one`);
  }
  return auth;
}

/**
 * The default name of a user, role or policy: `braze-<stack>-<part>`, without saying the same word twice
 * (`braze-export`, not `braze-export-export`).
 */
export function iamName(stackName: string, part: string): string {
  return ["braze", stackName, part].filter((word, i, words) => words.indexOf(word) === i).join("-");
}

/** A name as a part of an address or output: Terraform's own names have underscores. */
export function addressPart(name: string): string {
  return name.replaceAll("-", "_");
}
