const FENCED_JSON = "```json\\n(.*?)```";

/** The JSON blocks of a Markdown text, each under its headings, e.g. `AWS role ARN auth method > Braze Currents`. */
export function jsonUnderHeadings(markdown: string): Record<string, string> {
  const blocks: Record<string, string> = {};
  let section = "";
  let tab = "";
  for (const [, level, title, json] of markdown.matchAll(new RegExp(`^(##+) (.*?)$|${FENCED_JSON}`, "gms"))) {
    if (json) {
      blocks[`${section} > ${tab}`] = json;
    } else if (level === "##") {
      section = title ?? "";
    } else {
      tab = title ?? "";
    }
  }
  return blocks;
}

/** The JSON blocks in the doc comments of a source file, by the name of the exported function that each stands over. */
export function jsonInDocComments(source: string): Record<string, string> {
  const functions = source.matchAll(/\/\*\*((?:(?!\*\/).)*)\*\/\nexport function (\w+)/gs);
  return Object.fromEntries(
    [...functions].flatMap(([, comment = "", name = ""]) =>
      [...comment.replaceAll(/^ \* ?/gm, "").matchAll(new RegExp(FENCED_JSON, "gs"))].map(
        ([, json = ""]): [string, string] => [name, json],
      ),
    ),
  );
}
