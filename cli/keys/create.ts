import type { UserPrincipal } from "../../lib/config/derived/grants";
import { MOST_KEYS } from "../../lib/most-keys";
import { AccessKey, byAge, lastUseOf } from "../../lib/rotation/access-key";
import { rotateCommand } from "../command-lines";
import { findStack, NamedStack } from "../choose-stacks";
import { CommandError } from "../failure";
import { Session } from "../session";
import { AccountKeys, KeysOptions } from "./account-keys";
import { chooseDestination, GivenDestination } from "./destinations";
import { mint } from "./mint";
import { describeKey } from "./report-keys";
import { GivenUser, userOf } from "./users";

/** What a person says to `keys create`. `out` is a file, where other commands have the output folder. */
export type CreateOptions = KeysOptions & GivenDestination;

/**
 * Makes an access key for a stack's user, hands it over once, and prints the keys that there are then.
 *
 * @throws {@link CommandError} if the key can't be made, or wasn't handed over
 */
export async function createKey(stackName: string, { out, ...options }: CreateOptions): Promise<void> {
  const session = new Session(options);
  const namedStack = findStack(session.loadConfig().config, stackName);
  const user = keylessUserOf(namedStack, options);
  const openDestination = chooseDestination({ ...options, out });
  const account = await AccountKeys.ask(session, namedStack, [user]);
  const { keys } = await account.of(user);
  requireRoom(user, keys);
  const destination = await openDestination(account.questions);
  if (destination.notice !== undefined) {
    session.notify(destination.notice);
  }
  const made = await mint({ questions: account.questions, user: user.name, before: keys, destination });
  session.notify(
    `made the key ${made.id} for the user ${user.name}, and handed it over to ${destination.name}; the next step: ` +
      rotateCommand(session.place.invocation, namedStack.name),
  );
  account.report([{ user: user.name, keys: [...keys, made] }], options);
}

/** The one user that a person means. Terraform makes the keys of the others. */
function keylessUserOf(namedStack: NamedStack, given: GivenUser): UserPrincipal {
  const user = userOf(namedStack, given);
  if (user.secret === "state") {
    throw new CommandError(
      `Terraform makes the keys of the user "${user.name}" (auth.secret: state): add a name to auth.keys instead, and ` +
        "apply",
    );
  }
  return user;
}

function requireRoom({ name }: UserPrincipal, keys: readonly AccessKey[]): void {
  if (keys.length < MOST_KEYS) {
    return;
  }
  const useOf = (key: AccessKey): number => Number(key.isActive) * (lastUseOf(key)?.getTime() ?? 0);
  const [spare] = byAge(keys).sort((one, other) => useOf(one) - useOf(other));
  throw new CommandError(
    `the user "${name}" has ${keys.length} keys, and AWS allows ${MOST_KEYS}:`,
    ...keys.map((key) => `  ${describeKey(key)}`),
    `see that nobody uses ${spare?.id ?? "one of them"}, and delete it first with: keys delete`,
  );
}
