import { withoutUnseen } from "../../lib/texts/unseen";
import { describeKey, jsonKey } from "../keys/report-keys";
import { print, printJson } from "../print";
import type { Session } from "../session";
import type { ProposedEdit } from "./proposed-edit";
import type { Row } from "./rows";
import { todoOf } from "./todo";

/** Where the rotation of a stack's keys stands. */
export interface RotationReport {
  /** The full name of the stack. */
  readonly stack: string;
  readonly rows: readonly Row[];
  /** The row whose step comes first. */
  readonly first: Row;
  /** What the step changes in the file. @default - the step is no edit */
  readonly edit?: ProposedEdit;
  readonly isWritten: boolean;
}

/** Prints where the rotation of a stack's keys stands. */
export function reportRotation(session: Session, report: RotationReport, isJson: boolean): void {
  const now = new Date();
  const { stack, rows, first, edit, isWritten } = report;
  const todo = (row: Row): string[] => todoOf({ place: session.place, stack, ...row }, now);
  if (isJson) {
    printJson({
      stack,
      step: first.position.step,
      edit: edit ? { file: edit.file, diff: edit.diff, written: isWritten } : null,
      todo: todo(first),
      users: rows.map((row) => ({
        user: row.rotating.user.name,
        step: row.position.step,
        because: row.position.because,
        todo: todo(row),
        keys: row.keys.map(jsonKey),
      })),
    });
    return;
  }
  for (const row of rows) {
    print(
      `the user ${row.rotating.user.name}: ${row.position.step}`,
      ...row.keys.map((key) => `  ${describeKey(key)}`),
      `  ${row.position.because}`,
      ...todo(row).map((line) => `  - ${line}`),
    );
  }
  if (edit) {
    print(isWritten ? `edited ${edit.file}:` : `the edit of ${edit.file}, which --write makes:`, visible(edit.diff));
  }
}

/** A comment of the file may hold anything, and no terminal may obey it. */
function visible(diff: string): string {
  return diff.replaceAll(/[^\n\t]+/g, withoutUnseen);
}
