import { connectorLabel } from "../../address-part";
import { DEFAULT_ENCRYPTION, DEFAULT_FOLDER_PATH, Encryption } from "../../dashboard";
import { AuthMethod, differsByMethod, Integration } from "../../policies/integration";
import { TextOrReference, isReference } from "../../text-or-reference";
import type { AuthConfig, RetiringConfig } from "../schema/auth";
import type { ConnectorConfig, CurrentsConfig } from "../schema/integrations";
import type { StackConfig } from "../schema/file";
import { iamName, namingOf, StackNaming } from "./stack-names";

/** A connector with nothing left to a default. */
export interface Connector {
  readonly name: string;
  readonly folderPath: string;
  readonly encryption: Encryption;
  readonly externalIds?: readonly TextOrReference[];
}

/** The connectors of a stack: those it names, or else one with the stack's own name. */
export function connectorsOf({ own }: StackNaming, currents: CurrentsConfig): Connector[] {
  const configured: readonly ConnectorConfig[] = currents.connectors ?? [{ name: own }];
  return configured.map(({ name, folderPath, encryption, externalId }) => ({
    name,
    folderPath: folderPath ?? DEFAULT_FOLDER_PATH,
    encryption: encryption ?? DEFAULT_ENCRYPTION,
    ...(externalId !== undefined && { externalIds: listOf(externalId) }),
  }));
}

/** Values of a field that takes one or a list, however they are written. */
export function listOf(values: TextOrReference | readonly TextOrReference[]): readonly TextOrReference[] {
  return typeof values === "string" || isReference(values) ? [values] : values;
}

/** What Braze signs in as: an IAM user with access keys, or an IAM role. */
export type Principal = UserPrincipal | RolePrincipal;

interface PrincipalName {
  /** The principal in addresses: `currents`, `export`, `currents_<connector>`, or `braze` where there is only one. */
  readonly label: string;
  /** Whether it was made by hand before, and is imported. */
  readonly adopted: boolean;
  /** The user's or role's name in IAM. */
  readonly name: string;
}

/** An IAM user with access keys, which Terraform makes or never sees. */
export type UserPrincipal = UserWithKeys | KeylessUserPrincipal;

/** An IAM user whose access keys Terraform makes. */
export interface UserWithKeys extends PrincipalName {
  readonly method: "access-key";
  readonly secret: "state";
  /** Names of its keys, the newest last. */
  readonly keys: readonly string[];
  /** Names of those keys that are switched off. */
  readonly inactiveKeys: readonly string[];
}

/** An IAM user whose access keys are made outside Terraform. */
export interface KeylessUserPrincipal extends PrincipalName {
  readonly method: "access-key";
  readonly secret: "outside";
  /** Names of the keys that Terraform made before, and forgets. */
  readonly forgottenKeys: readonly string[];
}

/** An IAM role that Braze assumes. */
export interface RolePrincipal extends PrincipalName {
  readonly method: "role";
  readonly brazeAccountId: TextOrReference;
  readonly externalIds: readonly TextOrReference[];
}

/** One policy, and the principal that gets it. */
export interface Grant {
  readonly integration: Integration;
  /** The integration in addresses and outputs: `currents`, `export`, or `currents_<connector>`. */
  readonly label: string;
  /** @default - it is for every connector of Currents, or for the export */
  readonly connectorName?: string;
  /** The policy's name in IAM. */
  readonly policyName: string;
  /** @default - the policy was not made by hand before */
  readonly adoptedPolicyArn?: string;
  /** Whether the policy was attached by hand before to each principal that was made by hand. */
  readonly adoptedAttachment: boolean;
  readonly principal: Principal;
  /** @default - the method doesn't change */
  readonly retiring?: RetiringPrincipal;
}

/** What Braze signed in as before a change of the method, until it has the new credentials. */
export interface RetiringPrincipal {
  readonly principal: Principal;
  /**
   * The name in IAM of a policy of its own, with what the page says for its method.
   *
   * @default - the policies of both methods are the same
   */
  readonly policyName?: string;
}

/** The key that a user has where the configuration names none. */
export const DEFAULT_KEYS = ["primary"];

/** The principal that serves every integration of a stack. */
const SHARED_PRINCIPAL = "braze";

/** Who gets which policy in a stack: one grant for each integration, or for each connector. */
export function grantsOf(stackName: string, stack: StackConfig): Grant[] {
  return Object.values(GRANTS).flatMap((grants) => grants(stackName, stack));
}

