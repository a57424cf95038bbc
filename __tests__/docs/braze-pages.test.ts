import { BRAZE_PAGES } from "../../lib/braze-pages";
import { PAGES } from "./pages";

// A page that says where to click must say what the outputs say: Braze renames its menus now and then.
test.each(["docs/configuration.md", "docs/guides/first-stack.md"])("%s leads to each of Braze's pages", (page) => {
  for (const menus of Object.values(BRAZE_PAGES)) {
    expect(PAGES[page]).toContain(menus);
  }
});

test("no page names menus that Braze has renamed", () => {
  const menus = /(?<!Partner )Integrations > |Create Current\b/;
  expect(
    Object.entries(PAGES)
      .filter(([, text]) => menus.test(text))
      .map(([page]) => page),
  ).toEqual([]);
});
