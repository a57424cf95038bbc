import { dangersIn, namesInWords, Report, ReportGroup, resourcesIn, rowsIn, summaryOf } from "./report";
import type { StackReview } from "./review";

/** What GitHub takes as a comment is 65,536 characters: this leaves room for what a pipeline adds. */
export const LONGEST_COMMENT = 65_000;

/** More groups than that are folded. */
const MOST_OPEN = 3;

/** Draws what changes in a stack as a flowchart of Mermaid. The result is undefined if there is nothing to draw. */
export type Draw = (stack: StackReview) => string | undefined;

const DRAW_NOTHING: Draw = () => undefined;

/**
 * A report in Markdown. No name of a person, no HTML and no line of a table comes from a value.
 *
 * @param longest - the most characters. What doesn't fit is left out, and counted. @default - no limit
 * @param draw - draws each change. If the pictures don't fit, there are none. @default - no pictures
 */
export function markdownOf(report: Report, longest = Infinity, draw = DRAW_NOTHING): string {
  const { title, groups, warnings, notes } = report;
  const head = ["## What changes for Braze in AWS (braze-s3 review)", "", `${plain(title)} ${summaryOf(report)}`, ""];
  const foot = notes.flatMap((note) => [`<sub>${plain(note)}</sub>`, ""]);
  const sections = groups.map((group, i) => sectionOf(group, i >= MOST_OPEN, draw));
  const room = longest - lengthOf([...head, ...foot]) - ROOM_FOR_COUNT;
  const dangers = fitting(dangerLines(report), Math.floor(room / 2));
  const warned = fitting(
    warnings.map((warning) => `- ${plain(warning)}`),
    Math.floor((room - lengthOf(dangers.lines)) / 4),
  );
  const shown = fitting(sections, room - lengthOf([...dangers.lines, ...warned.lines]));
  if (shown.left > 0 && draw !== DRAW_NOTHING) {
    return markdownOf(report, longest);
  }
  return [
    ...head,
    ...titled("Dangers", dangers, "danger"),
    ...titled("New warnings", warned, "warning"),
    ...shown.lines,
    ...leftOut(shown.left, "section"),
    ...foot,
  ]
    .join("\n")
    .replace(/\n+$/, "\n");
}

const ROOM_FOR_COUNT = 400;

function titled(title: string, { lines, left }: ReturnType<typeof fitting>, noun: string): string[] {
  return lines.length + left > 0 ? [`### ${title}`, "", ...lines, ...leftOut(left, noun), ""] : [];
}

function leftOut(count: number, noun: string): string[] {
  return count === 0
    ? []
    : [`_${count} more ${noun}${count === 1 ? "" : "s"} left out here: \`--out FILE\` writes all of them._`, ""];
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

/** As many of the texts as fit, from the first. */
function fitting(texts: readonly string[], room: number): { readonly lines: string[]; readonly left: number } {
  let used = 0;
  const lines: string[] = [];
  for (const text of texts) {
    used += text.length + 1;
    if (used > room) {
      break;
    }
    lines.push(text);
  }
  return { lines, left: texts.length - lines.length };
}

function dangerLines(report: Report): string[] {
  return dangersIn(report).map(
    ({ id, message, names }) => `- **${id}** in ${plain(namesInWords(names))}: ${plain(message)}`,
  );
}

function sectionOf({ shown, names }: ReportGroup, isFolded: boolean, draw: Draw): string {
  const { name, status } = shown;
  const title =
    names.length === 1 ? `${plain(name)}: ${STATUS[status]}` : `${names.length} stacks: ${plain(namesInWords(names))}`;
  const same = names.length === 1 ? [] : [`The same changes in each of them. Shown for ${plain(name)}.`, ""];
  const body = [...same, ...bodyOf(shown), ...picture(draw(shown))];
  return isFolded
    ? [`<details><summary>${plain(title)}</summary>`, "", ...body, "</details>", ""].join("\n")
    : [`### ${title}`, "", ...body].join("\n");
}

const STATUS: Readonly<Record<StackReview["status"], string>> = {
  added: "a new stack",
  changed: "changes",
  removed: "is gone",
  same: "stays the same",
};

function bodyOf(stack: StackReview): string[] {
  const { permissions, trust, outputs, protections, unknown } = stack;
  const resources = resourcesIn(stack).map(({ words, addresses }) => `- Terraform ${words}: ${list(addresses)}`);
  const named = (words: string, values: readonly string[]) =>
    values.length > 0 ? [`- ${words}: ${list(values)}`] : [];
  const rest = [
    ...resources,
    ...named("new outputs", outputs.added),
    ...named("outputs that are gone", outputs.removed),
    ...protections.map(({ address, message }) => `- ${code(address)}: ${plain(message)}`),
    ...unknown.map(({ what, why }) => `- unknown: ${plain(what)}: ${plain(why)}`),
  ];
  return [
    ...table("may", rowsIn(permissions)),
    ...table("may become", rowsIn(trust)),
    ...(rest.length > 0 ? [...rest, ""] : []),
    ...(rest.length === 0 && [permissions, trust].every((one) => rowsIn(one).length === 0)
      ? [NOTHING_CHANGES[stack.status === "removed" ? "removed" : "changed"], ""]
      : []),
  ];
}

/** Why a stack that isn't the same has no changes in AWS. */
const NOTHING_CHANGES = {
  removed: "What it made stays in AWS until somebody destroys it.",
  changed: "Nothing changes in AWS: only settings of Terraform or values of outputs differ.",
};

function picture(flowchart: string | undefined): string[] {
  return flowchart === undefined
    ? []
    : [`<details><summary>${LEGEND}</summary>`, "", "```mermaid", flowchart, "```", "", "</details>", ""];
}

const LEGEND = "Picture: green is gained, dashed is lost, red is gained beyond the bucket";

function table(verb: "may" | "may become", rows: ReturnType<typeof rowsIn>): string[] {
  if (rows.length === 0) {
    return [];
  }
  const [first, second] = verb === "may" ? ["may", "on"] : ["may call", "and become"];
  return [
    `| | who | ${first} | ${second} | if | why |`,
    "|---|---|---|---|---|---|",
    ...rows.map(({ change, principal, actions, resources, condition, why }) => {
      const cells = [
        change,
        plain(principal),
        list(actions),
        list(resources),
        condition === undefined ? "" : code(condition),
        plain(why ?? ""),
      ];
      return `| ${cells.join(" | ")} |`;
    }),
    "",
  ];
}

function list(values: readonly string[]): string {
  return values.map(code).join(", ");
}

/** A value as code: nothing in it is Markdown. */
function code(value: string): string {
  const text = oneLine(value).replaceAll("|", "\\|");
  const fence = text.includes("`") ? "``" : "`";
  const inside = text.replaceAll(/`(?=`)/g, "` ");
  return fence === "``" ? `${fence} ${inside} ${fence}` : `${fence}${inside}${fence}`;
}

/** A text as it is: nothing in it is Markdown, HTML, or the name of a person. */
function plain(text: string): string {
  return oneLine(text)
    .replaceAll(/[&<>@#]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll(/[\\`*_{}[\]|~]/g, (character) => `\\${character}`)
    .replaceAll("://", ":&#47;&#47;");
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}
