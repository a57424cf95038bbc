import { BundledPackage } from "../../scripts/package/bundled-packages";
import { isAllowed, noticeOf, requireAllowed, withSharedTexts } from "../../scripts/package/licences";

const part = (changes: Partial<BundledPackage>): BundledPackage => ({
  name: "example",
  version: "1.2.3",
  licence: "MIT",
  text: "The text of the licence",
  ...changes,
});

test.each(["MIT", "MPL-2.0", "Public Domain", "(MIT OR GPL-3.0)", "(MIT AND ISC)"])(
  "the package can hold a part under %s",
  (licence) => {
    expect(isAllowed(licence)).toBe(true);
  },
);

test.each([
  "AGPL-3.0",
  "LGPL-2.1",
  "SEE LICENSE IN LICENSE",
  "none",
  "(AGPL-3.0 OR GPL-3.0)",
  "(MIT AND AGPL-3.0)",
  "(MIT OR GPL-3.0) AND AGPL-3.0",
])("the package can't hold a part under %s", (licence) => {
  expect(isAllowed(licence)).toBe(false);
});

test("every part that the package can't hold is named", () => {
  const refuse = (): void =>
    requireAllowed([
      part({ name: "simulator", licence: "AGPL-3.0" }),
      part({}),
      part({ name: "textless", text: undefined }),
    ]);
  expect(refuse).toThrow(
    new Error(
      [
        "the package can't hold these parts:",
        "simulator 1.2.3 has the licence AGPL-3.0, expected 0BSD, Apache-2.0, BSD-2-Clause, BSD-3-Clause, CC0-1.0, ISC, " +
          "MIT, MPL-2.0, Public Domain, Unlicense",
        "textless 1.2.3 has no text of its licence MIT, expected a file",
      ].join("\n"),
    ),
  );
});

test("the notice names every part, with the text of its licence, and where the source of an MPL-2.0 part is", () => {
  const notice = noticeOf([
    part({}),
    part({ name: "engine", licence: "MPL-2.0", text: "The text of the MPL", source: "https://example.com/engine" }),
    part({ name: "other" }),
  ]);
  expect(notice.split("\n").filter((line) => line && !line.startsWith("---"))).toEqual([
    "The files of this folder hold parts of the packages below. Each stands under its own licence.",
    "example 1.2.3 (MIT)",
    "other 1.2.3 (MIT)",
    "The text of the licence",
    "engine 1.2.3 (MPL-2.0)",
    "  its source: the npm package engine 1.2.3, and https://example.com/engine",
    "The text of the MPL",
  ]);
});

test("a part without a text has that of its repository, and of the same licence", () => {
  const source = "https://example.com/many";
  const textless = part({ name: "textless", source, text: undefined });
  const parts = [
    textless,
    part({ name: "with-text", source }),
    part({ name: "elsewhere", text: undefined }),
    part({ name: "otherwise", source, licence: "ISC", text: undefined }),
  ];
  expect(withSharedTexts(parts)).toEqual([{ ...textless, text: "The text of the licence" }, ...parts.slice(1)]);
});
