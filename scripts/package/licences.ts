import { readFileSync } from "node:fs";
import path from "node:path";
import type { BundledPackage } from "./bundled-packages";
import { ROOT } from "./bundles";

/** The licences that a part of the package may have: each lets others pass the part on inside of another work. */
const ALLOWED: ReadonlySet<string> = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MPL-2.0",
  "Public Domain",
  "Unlicense",
]);

/**
 * Whether a licence lets the package hold a part under it.
 *
 * @param licence - an SPDX expression: a licence, or `(A OR B)`, or `(A AND B)`, but nothing that needs more thought
 */
export function isAllowed(licence: string): boolean {
  const expression = licence.replace(/^\((.*)\)$/, "$1");
  return (
    expression.split(" OR ").some((name) => ALLOWED.has(name)) ||
    expression.split(" AND ").every((name) => ALLOWED.has(name))
  );
}

/** Parts with the text of their repository, where they come without it: packages of one repository share its licence. */
export function withSharedTexts(packages: readonly BundledPackage[]): BundledPackage[] {
  return packages.map((part) => {
    const { licence, source } = part;
    const sibling = packages.find((other) => other.text && other.source === source && other.licence === licence);
    return part.text || !source || !sibling ? part : { ...part, text: sibling.text };
  });
}

/** @throws if a licence isn't allowed, or if a package lacks the text that its licence asks for, with all such packages */
export function requireAllowed(packages: readonly BundledPackage[]): void {
  const problems = packages.flatMap((part) => {
    const { name, version, licence } = part;
    if (!isAllowed(licence)) {
      return `${name} ${version} has the licence ${licence}, expected ${[...ALLOWED].join(", ")}`;
    }
    return textOf(part) === undefined
      ? `${name} ${version} has no text of its licence ${licence}, expected a file`
      : [];
  });
  if (problems.length > 0) {
    throw new Error(["the package can't hold these parts:", ...problems].join("\n"));
  }
}

/** The text that has to go with a part. */
function textOf({ licence, text }: BundledPackage): string | undefined {
  switch (licence) {
    case "MPL-2.0":
      // CDKTF's package has no licence file. The text is the one of this project's licence.
      return text ?? readFileSync(path.join(ROOT, "LICENSE"), "utf8").trim();
    case "Public Domain":
      return text ?? "This part is in the public domain.";
    default:
      return text;
  }
}

const RULE = "-".repeat(80);

/** What the package says about the parts of others. Parts with the same text share it. */
export function noticeOf(packages: readonly BundledPackage[]): string {
  const byText = new Map<string, BundledPackage[]>();
  for (const part of packages) {
    const text = textOf(part) ?? "";
    byText.set(text, [...(byText.get(text) ?? []), part]);
  }
  const chapters = [...byText].map(([text, parts]) => [RULE, ...parts.map(headingOf), "", text, ""].join("\n"));
  return [
    "The files of this folder hold parts of the packages below. Each stands under its own licence.",
    "",
    ...chapters,
  ].join("\n");
}

function headingOf({ name, version, licence, source }: BundledPackage): string {
  const place =
    licence === "MPL-2.0" ? `\n  its source: the npm package ${name} ${version}, and ${source ?? "no other"}` : "";
  return `${name} ${version} (${licence})${place}`;
}
