import { isCollection, isMap, isScalar, isSeq, Pair, parse, Scalar, YAMLMap, YAMLSeq } from "yaml";
import { lineEnd, lineEndOf, lineStart, Splice, wholeLines } from "./splice";

/** A list of names under a key of a mapping that can't be edited without taking something of its author's away. */
export class NotEditable extends Error {}

/**
 * What makes the list under a key the wanted one: names are removed from its front and added at its end. Everything else
 * stays as it is written.
 *
 * @param wanted - the names. None removes the key
 * @throws {@link NotEditable} if a person must make the edit
 */
export function listSplices(text: string, map: YAMLMap, key: string, wanted: readonly string[]): Splice[] {
  const pair = pairsOf(map).find((each) => keyOf(each) === key);
  if (!pair) {
    return wanted.length === 0 ? [] : [insertPair(text, map, key, wanted)];
  }
  if (wanted.length === 0) {
    return [removePair(text, map, pair)];
  }
  if (!isSeq(pair.value)) {
    throw new NotEditable(`${key} is no list`);
  }
  return seqSplices(text, pair.value, wanted);
}

function seqSplices(text: string, seq: YAMLSeq, wanted: readonly string[]): Splice[] {
  const items = seq.items.filter((item) => isScalar(item));
  const kept = items.filter(({ value }) => wanted.includes(String(value)));
  const last = items.at(-1);
  if (!last || items.length < seq.items.length || !kept.includes(last)) {
    throw new NotEditable("a list would lose its last name");
  }
  const added = wanted.filter((name) => !kept.some(({ value }) => value === name));
  return [
    ...items.flatMap((item, i) => (kept.includes(item) ? [] : [removeItem(text, seq, item, items[i + 1])])),
    ...(added.length > 0 ? [addItems(text, seq, last, added)] : []),
  ];
}

function removeItem(text: string, seq: YAMLSeq, item: Scalar, next: Scalar | undefined): Splice {
  const [start, end] = rangeOf(item);
  if (!seq.flow || !next) {
    return wholeLines(text, start, end);
  }
  const [gap = ""] = /^[ \t]*,[ \t]*/.exec(text.slice(end)) ?? [];
  if (gap === "") {
    throw new NotEditable("a comment stands between a name and its comma");
  }
  return { start, end: end + gap.length, text: "" };
}

function addItems(text: string, seq: YAMLSeq, last: Scalar, names: readonly string[]): Splice {
  const [start, end] = rangeOf(last);
  const written = names.map((name) => quoted(name, last));
  if (seq.flow) {
    return insertion(end, written.map((name) => `, ${name}`).join(""));
  }
  const prefix = lineEndOf(text) + text.slice(lineStart(text, start), start);
  return insertion(lineEnd(text, end), written.map((name) => prefix + name).join(""));
}

function insertPair(text: string, map: YAMLMap, key: string, names: readonly string[]): Splice {
  const pairs = pairsOf(map);
  const [first] = pairs;
  const last = pairs.at(-1);
  if (!first || !last) {
    throw new NotEditable("the mapping is empty");
  }
  const model = last.key as Scalar;
  const written = `${quoted(key, model)}: [${names.map((name) => quoted(name, model)).join(", ")}]`;
  const end = endOf(last.value ?? last.key);
  if (map.flow) {
    return insertion(end, `, ${written}`);
  }
  const [start] = rangeOf(first.key);
  const indent = text.slice(lineStart(text, start), start);
  return insertion(lineEnd(text, end), lineEndOf(text) + indent + written);
}

function removePair(text: string, map: YAMLMap, pair: Pair): Splice {
  const pairs = pairsOf(map);
  const before = pairs[pairs.indexOf(pair) - 1];
  const [start] = rangeOf(pair.key);
  const end = endOf(pair.value ?? pair.key);
  if (!map.flow) {
    return wholeLines(text, start, end);
  }
  const place = before ? { start: endOf(before.value ?? before.key), end } : { start, end: afterComma(text, end) };
  if (text.slice(place.start, place.end).includes("#")) {
    throw new NotEditable("a comment stands beside the key");
  }
  return { ...place, text: "" };
}

function afterComma(text: string, end: number): number {
  return end + (/^\s*,\s*/.exec(text.slice(end))?.[0].length ?? 0);
}

function insertion(at: number, text: string): Splice {
  return { start: at, end: at, text };
}

/** Where the last thing that is written of a node ends: a collection in blocks ends at the start of what follows. */
function endOf(node: unknown): number {
  if (isCollection(node) && !node.flow) {
    const last = node.items.at(-1);
    if (last !== undefined) {
      return endOf(isMap(node) ? ((last as Pair).value ?? (last as Pair).key) : last);
    }
  }
  return rangeOf(node)[1];
}

/** A name with the quotes that the model has, or else with those that it needs to be a text. */
function quoted(name: string, { type }: Scalar): string {
  switch (type) {
    case "QUOTE_DOUBLE":
      return `"${name}"`;
    case "QUOTE_SINGLE":
      return `'${name}'`;
    default:
      return parse(name) === name ? name : `"${name}"`;
  }
}

function pairsOf(map: YAMLMap): Pair[] {
  return map.items;
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : "";
}

function rangeOf(node: unknown): [start: number, end: number] {
  const { range } = node as { readonly range?: readonly [number, number, number] | null };
  if (!range) {
    throw new NotEditable("a value has no place in the text");
  }
  return [range[0], range[1]];
}
