import { Grant, grantsOf, UserPrincipal } from "../../lib/config/grants";
import type { NamedKeys } from "../../lib/config/edits/edit-keys";
import type { ConfigPath } from "../../lib/config/problems/problem";
import { ownName } from "../../lib/config/stack-names";
import { INTEGRATIONS, Integration } from "../../lib/policies/integration";
import type { NamedStack } from "../choose-stacks";

/** A user whose key can be rotated. */
export interface RotatingUser {
  readonly user: UserPrincipal;
  /** What the user's key is for. */
  readonly integrations: readonly Integration[];
  /** The label in the outputs. */
  readonly label: string;
  /** The option that tells the user from the others of the stack. */
  readonly option: readonly string[];
  /** Where the user's `auth` is in its file: several users can share one. */
  readonly auth: ConfigPath;
}

/** The users of a stack that Braze signs in as. What is retiring has no rotation. */
export function rotatingUsers(namedStack: NamedStack): RotatingUser[] {
  const { name, stack } = namedStack;
  const grants = grantsOf(name, stack);
  const labels = [...new Set(grants.map(({ principal }) => principal.label))];
  return labels.flatMap((principalLabel): RotatingUser[] => {
    const own = grants.filter(({ principal }) => principal.label === principalLabel);
    const [first] = own;
    return first?.principal.method === "access-key"
      ? [
          {
            user: first.principal,
            integrations: INTEGRATIONS.filter((each) => own.some(({ integration }) => integration === each)),
            label: first.label,
            option: labels.length > 1 ? optionOf(first) : [],
            auth: placeOfAuth(namedStack, first),
          },
        ]
      : [];
  });
}

function optionOf({ integration, connectorName }: Grant): string[] {
  return connectorName === undefined ? ["--integration", integration] : ["--connector", connectorName];
}

function placeOfAuth({ name, stack }: NamedStack, { integration }: Grant): ConfigPath {
  const inStack = stack.auth ? ["auth"] : [integration, "auth"];
  return ["stacks", ownName(name, stack), ...inStack];
}

/** The names that Terraform's keys of a user have. */
export function namedKeys(user: UserPrincipal): NamedKeys {
  return user.secret === "state"
    ? { keys: user.keys, inactive: user.inactiveKeys }
    : { keys: [], inactive: [] };
}
