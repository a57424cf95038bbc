import { readFileSync } from "node:fs";
import { TextDocument } from "vscode-languageserver-textdocument";
import { parse } from "yaml";
import { getLanguageService } from "yaml-language-server/lib/umd";
import { FILES } from "./files";

const TEXT = FILES["gitlab-ci.yml"]!;

/** GitLab's own schema, in the language server that GitLab's editor has, too. */
const SCHEMA = "__tests__/fixtures/gitlab-ci.schema.json";
const server = getLanguageService({
  schemaRequestService: (uri) => Promise.reject(new Error(`the test has no schema ${uri}`)),
  workspaceContext: { resolveRelativePath: (relativePath) => relativePath },
});
server.configure({
  validate: true,
  schemas: [{ uri: SCHEMA, fileMatch: ["*.yml"], schema: JSON.parse(readFileSync(SCHEMA, "utf8")) as object }],
});

async function problemsIn(text: string, name: string): Promise<string[]> {
  const document = TextDocument.create(`file:///project/${name}.yml`, "yaml", 1, text);
  return (await server.doValidation(document, false)).map(({ message }) => message);
}

interface Job {
  readonly extends?: string | readonly string[];
  readonly stage?: string;
  readonly script?: readonly string[];
  readonly before_script?: readonly string[];
  readonly when?: string;
  readonly needs?: readonly string[];
  readonly environment?: string | { readonly name: string };
  readonly variables?: Readonly<Record<string, string>>;
  readonly artifacts?: { readonly paths: readonly string[] };
}

const { stages, variables, ...all } = parse(TEXT) as Record<string, Job> & {
  readonly stages: readonly string[];
};
const jobs = Object.entries(all).filter(([name]) => !name.startsWith(".") && name !== "default");
const shellOf = ({ before_script: before = [], script = [] }: Job): string => [...before, ...script].join("\n");

test("the file has no problem by GitLab's own schema", async () => {
  expect(await problemsIn(TEXT, "gitlab-ci")).toEqual([]);
});

test.each([
  ["a moment", "when: manual", "when: sometimes"],
  ["a key of a job", "resource_group:", "resource_groups:"],
  ["an action of an environment", "action: access", "action: enter"],
])("the schema refuses %s that GitLab doesn't know", async (name, from, to) => {
  expect(TEXT).toContain(from);
  expect(await problemsIn(TEXT.replace(from, to), name.replaceAll(" ", "-"))).not.toEqual([]);
});

// What the schema can't know.
test("jobs stand in a stage that there is, extend what there is, and need a job that there is", () => {
  expect(variables).toEqual({ GIT_DEPTH: 0 });
  expect(jobs.filter(([, { stage }]) => ![...stages, ".post"].includes(stage!))).toEqual([]);
  const named = jobs.flatMap(([, job]) => [job.extends ?? [], job.needs ?? []].flat(2));
  expect(named.filter((name) => !(name in all))).toEqual([]);
});

test("each command has a line of its own", () => {
  expect(jobs.flatMap(([, { script = [] }]) => script).filter((line) => line.includes("\n"))).toEqual([]);
});

test("only an environment applies, when somebody starts it", () => {
  const applying = jobs.filter(([, job]) => shellOf(job).includes(" apply "));
  expect(applying.map(([name, { when, environment }]) => [name, when, environment])).toEqual([
    ["apply", "manual", "production"],
  ]);
});

test("the jobs with the token that writes run no code of the project", () => {
  const writing = jobs.filter(([, job]) => shellOf(job).includes("REVIEW_TOKEN"));
  expect(writing.map(([name, job]) => [name, job.variables?.GIT_STRATEGY, /np[mx]/.test(shellOf(job))])).toEqual([
    ["note", "none", false],
    ["tell", "none", false],
  ]);
  expect(writing.map(([, { environment }]) => environment)).toEqual(
    writing.map(() => ({ name: "braze-s3-notes", action: "access" })),
  );
});

test("a job gives the review to others, and nothing else", () => {
  expect(jobs.flatMap(([, { artifacts }]) => artifacts?.paths ?? [])).toEqual(["review.md"]);
});
