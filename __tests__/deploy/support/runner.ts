import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "yaml";
import { CommandFailure, CommandOutput, run } from "./command";
import { commandEnvironment } from "./environment";

const ROOT = path.join(__dirname, "..", "..", "..");

const COMMAND = `exec node --require '${ROOT}/cli/run-typescript.js' '${ROOT}/cli/braze-s3.ts' "$@"`;

/** What a runner has beside a shell, as far as it must be another thing here. */
const PROGRAMS: Readonly<Record<string, string>> = {
  // The package is there.
  npm: "exit 0",
  apk: "exit 0",
  npx: `shift; ${COMMAND}`,
  "braze-s3": COMMAND,
  // It can't be had as a package: the call is noted.
  terragrunt: 'printf "terragrunt %s\\n" "$*" >> "$CALLS"',
  // Answers from a file, as GitHub's program does from the network, and notes each call.
  gh: [
    'printf "%s\\n" "$*" >> "$CALLS"',
    'for word; do case "$word" in body=@*) cat "${word#body=@}" >> "$CALLS";; esac; done',
    'while [ $# -gt 0 ]; do if [ "$1" = --jq ]; then jq --raw-output "$2" "$ANSWER"; fi; shift; done',
  ].join("\n"),
};

interface Step {
  readonly run?: string;
  readonly env?: Readonly<Record<string, string | number>>;
}

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[]; readonly env?: Step["env"] }>>;
}

interface GitlabJob {
  readonly before_script?: readonly string[];
  readonly script?: readonly string[];
  readonly variables?: Readonly<Record<string, string | number>>;
  readonly extends?: string | readonly string[];
}

/** What GitLab's runner says before the lines of a job. Where there is no bash, as in this job's image, it takes sh. */
const GITLAB_SHELL = "if set -o | grep pipefail > /dev/null; then set -o pipefail; fi; set -o errexit";

/** Runs the shell of pipelines in a repository. */
export class Runner {
  /** Everything that was printed, given to another job, or sent to GitHub. */
  public log = "";
  public readonly temporary = mkdtempSync(path.join(tmpdir(), "braze-s3-runner-"));
  private readonly programs = path.join(this.temporary, "programs");

  public constructor(
    private readonly repository: string,
    private readonly variables: Readonly<Record<string, string>> = {},
  ) {
    mkdirSync(this.programs);
    for (const [name, script] of Object.entries(PROGRAMS)) {
      const file = path.join(this.programs, name);
      writeFileSync(file, `#!/bin/sh\n${script}\n`);
      chmodSync(file, 0o755);
    }
    this.answer([]);
  }

  /** What the next call of GitHub's program is answered with. */
  public answer(value: unknown): void {
    writeFileSync(path.join(this.temporary, "answer.json"), JSON.stringify(value));
    writeFileSync(this.file("calls"), "");
  }

  /** Everything that was asked of GitHub's program since the last answer. */
  public calls(): string {
    return readFileSync(this.file("calls"), "utf8");
  }

  /**
   * Runs the steps of a job of GitHub Actions that are shell. The others are actions.
   *
   * @param expressions - the value of each expression of the job
   * @returns its outputs, and what it printed
   */
  public async githubJob(
    file: string,
    job: string,
    expressions: Readonly<Record<string, string>>,
  ): Promise<{ readonly outputs: Readonly<Record<string, string>>; readonly printed: string }> {
    const { steps, env } = (parse(readFileSync(file, "utf8")) as Workflow).jobs[job]!;
    const outputs = this.file("outputs");
    writeFileSync(outputs, "");
    const printed: string[] = [];
    for (const step of steps.filter((each) => each.run !== undefined)) {
      const variables = Object.entries({ ...env, ...step.env }).map(([name, text]) => [
        name,
        filled(text, expressions),
      ]);
      const { stdout } = await this.shell(step.run!, {
        GITHUB_OUTPUT: outputs,
        GITHUB_STEP_SUMMARY: this.file("summary"),
        GITHUB_REPOSITORY: "example/infrastructure",
        RUNNER_TEMP: this.temporary,
        ...(Object.fromEntries(variables) as Record<string, string>),
      });
      printed.push(stdout);
    }
    const given = readFileSync(outputs, "utf8");
    this.log += given + this.calls();
    return { outputs: readOutputs(given), printed: printed.join("") };
  }

  /** Runs a job of GitLab: its lines in one shell. */
  public async gitlabJob(file: string, name: string, variables: Readonly<Record<string, string>>): Promise<string> {
    const jobs = parse(readFileSync(file, "utf8")) as Readonly<Record<string, GitlabJob>>;
    const job = jobs[name]!;
    const own = [job.extends ?? []].flat().map((each) => jobs[each]!.variables);
    const before = job.before_script ?? jobs.default!.before_script!;
    const script = [GITLAB_SHELL, ...before, ...job.script!].join("\n");
    return (await this.shell(script, { ...replaced([...own, job.variables], variables), ...variables }, ["sh"])).stdout;
  }

  /** Runs the entry of a hook of pre-commit. */
  public async hook(file: string, id: string): Promise<CommandOutput> {
    const { repos } = parse(readFileSync(file, "utf8")) as { repos: [{ hooks: { id: string; entry: string }[] }] };
    return this.shell(repos[0].hooks.find((hook) => hook.id === id)!.entry, {});
  }

  public remove(): void {
    rmSync(this.temporary, { recursive: true, force: true });
  }

  private file(name: string): string {
    return path.join(this.temporary, name);
  }

  /**
   * Runs a script in a folder.
   *
   * @param program - the shell. @default - bash as GitHub starts it: the first command that fails ends the script
   */
  public async shell(
    script: string,
    variables: Readonly<Record<string, string>>,
    [program, ...args]: readonly [string, ...string[]] = ["bash", "-e"],
    folder = this.repository,
  ): Promise<CommandOutput> {
    const env = commandEnvironment({
      ...this.variables,
      ...variables,
      CALLS: this.file("calls"),
      ANSWER: this.file("answer.json"),
      PATH: `${this.programs}${path.delimiter}${process.env.PATH!}`,
    });
    try {
      const output = await run(program, [...args, "-c", script], { folder, env });
      this.log += output.stdout + output.stderr;
      return output;
    } catch (error) {
      this.log += error instanceof CommandFailure ? error.message : "";
      throw error;
    }
  }
}

/** The variables of a job. GitLab replaces those within them. */
function replaced(
  all: readonly GitlabJob["variables"][],
  known: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    all
      .flatMap((each) => Object.entries(each ?? {}))
      .map(([name, value]) => [name, String(value).replaceAll(/\$(\w+)/g, (_, inner: string) => known[inner] ?? "")]),
  );
}

function filled(value: string | number, expressions: Readonly<Record<string, string>>): string {
  return String(value).replaceAll(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => {
    const known = expressions[expression];
    if (known === undefined) {
      throw new Error(`the test has no value for ${expression}`);
    }
    return known;
  });
}

/** `NAME=VALUE`, or `NAME<<END`, lines, and `END`. */
function readOutputs(text: string): Record<string, string> {
  const found = text.matchAll(/^(\w+)(?:=(.*)|<<(.+)\n([\s\S]*?)\n\3)$/gm);
  return Object.fromEntries([...found].map(([, name, short, , long]) => [name!, short ?? long!]));
}
