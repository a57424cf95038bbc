import { SECRET_BACKEND_ARGUMENTS } from "../../lib/config/schema/backend-arguments";
import { OUTPUTS } from "../../lib/outputs";
import { PAGES } from "./pages";

const ROW = /^\| `([^`]+)` +\| (.+?) +\|/gm;

test("the README's table of outputs is the registry of outputs", () => {
  const [, table] = PAGES["README.md"]!.match(/<!-- outputs -->([\s\S]*)<!-- \/outputs -->/)!;
  expect([...table!.matchAll(ROW)].map(([, name, description]) => [name, description])).toEqual(
    Object.values(OUTPUTS).map(({ name, description, sensitive }) => [
      name,
      `${description}${sensitive ? " (sensitive)" : ""}`,
    ]),
  );
});

test("the guide to backends names the environment variable of every secret", () => {
  const [, table] = PAGES["docs/guides/backends.md"]!.match(/<!-- secrets -->\n\n((?:\|.*\n)+)/)!;
  const rows = [...table!.matchAll(/^\| `(\w+)` +\| `(\w+)` +\| (.+?) +\|$/gm)];
  expect(
    rows.map(([, backend, argument, variable]) => [`${backend}.${argument}`, variable!.replaceAll("`", "")]),
  ).toEqual(Object.entries(SECRET_BACKEND_ARGUMENTS));
});
