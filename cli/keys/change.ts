import type { UserPrincipal } from "../../lib/config/derived/grants";
import { listNames } from "../../lib/config/problems/list-names";
import type { AccessKey } from "../../lib/rotation/access-key";
import { CHANGE_IN_TERRAFORM, doubtsAbout, KeyChange, refusalOf } from "../../lib/rotation/change";
import { CommandError } from "../failure";
import type { Prompts } from "../init/prompts";
import { loadLive } from "../lazily";
import { AccountKeys, KeysOptions } from "./account-keys";
import { confirm } from "./confirm";

/** What a person says to `keys disable`, `keys enable` and `keys delete`. */
export interface ChangeOptions extends KeysOptions {
  readonly yes?: boolean;
}

/** One key, whose it is, and the user's keys. */
interface FoundKey {
  readonly user: UserPrincipal;
  readonly key: AccessKey;
  readonly keys: readonly AccessKey[];
}

/** Fewer letters of an id could be of another key. */
const FEWEST_LETTERS = 4;

/** What was done, for a person to read. */
const DONE: Readonly<Record<KeyChange, string>> = { disable: "switched off", enable: "switched on", delete: "deleted" };

/**
 * Switches a key on or off, or deletes it, and prints the keys that there are then.
 *
 * @param id - the key's id, or the end of it
 * @param promptsOf - how a person is asked, if there is one
 * @throws {@link CommandError} if Braze would lose access, or nobody confirms what is doubtful
 */
export async function changeKey(
  change: KeyChange,
  stackName: string,
  id: string,
  options: ChangeOptions,
  promptsOf: () => Prompts | undefined,
): Promise<void> {
  const account = await AccountKeys.open(stackName, options);
  const { user, key, keys } = await findKey(account, id);
  const refusal = refusalOf(change, key, keys);
  if (refusal !== undefined) {
    throw new CommandError(refusal);
  }
  if (isAsWanted(change, key)) {
    account.session.notify(`${key.id} is ${DONE[change]} already`);
  } else {
    const instead = CHANGE_IN_TERRAFORM[change];
    const isMadeAgain = user.secret === "state";
    const doubts = [
      ...doubtsAbout(change, key, keys, new Date()),
      ...(isMadeAgain && change !== "enable" ? [instead] : []),
    ];
    await confirm(`${change} ${key.id}`, doubts, {
      isGiven: options.yes === true,
      promptsOf: () => (options.json ? undefined : promptsOf()),
    });
    const warnings = [...(options.yes ? doubts : []), ...(isMadeAgain && change === "enable" ? [instead] : [])];
    warnings.forEach((warning) => account.session.notify(`warning: ${warning}`));
    await makeChange(account, change, user, key);
    account.session.notify(`${key.id} is ${DONE[change]}`);
  }
  account.report([await account.of(user)], options);
}

async function findKey(account: AccountKeys, id: string): Promise<FoundKey> {
  const all: FoundKey[] = [];
  for (const user of account.users) {
    const { keys } = await account.of(user);
    all.push(...keys.map((key) => ({ user, key, keys })));
  }
  const isEnd = id.length >= FEWEST_LETTERS;
  const [found, ...others] = all.filter(({ key }) => key.id === id || (isEnd && key.id.endsWith(id)));
  if (!found || others.length > 0) {
    const ids = listNames(all.map(({ key }) => key.id)) || "none";
    throw new CommandError(
      `${id} is ${found ? "the end of more than one key" : "no key of the stack"}, the keys are ${ids}; expected an id, ` +
        `or at least its last ${FEWEST_LETTERS} letters`,
    );
  }
  return found;
}

function isAsWanted(change: KeyChange, { isActive }: AccessKey): boolean {
  return change !== "delete" && isActive === (change === "enable");
}

async function makeChange(
  { questions }: AccountKeys,
  change: KeyChange,
  { name }: UserPrincipal,
  { id }: AccessKey,
): Promise<void> {
  const live = loadLive();
  switch (change) {
    case "disable":
      return live.setKeyStatus(questions, name, id, "Inactive");
    case "enable":
      return live.setKeyStatus(questions, name, id, "Active");
    case "delete":
      return live.deleteKey(questions, name, id);
    default:
      return change satisfies never;
  }
}
