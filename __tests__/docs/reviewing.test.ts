import { DANGER_IDS } from "../../lib/review/changes";
import { PAGES } from "./pages";

test("the page about reviews lists every danger", () => {
  const listed = [...PAGES["docs/guides/reviewing.md"]!.matchAll(/^\| `([a-z-]+)` +\|/gm)].map(([, id]) => id!);
  expect(listed.sort()).toEqual([...DANGER_IDS].sort());
});
