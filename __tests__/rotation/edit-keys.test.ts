import { editKeys, NamedKeys } from "../../lib/rotation/edit-keys";

const PLACE = ["stacks", "export", "export", "auth"];

/** A file in which `auth` has these lines, or stands behind its colon. */
const file = (auth: string): string => `# Braze
defaults: { region: us-east-1, accountId: "111122223333" } # ours

stacks:
  export:
    bucket:   { name: example-export }
    export:
      auth:${auth}
      policyName: exports # kept
`;

const added: NamedKeys = { keys: ["primary", "second"], inactive: [] };
const switchedOff: NamedKeys = { keys: ["primary", "second"], inactive: ["primary"] };
const removed: NamedKeys = { keys: ["second"], inactive: [] };

test.each<[title: string, before: string, names: NamedKeys, after: string]>([
  ["a key is added to no keys", " { method: access-key }", added, " { method: access-key, keys: [primary, second] }"],
  [
    "a key is added to a list in brackets",
    " { keys: [ primary ], method: access-key }",
    added,
    " { keys: [ primary, second ], method: access-key }",
  ],
  [
    "a key is added with the quotes of the others",
    ` { "method": "access-key", "keys": ["primary"] }`,
    added,
    ` { "method": "access-key", "keys": ["primary", "second"] }`,
  ],
  [
    "a list is added with the quotes of the other keys",
    " { 'method': access-key }",
    added,
    " { 'method': access-key, 'keys': ['primary', 'second'] }",
  ],
  [
    "a key is added to a list in lines",
    `
        # two at most
        method: access-key
        keys:
          # the first one
          - primary # made in May
        # the end`,
    added,
    `
        # two at most
        method: access-key
        keys:
          # the first one
          - primary # made in May
          - second
        # the end`,
  ],
  [
    "a list is added to a mapping in lines",
    `
        method: access-key # not a role
        # the end`,
    added,
    `
        method: access-key # not a role
        keys: [primary, second]
        # the end`,
  ],
  [
    "a name is added to brackets over several lines",
    ` {
        method: access-key, # not a role
        keys: [
          primary, # made in May
        ],
      }`,
    added,
    ` {
        method: access-key, # not a role
        keys: [
          primary, second, # made in May
        ],
      }`,
  ],
  [
    "a name that would be a number gets quotes",
    " { method: access-key }",
    { keys: ["primary", "2027"], inactive: [] },
    ` { method: access-key, keys: [primary, "2027"] }`,
  ],
  [
    "a key is switched off in a mapping in brackets",
    " { method: access-key, keys: [primary, second] }",
    switchedOff,
    " { method: access-key, keys: [primary, second], inactive: [primary] }",
  ],
  [
    "a key is switched off in a mapping in lines",
    `
        method: access-key
        keys:
          - primary
          - second`,
    switchedOff,
    `
        method: access-key
        keys:
          - primary
          - second
        inactive: [primary]`,
  ],
  [
    "a key is removed from brackets",
    " { method: access-key, keys: [primary, second], inactive: [primary] }",
    removed,
    " { method: access-key, keys: [second] }",
  ],
  [
    "a key is removed from brackets, and inactive stands first",
    " { inactive: [ primary ], keys: [ primary , second ], method: access-key }",
    removed,
    " { keys: [ second ], method: access-key }",
  ],
  [
    "a key is removed from brackets over several lines, and comments stay",
    ` {
        method: access-key,
        keys: [
          primary, # made in May
          second
        ]
      }`,
    removed,
    ` {
        method: access-key,
        keys: [
          # made in May
          second
        ]
      }`,
  ],
  [
    "a key is removed from lines, with its own comment alone",
    `
        method: access-key
        keys: # two at most
          - primary # made in May
          - second # made in June
        # off for a day
        inactive:
          - primary
        name: braze`,
    removed,
    `
        method: access-key
        keys: # two at most
          - second # made in June
        # off for a day
        name: braze`,
  ],
])("%s", (_, before, names, after) => {
  expect(editKeys(file(before), PLACE, names)).toBe(file(after));
});

test("line ends of Windows and a byte order mark stay", () => {
  const windows = (text: string): string => `\uFEFF${text.replaceAll("\n", "\r\n")}`;
  const lines = "\n        method: access-key\n        keys:\n          - primary # May";
  expect(editKeys(windows(file(lines)), PLACE, switchedOff)).toBe(
    windows(file(`${lines}\n          - second\n        inactive: [primary]`)),
  );
});

test("a file without a last line end gets none", () => {
  const before = "stacks:\n  export:\n    export:\n      auth:\n        method: access-key";
  expect(editKeys(before, PLACE, added)).toBe(`${before}\n        keys: [primary, second]`);
});

test("JSON stays JSON", () => {
  const json = (auth: object): string => JSON.stringify({ stacks: { export: { export: { auth } } } });
  const edited = editKeys(json({ method: "access-key", keys: ["primary"] }), PLACE, switchedOff);
  expect(JSON.parse(edited)).toEqual({
    stacks: { export: { export: { auth: { method: "access-key", ...switchedOff } } } },
  });
});

test.each<[title: string, auth: string, names: NamedKeys, why: string]>([
  [
    "a name over two lines",
    " { method: access-key, keys: [primary # May\n          , second] }",
    removed,
    "a comment stands between",
  ],
  [
    "a comment inside brackets",
    " { method: access-key, # why\n        inactive: [primary], keys: [primary, second] }",
    removed,
    "a comment stands beside the key",
  ],
  ["no mapping", " access-key", added, "there is no mapping auth"],
  [
    "a list that would lose its last name",
    " { method: access-key, keys: [primary] }",
    removed,
    "would lose its last name",
  ],
])("%s is left to its author", (_, auth, names, why) => {
  expect(() => editKeys(file(auth), PLACE, names)).toThrow(why);
});

test("an edit that would change something else is refused", () => {
  // A name that YAML reads as two.
  expect(() => editKeys(file(" { method: access-key }"), PLACE, { keys: ["primary", "a, b"], inactive: [] })).toThrow(
    "the edit would change something else",
  );
});