/** A new integration fails to compile until it has its grants here. */
const GRANTS: Readonly<Record<Integration, (stackName: string, stack: StackConfig) => Grant[]>> = {
  currents: currentsGrants,
  export: exportGrants,
};

/** Every principal of a stack once: one may have several grants. */
export function principalsOf(grants: readonly Grant[]): Principal[] {
  const all = grants.flatMap((grant) => [grant.principal, ...(grant.retiring ? [grant.retiring.principal] : [])]);
  return [...new Map(all.map((principal) => [`${kindOf(principal)} ${principal.label}`, principal])).values()];
}

/** What a principal is in IAM. */
export function kindOf({ method }: { readonly method: AuthMethod }): "user" | "role" {
  return KINDS[method];
}

const KINDS = { "access-key": "user", role: "role" } as const satisfies Record<AuthMethod, string>;

function currentsGrants(stackName: string, stack: StackConfig): Grant[] {
  const { currents } = stack;
  if (!currents) {
    return [];
  }
  if (currents.credentials !== "per-connector") {
    return [grant(stackName, stack, "currents", currents)];
  }
  const naming = namingOf(stackName, stack);
  return connectorsOf(naming, currents).map((connector) => {
    const label = connectorLabel("currents", connector.name);
    const nameFor = ({ name }: { readonly name?: string }): string =>
      `${name ?? iamName(naming, "currents")}-${connector.name}`;
    const policyName = `${currents.policyName ?? iamName(naming, "currents")}-${connector.name}`;
    return {
      integration: "currents",
      label,
      connectorName: connector.name,
      policyName,
      adoptedAttachment: false,
      ...principals(stack, "currents", policyName, (own) =>
        principal({ label, name: nameFor(own), adopted: false }, own, connector.externalIds),
      ),
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
  const label: typeof SHARED_PRINCIPAL | Integration = stack.auth ? SHARED_PRINCIPAL : integration;
  const naming = namingOf(stackName, stack);
  const adopted = stack.adopt?.[integration];
  const policyName = nameInArn(adopted?.policy) ?? config.policyName ?? iamName(naming, integration);
  return {
    integration,
    label: integration,
    policyName,
    ...(adopted?.policy && { adoptedPolicyArn: adopted.policy }),
    adoptedAttachment: adopted?.policy !== undefined && adopted.attachment !== false,
    ...principals(stack, integration, policyName, (own) => {
      const adoptedName = stack.adopt?.[label]?.[kindOf(own)];
      const name = adoptedName ?? own.name ?? iamName(naming, label);
      return principal({ label, name, adopted: adoptedName !== undefined }, own);
    }),
  };
}

/** What Braze signs in as, and what it signed in as before a change of the method. */
function principals(
  stack: StackConfig,
  integration: Integration,
  policyName: string,
  principalOf: (auth: RetiringConfig) => Principal,
): Pick<Grant, "principal" | "retiring"> {
  const { policy } = stack;
  const auth = authOf(stack, integration);
  const { retiring } = auth;
  return {
    principal: principalOf(auth),
    ...(retiring && {
      retiring: {
        principal: principalOf(retiring),
        ...(policy && differsByMethod(policy, integration) && { policyName: `${policyName}-retiring` }),
      },
    }),
  };
}

/** The last part of a policy's ARN: `arn:aws:iam::ACCOUNT:policy/PATH/NAME`. */
function nameInArn(arn: string | undefined): string | undefined {
  return arn?.split("/").at(-1);
}

function principal(name: PrincipalName, auth: RetiringConfig, externalIds?: readonly TextOrReference[]): Principal {
  switch (auth.method) {
    case "access-key":
      return user(name, auth);
    case "role": {
      const { method, brazeAccountId, externalId } = auth;
      return { ...name, method, brazeAccountId, externalIds: externalIds ?? listOf(externalId) };
    }
    default:
      return auth satisfies never;
  }
}

function user(name: PrincipalName, auth: Extract<RetiringConfig, { method: "access-key" }>): UserPrincipal {
  const { method, secret = "state", keys = DEFAULT_KEYS, inactive = [], forget = DEFAULT_KEYS } = auth;
  switch (secret) {
    case "state":
      return { ...name, method, secret, keys, inactiveKeys: inactive };
    case "outside":
      return { ...name, method, secret, forgottenKeys: forget };
    default:
      return secret satisfies never;
  }
}

function authOf(stack: StackConfig, integration: Integration): AuthConfig {
  const auth = stack.auth ?? stack[integration]?.auth;
  if (!auth) {
    throw new Error(`no auth for ${integration}, give the stack or the integration one`);
  }
  return auth;
}
