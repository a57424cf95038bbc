import process from "node:process";
import type { UserPrincipal } from "../../lib/config/derived/grants";
import type { Questions } from "../../lib/live/questions";
import { askAccount } from "../ask-account";
import { findStack, NamedStack } from "../choose-stacks";
import { EXIT } from "../exit-codes";
import { CommandError } from "../failure";
import { loadLive } from "../lazily";
import { GlobalOptions, Session } from "../session";
import { KeysOfUser, reportKeys } from "./report-keys";
import { GivenUser, usersOf } from "./users";

/** What each command about keys takes. */
export interface KeysOptions extends GlobalOptions, GivenUser {}

/** The keys of a stack's users in the stack's account. Where it can't be the right account, there is none. */
export class AccountKeys {
  private constructor(
    public readonly session: Session,
    public readonly namedStack: NamedStack,
    public readonly users: readonly UserPrincipal[],
    public readonly questions: Questions,
  ) {}

  /**
   * Asks AWS who the caller is.
   *
   * @param users - the users of the stack that are meant
   * @throws {@link CommandError} if the credentials are of another account
   */
  public static async ask(
    session: Session,
    namedStack: NamedStack,
    users: readonly UserPrincipal[],
  ): Promise<AccountKeys> {
    return new AccountKeys(session, namedStack, users, await askAccount(session, namedStack));
  }

  /**
   * Finds the stack and the users that a person can mean, and asks AWS who the caller is.
   *
   * @throws {@link CommandError} if the stack has no such user, or the credentials are of another account
   */
  public static async open(stackName: string, options: KeysOptions): Promise<AccountKeys> {
    const session = new Session(options);
    const namedStack = findStack(session.loadConfig().config, stackName);
    return AccountKeys.ask(session, namedStack, usersOf(namedStack, options));
  }

  /**
   * The keys of a user, the oldest first.
   *
   * @throws {@link CommandError} if the user doesn't exist
   */
  public async of({ name }: UserPrincipal): Promise<KeysOfUser> {
    const keys = await loadLive().listKeys(this.questions, name);
    if (!keys) {
      const { name: stack, stack: config } = this.namedStack;
      throw new CommandError(
        `the user "${name}" doesn't exist in the account ${config.accountId}; apply the stack "${stack}" first`,
      );
    }
    return { user: name, keys };
  }

  /** The keys of all users that the person can mean. */
  public async all(): Promise<KeysOfUser[]> {
    return Promise.all(this.users.map((user) => this.of(user)));
  }

  /** Prints the keys, and says what AWS doesn't tell the caller. */
  public report(users: readonly KeysOfUser[], { json = false }: KeysOptions): void {
    reportKeys(this.namedStack.name, users, json);
    this.reportDenials();
  }

  /** Says what AWS doesn't tell the caller. */
  public reportDenials(): void {
    const { denials } = this.questions;
    for (const { action, about, code } of denials) {
      process.stderr.write(`AWS denies ${action} for ${about} (${code}); ask for this permission\n`);
    }
    if (denials.length > 0) {
      process.exitCode = EXIT.outside;
    }
  }
}
