import { Grant, grantsOf, principalsOf, UserPrincipal } from "../../lib/config/derived/grants";
import { listNames, listOptions } from "../../lib/config/problems/list-names";
import type { Integration } from "../../lib/policies/integration";
import type { NamedStack } from "../choose-stacks";
import { CommandError } from "../failure";

/** Which of a stack's users a person means. */
export interface GivenUser {
  readonly integration?: Integration;
  readonly connector?: string;
}

/**
 * The users that Braze signs in as, of those that a person can mean: one, or all of the stack.
 *
 * @throws {@link CommandError} if there is none
 */
export function usersOf({ name, stack }: NamedStack, given: GivenUser): UserPrincipal[] {
  const grants = grantsOf(name, stack);
  const meant = grants.filter((grant) => isMeant(grant, given));
  const users = usersIn(meant);
  if (users.length > 0) {
    return users;
  }
  if (usersIn(grants).length === 0) {
    throw new CommandError(`Braze signs in to the stack "${name}" as a role, and a role has no access keys`);
  }
  const ways = listOptions(waysToMean(grants));
  throw new CommandError(`the stack "${name}" has no user for ${wordsOf(given)}${ways ? `, expected ${ways}` : ""}`);
}

/**
 * The one user that a person means.
 *
 * @throws {@link CommandError} if there is none, or more than one
 */
export function userOf(namedStack: NamedStack, given: GivenUser): UserPrincipal {
  const { name, stack } = namedStack;
  const users = usersOf(namedStack, given);
  const [user] = users;
  if (!user || users.length > 1) {
    const ways = listOptions(waysToMean(grantsOf(name, stack)));
    const names = listNames(users.map((each) => `"${each.name}"`));
    throw new CommandError(`Braze signs in to the stack "${name}" as the users ${names}, expected ${ways}`);
  }
  return user;
}

function usersIn(grants: readonly Grant[]): UserPrincipal[] {
  return principalsOf(grants).filter((principal) => principal.method === "access-key");
}

function isMeant({ integration, connectorName }: Grant, given: GivenUser): boolean {
  return (
    (given.integration === undefined || integration === given.integration) &&
    (given.connector === undefined || connectorName === given.connector)
  );
}

/** The options that tell the users of a stack apart. */
function waysToMean(grants: readonly Grant[]): string[] {
  return grants
    .filter(({ principal }) => principal.method === "access-key")
    .map((grant) => optionsFor(grant).join(" "));
}

/** The option that tells the user of a grant from the others of its stack, as words of a command line. */
export function optionsFor({ integration, connectorName }: Grant): string[] {
  return connectorName === undefined ? ["--integration", integration] : ["--connector", connectorName];
}

function wordsOf({ integration, connector }: GivenUser): string {
  return [
    ...(integration === undefined ? [] : [`--integration ${integration}`]),
    ...(connector === undefined ? [] : [`--connector ${connector}`]),
  ].join(" ");
}
