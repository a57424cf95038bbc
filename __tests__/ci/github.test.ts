import { parse } from "yaml";
import { FILES } from "./files";

interface Job {
  readonly if?: string;
  readonly environment?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly env?: Record<string, string> }[];
}

/** What GitHub's own linter does not know: `npm run lint:workflows` runs that. */
describe.each(Object.keys(FILES).filter((name) => name.startsWith("github-")))("%s", (name) => {
  const text = FILES[name]!;
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
  const jobs = Object.keys(FILES)
    .filter((name) => name.startsWith("github-"))
    .flatMap((name) => Object.values((parse(FILES[name]!) as { jobs: Record<string, Job> }).jobs));
  const applying = jobs.filter(({ steps }) => steps.some(({ run = "" }) => run.includes(" apply ")));
  expect(applying.map(({ environment }) => environment)).toEqual(["production"]);
});
