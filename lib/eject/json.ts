/** A value of JSON. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** An object of JSON. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** The object that a value is, or an empty one if it is none. */
export function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

/** The list that a value is, or else a list of the value alone: Terraform takes one block in either form. */
export function listOf(value: Json): readonly Json[] {
  return isList(value) ? value : [value];
}

/** The text that a value is, or an empty one if it is none. */
export function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

/** Whether a value is an object. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !isList(value);
}

/** Whether a value is a list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** A change of the values at some places. */
export interface Edit {
  /** The keys that lead there. `*` is every key of an object, and every item of a list. */
  readonly path: readonly string[];
  /** Gets a value and the keys that `*` stood for. */
  readonly change: (value: Json, keys: readonly string[]) => Json;
}

/** The same JSON with other values at some places. */
export function edited(json: Json, { path: [key, ...rest], change }: Edit, keys: readonly string[] = []): Json {
  if (key === undefined) {
    return change(json, keys);
  }
  const inner = (name: string, value: Json): Json =>
    key === "*" || key === name ? edited(value, { path: rest, change }, key === "*" ? [...keys, name] : keys) : value;
  if (isList(json)) {
    return json.map((item, i) => inner(String(i), item));
  }
  return isObject(json)
    ? Object.fromEntries(Object.entries(json).map(([name, value]) => [name, inner(name, value)]))
    : json;
}

/** The value at a place, if there is one. */
export function valueAt(json: Json | undefined, [key, ...rest]: readonly string[]): Json | undefined {
  return key === undefined ? json : valueAt(isList(json) ? json[Number(key)] : objectOf(json)[key], rest);
}
