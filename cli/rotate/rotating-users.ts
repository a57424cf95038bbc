import { Grant, grantsOf, UserPrincipal } from "../../lib/config/derived/grants";
import type { NamedKeys } from "../../lib/rotation/edit-keys";
import type { ConfigPath } from "../../lib/config/problems/problem";
import { ownName } from "../../lib/config/derived/stack-names";
import { INTEGRATIONS, Integration } from "../../lib/policies/integration";
import type { NamedStack } from "../choose-stacks";
import { CommandError } from "../failure";
import { GivenUser, optionsFor, usersOf } from "../keys/users";

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

/**
 * The users of a stack that Braze signs in as, of those that a person means. What is retiring has no rotation.
 *
 * @throws {@link CommandError} if there is none
 */
export function rotatingUsers(namedStack: NamedStack, given: GivenUser): RotatingUser[] {
  const meant = new Set(usersOf(namedStack, given).map((user) => user.name));
  const all = allUsers(namedStack);
  const chosen = all.filter(({ user }) => meant.has(user.name));
  if (chosen.length === 0) {
    throw new CommandError(
      `the user of the stack "${namedStack.name}" is retiring: when Braze has the role, remove auth.retiring, and apply`,
    );
  }
  return withSharing(chosen, all);
}

function allUsers(namedStack: NamedStack): RotatingUser[] {
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
            option: labels.length > 1 ? optionsFor(first) : [],
            auth: placeOfAuth(namedStack, first),
          },
        ]
      : [];
  });
}

/** Users, and those that share the names of their keys with one of them: a step of one is a step of all. */
function withSharing(chosen: readonly RotatingUser[], all: readonly RotatingUser[]): RotatingUser[] {
  const placeOf = ({ auth, user }: RotatingUser): string =>
    [...auth, ...(user.secret === "state" ? [] : [user.name])].join();
  const places = new Set(chosen.map(placeOf));
  return all.filter((each) => places.has(placeOf(each)));
}

function placeOfAuth({ name, stack }: NamedStack, { integration }: Grant): ConfigPath {
  const inStack = stack.auth ? ["auth"] : [integration, "auth"];
  return ["stacks", ownName(name, stack), ...inStack];
}

/** The names that Terraform's keys of a user have. */
export function namedKeys(user: UserPrincipal): NamedKeys {
  return user.secret === "state" ? { keys: user.keys, inactive: user.inactiveKeys } : { keys: [], inactive: [] };
}
