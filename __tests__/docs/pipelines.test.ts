import { readdirSync, readFileSync } from "node:fs";
import { parse, parseDocument } from "yaml";
import { createProgram } from "../../cli/program";
import { BLOCKS, PAGES } from "./pages";

const FOLDER = "examples/ci";
const PIPELINES = Object.fromEntries(
  readdirSync(FOLDER).map((name) => [name, readFileSync(`${FOLDER}/${name}`, "utf8")]),
);

test("there is a file for each runner that needs one", () => {
  expect(Object.keys(PIPELINES)).toEqual([
    "atlantis-repos.yaml",
    "github-apply.yml",
    "github-nightly.yml",
    "github-pull-request.yml",
    "gitlab-ci.yml",
    "pre-commit-config.yaml",
    "terragrunt.hcl",
  ]);
});

test.each(Object.keys(PIPELINES))("the guide and the list of examples lead to %s", (name) => {
  expect([PAGES["docs/guides/pipelines.md"], PAGES["examples/README.md"]]).toEqual([
    expect.stringContaining(`../../${FOLDER}/${name})`),
    expect.stringContaining(`(ci/${name})`),
  ]);
});

test.each(Object.keys(PIPELINES).filter((name) => !name.endsWith(".hcl")))("%s is YAML", (name) => {
  expect(parseDocument(PIPELINES[name]!).errors).toEqual([]);
});

interface Job {
  readonly if?: string;
  readonly environment?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly env?: Record<string, string> }[];
}

/** What GitHub's own linter does not know: `npm run lint:workflows` runs that. */
describe.each(Object.keys(PIPELINES).filter((name) => name.startsWith("github-")))("%s", (name) => {
  const text = PIPELINES[name]!;
  const { permissions, jobs } = parse(text) as { permissions: unknown; jobs: Readonly<Record<string, Job>> };
  const writing = Object.values(jobs).filter(({ permissions: own = {} }) =>
    Object.entries(own).some(([scope, access]) => access === "write" && scope !== "id-token"),
  );

  test("may read the repository, and nothing else, unless a job says more", () => {
    expect(permissions).toEqual({ contents: "read" });
  });

  test("takes each action by its commit, and names the version beside it", () => {
    const uses = [...text.matchAll(/uses: *(.*)$/gm)].map(([, action]) => action!);
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
  });

  test("a job that may write runs no code of the repository", () => {
    expect(writing.flatMap(({ steps }) => steps).filter(({ uses, run = "" }) => uses ?? /npm|npx/.test(run))).toEqual(
      [],
    );
  });

  test("puts no expression into the text of a shell", () => {
    const shells = Object.values(jobs).flatMap(({ steps }) => steps.map(({ run = "" }) => run));
    expect(shells.filter((run) => run.includes("${{"))).toEqual([]);
  });

  test("knows no secret of the repository", () => {
    expect(text).not.toContain("secrets.");
  });
});

test("only an environment that somebody guards applies", () => {
  const jobs = Object.keys(PIPELINES)
    .filter((name) => name.startsWith("github-"))
    .flatMap((name) => Object.values((parse(PIPELINES[name]!) as { jobs: Record<string, Job> }).jobs));
  const applying = jobs.filter(({ steps }) => steps.some(({ run = "" }) => run.includes(" apply ")));
  expect(applying.map(({ environment }) => environment)).toEqual(["production"]);
});

interface GitlabJob {
  readonly extends?: string | readonly string[];
  readonly stage?: string;
  readonly script?: readonly string[];
  readonly when?: string;
  readonly environment?: string;
}

/** What GitLab needs of a file. GitLab's own schema isn't here. */
describe("gitlab-ci.yml", () => {
  const { stages, variables, ...all } = parse(PIPELINES["gitlab-ci.yml"]!) as Record<string, GitlabJob> & {
    readonly stages: readonly string[];
  };
  const jobs = Object.entries(all).filter(([name]) => !name.startsWith(".") && name !== "default");

  test("has jobs with a script, each in a stage that there is", () => {
    const wrong = jobs.filter(
      ([, { script, stage }]) => !Array.isArray(script) || ![...stages, ".post"].includes(stage!),
    );
    expect([variables, wrong]).toEqual([{ GIT_DEPTH: 0 }, []]);
  });

  test("extends what there is", () => {
    const extended = jobs.flatMap(([, job]) => job.extends ?? []);
    expect(extended.filter((name) => !(name in all))).toEqual([]);
  });

  test("has one line for each command", () => {
    const lines = jobs.flatMap(([, { script = [] }]) => script);
    expect(lines.filter((line) => typeof line !== "string" || line.includes("\n"))).toEqual([]);
  });

  test("applies when somebody starts it, in an environment", () => {
    const applying = jobs.filter(([, { script = [] }]) => script.some((line) => line.includes(" apply ")));
    expect(applying.map(([name, { when, environment }]) => [name, when, environment])).toEqual([
      ["apply", "manual", "production"],
    ]);
  });
});

/** What pre-commit asks of a local hook. */
test("each hook of pre-commit has all that a hook of the repository needs", () => {
  const { repos } = parse(PIPELINES["pre-commit-config.yaml"]!) as {
    readonly repos: readonly { readonly repo: string; readonly hooks: readonly Record<string, unknown>[] }[];
  };
  expect(repos.map(({ repo }) => repo)).toEqual(["local"]);
  expect(repos[0]!.hooks.map((hook) => Object.keys(hook))).toEqual(
    repos[0]!.hooks.map(() => ["id", "name", "entry", "language", "files", "pass_filenames"]),
  );
});

test.each([
  ["braze.yaml", [true, true]],
  ["braze/dev.yaml", [true, true]],
  ["cdktf.out/stacks/currents/cdk.tf.json", [false, true]],
  ["src/braze.yaml", [false, false]],
])("a commit of %s runs the hooks %j", (file, expected) => {
  const { repos } = parse(PIPELINES["pre-commit-config.yaml"]!) as { repos: [{ hooks: { files: string }[] }] };
  expect(repos[0].hooks.map(({ files }) => new RegExp(files).test(file))).toEqual(expected);
});

/** What Atlantis reads of a server's configuration of repositories. */
test("the hook of Atlantis has a description and a script", () => {
  const { repos } = parse(PIPELINES["atlantis-repos.yaml"]!) as { repos: Record<string, unknown>[] };
  expect(repos).toEqual([
    {
      id: expect.any(String) as string,
      pre_workflow_hooks: [{ description: expect.any(String) as string, run: expect.any(String) as string }],
    },
  ]);
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
