/** The names that stand first in a block or an object, in this order: what something is, before what it is like. */
const FIRST = [
  ...["required_version", "from", "to", "sid", "effect", "page", "fields", "backend", "workspace", "role_arn"],
  ...["alarm_name", "alarm_description", "namespace", "metric_name", "dimensions"],
  ...["name", "path", "bucket", "user", "role", "id", "status", "key", "region", "profile", "source", "version"],
  ...["type", "description", "default", "value", "nullable", "test", "variable", "values", "identifiers"],
];

/** The name that stands last. */
const LAST = "tags";

/** Entries as a person orders them. Those that are not listed keep their order. */
export function inOrder<T>(entries: readonly (readonly [name: string, value: T])[]): (readonly [string, T])[] {
  return [...entries].sort(([one], [other]) => rank(one) - rank(other));
}

function rank(name: string): number {
  const first = FIRST.indexOf(name);
  return name === LAST ? FIRST.length + 1 : first < 0 ? FIRST.length : first;
}
