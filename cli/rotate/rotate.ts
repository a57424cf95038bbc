import { NotEditable } from "../../lib/rotation/edit-list";
import { KEY_NAME } from "../../lib/config/schema/auth";
import { breach } from "../../lib/config/schema/text";
import { keysAfter, nameOfToday } from "../../lib/rotation/next-keys";
import { findStack, NamedStack } from "../choose-stacks";
import { readHandoff } from "../dashboard/read-handoff";
import { CommandError } from "../failure";
import { AccountKeys } from "../keys/account-keys";
import type { GivenUser } from "../keys/users";
import { GlobalOptions, Session } from "../session";
import { makeEdit, proposeEdit, ProposedEdit, ReadFile, readForEdit } from "./proposed-edit";
import { reportRotation } from "./report-rotation";
import { namedKeys, rotatingUsers } from "./rotating-users";
import { firstOf, Row, rowOf } from "./rows";

/** What a person says to `rotate`. */
export interface RotateOptions extends GlobalOptions, GivenUser {
  readonly write?: boolean;
  readonly name?: string;
  readonly outputs?: string;
}

/**
 * Says where the rotation of a stack's key stands, and the one next step. On request, makes the step's edit.
 *
 * @throws {@link CommandError} if the stack has no key, or the edit can't be made
 */
export async function rotate(stackName: string, options: RotateOptions): Promise<void> {
  requireKeyName(options.name);
  const session = new Session(options);
  const { config, files } = session.loadConfig();
  const namedStack = findStack(config, stackName);
  const read = readForEdit(files.get(namedStack.name) ?? "");
  const rows = await rowsOf(session, namedStack, options);
  const first = firstOf(rows);
  if (!first) {
    return;
  }
  const edit = editOf(session, read, first, options);
  const isWritten = options.write === true && edit !== undefined;
  if (isWritten) {
    makeEdit(edit);
  }
  reportRotation(session, { stack: namedStack.name, rows, first, edit, isWritten }, options.json === true);
  if (options.write && !edit) {
    session.notify("the next step is no edit of the configuration: nothing was written");
  }
}

async function rowsOf(session: Session, namedStack: NamedStack, options: RotateOptions): Promise<Row[]> {
  const users = rotatingUsers(namedStack, options);
  const isInTerraform = users.some(({ user }) => user.secret === "state");
  const outputs = isInTerraform ? readHandoff(session, namedStack.name, options.outputs).outputs : undefined;
  const account = await AccountKeys.ask(
    session,
    namedStack,
    users.map(({ user }) => user),
  );
  const now = new Date();
  const rows = await Promise.all(
    users.map(async (rotating) => rowOf(rotating, (await account.of(rotating.user)).keys, outputs, now)),
  );
  account.reportDenials();
  return rows;
}

/** What the next step changes in the file. */
function editOf(
  session: Session,
  read: ReadFile,
  { rotating, position }: Row,
  { name, write }: RotateOptions,
): ProposedEdit | undefined {
  const names = namedKeys(rotating.user);
  const after = keysAfter(position.step, names, name ?? nameOfToday(names.keys, new Date()));
  if (!after) {
    return undefined;
  }
  try {
    return proposeEdit(session, read, rotating.auth, after);
  } catch (error) {
    if (!(error instanceof NotEditable)) {
      throw error;
    }
    const wanted = [`keys: [${after.keys.join(", ")}]`, ...after.inactive.map((each) => `inactive: [${each}]`)];
    const message = `${read.file} can't be edited (${error.message}); write under auth by hand: ${wanted.join(", ")}`;
    if (write) {
      throw new CommandError(message);
    }
    session.notify(`warning: ${message}`);
    return undefined;
  }
}

function requireKeyName(name: string | undefined): void {
  const problem = name === undefined ? undefined : breach(KEY_NAME, name);
  if (problem !== undefined) {
    throw new CommandError(`--name ${name}: not ${KEY_NAME.what}, ${problem}`);
  }
}
