import { isDeepStrictEqual } from "node:util";
import * as z from "zod";
import { fileSchema } from "../../lib/config/schema/file";
import { branchFor, withoutWrappers } from "../../lib/config/schema/navigate";
import { branchPlace, placeOfNamed } from "../docs-keys";
import { Edit } from "./edit";
import { applyEdit } from "./patch";

/** The keys that an edit adds, changes or removes, each as `PLACE: KEY`, with the places of the page of all keys. */
export function changedKeys(edit: Edit): Set<string> {
  const { before, after } = applyEdit(edit);
  const found = new Set<string>();
  compare(fileSchema, "", before, after, found);
  return found;
}

function compare(wrapped: z.ZodType, place: string, before: unknown, after: unknown, found: Set<string>): void {
  const schema = withoutWrappers(wrapped);
  if (schema instanceof z.ZodObject) {
    // A mapping that is added or removed is one with no keys on the other side.
    compareEach(before ?? {}, after ?? {}, (key, ...values) => {
      found.add(`${place || "file"}: ${key}`);
      compare(schema.shape[key] as z.ZodType, place ? `${place}.${key}` : key, ...values, found);
    });
  } else if (before === undefined || after === undefined) {
    // A list, or one of several kinds of mappings, is added or removed: this is no edit of the keys in it.
  } else if (schema instanceof z.ZodUnion) {
    const [one, other] = [branchFor(schema, before), branchFor(schema, after)];
    if (one === other) {
      compare(one, branchPlace(one, place), before, after, found);
    } else {
      addKeysOf(before, branchPlace(one, place), found);
      addKeysOf(after, branchPlace(other, place), found);
    }
  } else if (schema instanceof z.ZodRecord) {
    compareEach(before, after, (_, ...values) =>
      compareItems(schema.valueType as z.ZodType, placeOfNamed(place), ...values, found),
    );
  } else if (schema instanceof z.ZodArray) {
    compareEach(before, after, (_, ...values) => compareItems(schema.element as z.ZodType, place, ...values, found));
  }
}

/** An item that is added or removed is an edit of what it stands in. */
function compareItems(item: z.ZodType, place: string, before: unknown, after: unknown, found: Set<string>): void {
  if (before !== undefined && after !== undefined) {
    compare(item, place, before, after, found);
  }
}

/** Calls back for each key that isn't the same in two mappings or lists. */
function compareEach(
  before: unknown,
  after: unknown,
  changed: (key: string, ...values: [unknown, unknown]) => void,
): void {
  const [one, other] = [before as Record<string, unknown>, after as Record<string, unknown>];
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    if (!isDeepStrictEqual(one[key], other[key])) {
      changed(key, one[key], other[key]);
    }
  }
}

function addKeysOf(value: unknown, place: string, found: Set<string>): void {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    Object.keys(value).forEach((key) => found.add(`${place}: ${key}`));
  }
}
