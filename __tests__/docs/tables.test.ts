import { SECRET_BACKEND_ARGUMENTS } from "../../lib/config/schema/backend-arguments";
import { OUTPUTS } from "../../lib/outputs";
import { PAGES } from "./pages";

test("the page of outputs lists the registry of outputs", () => {
  const [, list] = PAGES["docs/outputs.md"]!.match(/<!-- outputs -->([\s\S]*)<!-- \/outputs -->/)!;
  const items = list!.trim().split(/^- /m).slice(1);
  expect(items.map((item) => item.replaceAll(/\s+/g, " ").trim())).toEqual(
    Object.values(OUTPUTS).map(
      ({ name, description, sensitive }) => `\`${name}\`: ${description}${sensitive ? " (sensitive)" : ""}`,
    ),
  );
});

test("the guide to backends names the environment variable of every secret", () => {
  const [, table] = PAGES["docs/guides/backends.md"]!.match(/<!-- secrets -->\n\n((?:\|.*\n)+)/)!;
  const rows = [...table!.matchAll(/^\| `(\w+)` +\| `(\w+)` +\| (.+?) +\|$/gm)];
  expect(
    rows.map(([, backend, argument, variable]) => [`${backend}.${argument}`, variable!.replaceAll("`", "")]),
  ).toEqual(Object.entries(SECRET_BACKEND_ARGUMENTS));
});

test("the list of decisions has every decision, with its title", () => {
  const decisions = Object.keys(PAGES).filter((page) => /^docs\/adr\/\d/.test(page));
  const titles = decisions.sort().map((page) => PAGES[page]!.split("\n", 1)[0]!.replace("# ", ""));
  const listed = [...PAGES["docs/adr/README.md"]!.matchAll(/^- \[(\d+)\]\(\S+\): (.+)$/gm)];
  expect(listed.map(([, number, title]) => `${number} ${title}`)).toEqual(titles);
});

test("the index of the documentation leads to every page, except those that another index has", () => {
  const pages = Object.keys(PAGES).filter((page) => /^docs\/(?!README|adr\/\d)/.test(page));
  const listed = [...PAGES["docs/README.md"]!.matchAll(/\]\(([^)#]+)\)/g)].map(([, file]) => `docs/${file}`);
  expect(pages.filter((page) => !listed.includes(page))).toEqual([]);
});
