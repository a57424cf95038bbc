import type { Questions } from "../../lib/live/questions";
import { isUnreachable } from "../../lib/live/unreachable";
import type { AccessKey, NewAccessKey } from "../../lib/rotation/access-key";
import { CommandError, OutsideError } from "../failure";
import { loadLive } from "../lazily";
import { shellLine } from "../shell";
import type { Destination } from "./destinations";
import { HeldSignals } from "./held-signals";

/** For whom a key is made. */
export interface Minting {
  readonly questions: Questions;
  readonly user: string;
  /** The keys that the user has before. */
  readonly before: readonly AccessKey[];
  readonly destination: Destination;
}

/**
 * Makes a key and hands it over. If that fails, the key is deleted again, or its id is told: no key is left that nobody
 * knows of.
 *
 * @returns the key, as AWS would list it
 * @throws {@link CommandError} if the key wasn't handed over, with what became of it
 */
export async function mint(minting: Minting): Promise<AccessKey> {
  const { destination } = minting;
  const signals = new HeldSignals();
  try {
    const key = await create(minting);
    await handOver(minting, key, signals);
    return { id: key.id, isActive: true, created: key.created, lastUse: "never" };
  } catch (error) {
    destination.abandon?.();
    throw error;
  } finally {
    signals.release();
  }
}

/** AWS may have made a key although its answer didn't come. */
async function create({ questions, user, before }: Minting): Promise<NewAccessKey> {
  const live = loadLive();
  try {
    return await live.createKey(questions, user);
  } catch (error) {
    const known = new Set(before.map(({ id }) => id));
    const after = await live.listKeys(questions, user).catch(() => undefined);
    const unknown = (after ?? []).filter(({ id }) => !known.has(id));
    const hints = unknown.map(
      ({ id }) => `the user now has the key ${id}; unless somebody else made it, delete it: ${deleteLine(user, id)}`,
    );
    const unseen = after
      ? []
      : [
          `AWS may have made a key all the same; list the keys: ${shellLine("aws", "iam", "list-access-keys", "--user-name", user)}`,
        ];
    throw failure(error, messageOf(error), ...hints, ...unseen);
  }
}

async function handOver(
  { questions, user, destination }: Minting,
  key: NewAccessKey,
  signals: HeldSignals,
): Promise<void> {
  try {
    if (signals.signal) {
      throw new CommandError(`you stopped it (${signals.signal})`);
    }
    await destination.deliver(key);
  } catch (error) {
    const why = `can't hand the new key over to ${destination.name}: ${messageOf(error).replaceAll(key.secret, "…")}`;
    throw failure(error, why, await takeBack(questions, user, key.id));
  }
}

/** Deletes a key that nobody has, and says what became of it. */
async function takeBack(questions: Questions, user: string, id: string): Promise<string> {
  try {
    await loadLive().deleteKey(questions, user, id);
    return `the new key ${id} was deleted again`;
  } catch (error) {
    return `the new key ${id} could not be deleted (${messageOf(error)}); delete it: ${deleteLine(user, id)}`;
  }
}

function deleteLine(user: string, id: string): string {
  return shellLine("aws", "iam", "delete-access-key", "--user-name", user, "--access-key-id", id);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** With the exit code of what went wrong first. */
function failure(cause: unknown, ...messages: readonly string[]): CommandError {
  return isUnreachable(cause) || cause instanceof OutsideError
    ? new OutsideError(...messages)
    : new CommandError(...messages);
}
