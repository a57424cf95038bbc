import { apart, Block, blockLines, blocksIn, commentLines } from "./block";
import { BACKEND_FILE, comparePlaces, FILE_COMMENTS, Place, Places } from "./files";
import { Json, JsonObject, objectOf } from "./json";
import { syntaxOf, TOP } from "./syntax";

/**
 * A stack as HCL that a person would have written.
 *
 * @param stack - the stack as Terraform's JSON
 * @returns the name of each file → its text, formatted as `terraform fmt` does
 */
export function ejectStack(stack: JsonObject): Record<string, string> {
  const { terraform, ...rest } = stack;
  const { backend, cloud, ...settings } = objectOf(terraform);
  const state = { ...(backend && { backend }), ...(cloud && { cloud }) };
  return {
    ...filesOf({ terraform: settings }),
    ...(Object.keys(state).length > 0 && { [BACKEND_FILE]: textOf("terraform", state) }),
    ...filesOf(rest),
  };
}

function textOf(kind: string, body: JsonObject): string {
  return joined([blockLines({ kind, labels: [], body }, syntaxOf(kind, []))]);
}

function filesOf(stack: JsonObject): Record<string, string> {
  const blocks = Object.entries(TOP).flatMap(([kind, { labels = 0 }]) => {
    const value: Json | undefined = stack[kind];
    return value === undefined ? [] : blocksIn(kind, value, labels);
  });
  const places = new Places(blocks);
  const byFile = new Map<string, { block: Block; place: Place }[]>();
  for (const block of blocks) {
    const place = places.of(block);
    byFile.set(place.file, [...(byFile.get(place.file) ?? []), { block, place }]);
  }
  return Object.fromEntries(
    [...byFile].map(([file, placed]) => {
      const sorted = placed.sort((one, other) => comparePlaces(one.place, other.place)).map(({ block }) => block);
      const comment = FILE_COMMENTS[file];
      return [
        file,
        joined([
          ...(comment === undefined ? [] : [commentLines(comment)]),
          ...sorted.map((block) => blockLines(block, syntaxOf(block.kind, block.labels))),
        ]),
      ];
    }),
  );
}

function joined(groups: readonly (readonly string[])[]): string {
  return `${apart(groups).join("\n")}\n`;
}
