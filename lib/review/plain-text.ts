import { dangersIn, namesInWords, Report, resourcesIn, rowsIn, summaryOf } from "./report";
import type { StackReview } from "./review";

/** A report for a terminal, line by line. */
export function plainTextOf(report: Report): string[] {
  const { title, groups, warnings, notes } = report;
  const dangers = dangersIn(report).flatMap(({ id, message, names }) => [
    `  ${id} in ${namesInWords(names)}:`,
    `    ${message}`,
  ]);
  return [
    `${title} ${summaryOf(report)}`,
    ...(dangers.length > 0 ? ["", "dangers:", ...dangers] : []),
    ...(warnings.length > 0 ? ["", "new warnings:", ...warnings.map((warning) => `  ${warning}`)] : []),
    ...groups.flatMap(({ shown, names }) => ["", `${namesInWords(names)}: ${STATUS[shown.status]}`, ...bodyOf(shown)]),
    ...(notes.length > 0 && groups.length > 0 ? ["", ...notes] : []),
  ].map(oneLine);
}

const STATUS: Readonly<Record<StackReview["status"], string>> = {
  added: "new",
  changed: "changes",
  removed: "gone",
  same: "the same",
};

function bodyOf(stack: StackReview): string[] {
  const { permissions, trust, outputs, protections, unknown } = stack;
  const named = (words: string, values: readonly string[]) =>
    values.length > 0 ? [`  ${words}: ${values.join(", ")}`] : [];
  return [
    ...rowsIn(permissions).flatMap((row) => rowLines(row, "may", "on")),
    ...rowsIn(trust).flatMap((row) => rowLines(row, "may call", "and become")),
    ...resourcesIn(stack).map(({ words, addresses }) => `  Terraform ${words}: ${addresses.join(", ")}`),
    ...named("new outputs", outputs.added),
    ...named("outputs that are gone", outputs.removed),
    ...protections.map(({ address, message }) => `  ${address}: ${message}`),
    ...unknown.map(({ what, why }) => `  unknown: ${what}: ${why}`),
  ];
}

function rowLines(
  { change, principal, actions, resources, condition, why }: ReturnType<typeof rowsIn>[number],
  verb: string,
  preposition: string,
): string[] {
  const sign = change === "gained" ? "+" : "-";
  return [
    `  ${sign} ${principal} ${verb} ${actions.join(", ")} ${preposition} ${resources.join(", ")}`,
    ...(condition === undefined ? [] : [`      if ${condition}`]),
    ...(why === undefined ? [] : [`      ${why}`]),
  ];
}

/** No value can start a line, or move the cursor of a terminal. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]/gu, " ");
}
