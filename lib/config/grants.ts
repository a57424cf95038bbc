import { connectorLabel } from "../address-part";
import { DEFAULT_ENCRYPTION, DEFAULT_FOLDER_PATH, Encryption } from "../dashboard";
import type { AuthMethod, Integration } from "../policies/integration";
import { TextOrReference, isReference } from "../text-or-reference";
import type { AuthConfig } from "./schema/auth";
import type { ConnectorConfig, CurrentsConfig } from "./schema/integrations";
import type { StackConfig } from "./schema/file";
import { namingOf, StackNaming } from "./stack-names";

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

/** An IAM user with access keys. */
export interface UserPrincipal extends PrincipalName {
  readonly method: "access-key";
  /** Names of its keys, the newest last. */
  readonly keys: readonly string[];
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
  /** Whether the policy was attached to the principal by hand before. */
  readonly adoptedAttachment: boolean;
  readonly principal: Principal;
}

/** The key that a user has where the configuration names none. */
const DEFAULT_KEYS = ["primary"];

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
  return [...new Map(grants.map(({ principal }) => [principal.label, principal])).values()];
}

/** What a principal is in IAM. */
export function kindOf({ method }: Principal): "user" | "role" {
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
  const auth = authOf(stack, "currents");
  const naming = namingOf(stackName, stack);
  return connectorsOf(naming, currents).map((connector) => {
    const label = connectorLabel("currents", connector.name);
    const principalName = `${auth.name ?? iamName(naming, "currents")}-${connector.name}`;
    const policyName = `${currents.policyName ?? iamName(naming, "currents")}-${connector.name}`;
    return {
      integration: "currents",
      label,
      connectorName: connector.name,
      policyName,
      adoptedAttachment: false,
      principal: principal({ label, name: principalName, adopted: false }, auth, connector.externalIds),
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
  const auth = authOf(stack, integration);
  const naming = namingOf(stackName, stack);
  const adopted = stack.adopt?.[integration];
  const adoptedName = adoptedPrincipalName(stack.adopt?.[label]);
  return {
    integration,
    label: integration,
    policyName: nameInArn(adopted?.policy) ?? config.policyName ?? iamName(naming, integration),
    ...(adopted?.policy && { adoptedPolicyArn: adopted.policy }),
    adoptedAttachment: adopted?.attachment ?? (adopted?.policy !== undefined && adoptedName !== undefined),
    principal: principal(
      { label, name: adoptedName ?? auth.name ?? iamName(naming, label), adopted: adoptedName !== undefined },
      auth,
    ),
  };
}

function adoptedPrincipalName(
  adopted: { readonly user?: string; readonly role?: string } | undefined,
): string | undefined {
  return adopted?.user ?? adopted?.role;
}

/** The last part of a policy's ARN: `arn:aws:iam::ACCOUNT:policy/PATH/NAME`. */
function nameInArn(arn: string | undefined): string | undefined {
  return arn?.split("/").at(-1);
}

function principal(name: PrincipalName, auth: AuthConfig, externalIds?: readonly TextOrReference[]): Principal {
  switch (auth.method) {
    case "access-key":
      return { ...name, method: auth.method, keys: auth.keys ?? DEFAULT_KEYS };
    case "role": {
      const { method, brazeAccountId, externalId } = auth;
      return { ...name, method, brazeAccountId, externalIds: externalIds ?? listOf(externalId) };
    }
    default:
      return auth satisfies never;
  }
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
 * (`braze-export`, not `braze-export-export`). With an environment, it begins with `braze-<environment>-`.
 */
export function iamName({ own, environment }: StackNaming, part: string): string {
  const words = ["braze", own, part].filter((word, i, all) => all.indexOf(word) === i);
  return (environment ? ["braze", environment, ...words.slice(1)] : words).join("-");
}
