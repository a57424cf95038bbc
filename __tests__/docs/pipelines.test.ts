import { parseDocument } from "yaml";
import { createProgram } from "../../cli/program";
import { FILES, FOLDER, usesOfTheCommand } from "../ci/files";
import { BLOCKS, PAGES } from "./pages";

test("there is a file for each runner that needs one", () => {
  expect(Object.keys(FILES)).toEqual([
    "atlantis-repos.yaml",
    "github-apply.yml",
    "github-nightly.yml",
    "github-pull-request.yml",
    "gitlab-ci.yml",
    "pre-commit-config.yaml",
    "terragrunt.hcl",
  ]);
});

test.each(Object.keys(FILES))("the guide and the list of examples lead to %s", (name) => {
  expect([PAGES["docs/guides/pipelines.md"], PAGES["examples/README.md"]]).toEqual([
    expect.stringContaining(`../../${FOLDER}/${name})`),
    expect.stringContaining(`(ci/${name})`),
  ]);
});

test.each(Object.keys(FILES).filter((name) => !name.endsWith(".hcl")))("%s is YAML", (name) => {
  expect(parseDocument(FILES[name]!).errors).toEqual([]);
});

/** Every use of the command on pages and in pipelines: what stands behind the program's name. */
const USES = [
  ...BLOCKS.filter(({ language }) => language === "sh").map(({ text }) => text),
  ...Object.values(FILES),
].flatMap(usesOfTheCommand);

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
