import { CHECK_IDS } from "../../lib/check-ids";
import { BRAZE_ERRORS } from "../../lib/braze-errors";
import { BRAZE_ERRORS_PAGE, withGeneratedErrors } from "../../scripts/braze-errors-page";
import { PAGES, proseOf } from "./pages";

const PAGE = PAGES[BRAZE_ERRORS_PAGE]!;

test("the errors in the page are what `npm run docs` writes", () => {
  expect(withGeneratedErrors(PAGE)).toBe(PAGE);
});

test("each error has a heading of its own, with what Braze says below", () => {
  const headings = [...PAGE.matchAll(/^### (.+)\n\n> (.+)$/gm)].map(([, title]) => title);
  expect(headings).toEqual(BRAZE_ERRORS.map(({ title }) => title));
});

test("the page says what each check looks at, in the order of the report", () => {
  const [, list] = /^## The checks\n([^]*?)\nA stack with several/m.exec(proseOf(PAGE))!;
  expect([...list!.matchAll(/^- `([\w-]+)`: /gm)].map(([, id]) => id)).toEqual(CHECK_IDS);
});
