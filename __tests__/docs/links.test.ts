import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { PAGES, proseOf } from "./pages";

/** The ids that GitHub gives the headings of a page. */
const anchorsOf = (text: string): string[] =>
  [...proseOf(text).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, "$1")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );

const linksOf = (text: string): string[] =>
  [...proseOf(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!).filter((link) => !/^[a-z]+:/.test(link));

const isBroken = (page: string, link: string): boolean => {
  const [file, anchor] = link.split("#");
  const target = file ? path.posix.join(path.posix.dirname(page), file) : page;
  return !existsSync(target) || (anchor !== undefined && !anchorsOf(readFileSync(target, "utf8")).includes(anchor));
};

test.each(Object.entries(PAGES))("every link of %s leads to a file and heading that exist", (page, text) => {
  expect(linksOf(text).filter((link) => isBroken(page, link))).toEqual([]);
});

test("a link to a heading that does not exist is found", () => {
  expect(
    ["#the-file", "#no-such-heading", "no-such-file.md"].map((link) => isBroken("docs/configuration.md", link)),
  ).toEqual([false, true, true]);
});

test.each(Object.entries(PAGES))("%s names no folder of one person's machine", (_, text) => {
  expect(text.match(/(?<![\w.])(\/(home|Users|root|tmp|work|private)\/|[A-Z]:\\)\S*/g)).toBeNull();
});
