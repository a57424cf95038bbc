import { readdirSync, readFileSync } from "node:fs";
import { parse, parseDocument } from "yaml";
import { createProgram } from "../../cli/program";
import { BLOCKS, PAGES } from "./pages";

const FOLDER = "examples/pipelines";
const PIPELINES = Object.fromEntries(
  readdirSync(FOLDER).map((name) => [name, readFileSync(`${FOLDER}/${name}`, "utf8")]),
);

test("there is a file for each runner that needs one", () => {
  expect(Object.keys(PIPELINES)).toEqual(["atlantis-repos.yaml", "github-actions.yml", "terragrunt.hcl"]);
});

test.each(Object.keys(PIPELINES))("the guide and the list of examples lead to %s", (name) => {
  expect([PAGES["docs/guides/many-stacks.md"], PAGES["examples/README.md"]]).toEqual([
    expect.stringContaining(`../../${FOLDER}/${name})`),
    expect.stringContaining(`(pipelines/${name})`),
  ]);
});

test.each(Object.keys(PIPELINES).filter((name) => !name.endsWith(".hcl")))("%s is YAML", (name) => {
  expect(parseDocument(PIPELINES[name]!).errors).toEqual([]);
});

test("the workflow takes the actions that the project's own workflows take", () => {
  const uses = (text: string): string[] => [...text.matchAll(/uses: *(.*)$/gm)].map(([, action]) => action!);
  const own = readdirSync(".github/workflows").map((name) => readFileSync(`.github/workflows/${name}`, "utf8"));
  const known = own.flatMap(uses);
  expect(uses(PIPELINES["github-actions.yml"]!).filter((action) => !known.includes(action))).toEqual([]);
});

test("the workflow may read the repository, and nothing else", () => {
  expect(parse(PIPELINES["github-actions.yml"]!)).toMatchObject({ permissions: { contents: "read" } });
});

/** Lines of shell on pages and in pipelines. */
const LINES = [
  ...BLOCKS.filter(({ language }) => language === "sh").map(({ text }) => text),
  ...Object.values(PIPELINES),
]
  .join("\n")
  .split("\n");

/** Every use of the command: what stands behind the program's name. */
const USES = LINES.flatMap((line) => [...line.matchAll(/npx braze-s3 ([^|>#&;)]*)/g)].map(([, rest]) => rest!.trim()));

test("pages and pipelines use the command", () => {
  expect(USES.length).toBeGreaterThan(10);
});

test.each([...new Set(USES)])("braze-s3 %s is a command, with options that there are", (use) => {
  const words = use.split(/\s+/);
  const program = createProgram();
  const command = program.commands.find((each) => words.includes(each.name()));
  const action = command?.commands.find((each) => words.includes(each.name()));
  const options = [program, command, action].flatMap((each) => each?.options ?? []).map(({ long }) => long);
  const isKnown = command !== undefined || ["help", "--help", "--version"].includes(words[0]!);
  const unknown = words.filter((word) => word.startsWith("--") && !options.includes(word));
  expect([isKnown, unknown.filter((word) => word !== "--help")]).toEqual([true, []]);
});
