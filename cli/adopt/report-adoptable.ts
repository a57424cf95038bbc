import process from "node:process";
import { stringify } from "yaml";
import type { AdoptConfig } from "../../lib/config/schema/adopt";
import type { Search } from "../../lib/live/adopt/findings";
import { literalOf } from "../../lib/text-or-reference";
import { EXIT } from "../exit-codes";
import { print, printJson } from "../print";
import type { Session } from "../session";

/** How far keys of a stack, and keys of its bucket, are indented in a configuration. */
const STACK_INDENT = 4;
const BUCKET_INDENT = 6;

/** Prints the section, and says what a person must know about it. */
export function reportAdoptable(session: Session, search: Search, section: AdoptConfig, isJson: boolean): void {
  const { findings, questions } = search;
  findings.seen.forEach((line) => session.notify(line));
  [...editsOf(search, section), ...findings.warnings].forEach((line) => session.notify(`warning: ${line}`));
  reportStatements(session, search);
  const denials = questions.denials.map(
    ({ action, about, code }) =>
      `AWS denies ${action} for ${about} (${code}); what it would tell is left out: ask for this permission`,
  );
  const isEmpty = Object.keys(section).length === 0;
  const problems = [
    ...findings.refusals,
    ...denials,
    ...(isEmpty && findings.refusals.length + denials.length === 0
      ? ["there is nothing to adopt; if something exists, give its name with --bucket, --user, --role or --policy"]
      : []),
  ];
  problems.forEach((line) => process.stderr.write(`${line}\n`));
  if (isJson) {
    printJson(section);
  } else if (!isEmpty) {
    print(indented({ adopt: section }, STACK_INDENT));
  }
  process.exitCode = problems.length === 0 ? EXIT.done : problems.length > denials.length ? EXIT.problem : EXIT.outside;
}

/** What else of the configuration must change so that the section fits. */
function editsOf({ name, stack, bucket, bucketName }: Search, section: AdoptConfig): string[] {
  const isOther = section.bucket && literalOf(bucket?.name) !== bucketName;
  const named = (["braze", "currents", "export"] as const).filter((part) => {
    const auth = part === "braze" ? stack.auth : stack[part]?.auth;
    return auth?.name !== undefined && (section[part]?.user ?? section[part]?.role) !== undefined;
  });
  return [
    ...(isOther ? [`the stack "${name}" has another bucket, write bucket.name: ${bucketName}`] : []),
    ...named.map((part) => `adopt.${part} says the name, remove ${part === "braze" ? "" : `${part}.`}auth.name`),
  ];
}

function reportStatements(session: Session, { findings: { statements } }: Search): void {
  if (!statements) {
    return;
  }
  const intro =
    statements.length > 0
      ? "warning: Terraform removes these statements of the bucket's policy; keep them under the stack's bucket:"
      : "the bucket's policy has only what the stack writes itself; say so under the stack's bucket:";
  session.notify(`${intro}\n${indented({ policyStatements: statements }, BUCKET_INDENT)}`);
}

function indented(value: object, columns: number): string {
  return stringify(value, { lineWidth: 0 }).trimEnd().replaceAll(/^/gm, " ".repeat(columns));
}
