import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import path from "node:path";
import { UserProject } from "./command";

/** Who commits in tests. A developer's own settings, such as signing, don't matter. */
const SETTINGS = ["user.name=test", "user.email=test@example.com", "commit.gpgsign=false"].flatMap((one) => [
  "-c",
  one,
]);

/** Runs git in a folder. @returns what it prints */
export function runGit(folder: string, ...args: readonly string[]): string {
  return execFileSync("git", [...SETTINGS, ...args], { cwd: folder, encoding: "utf8", stdio: "pipe" });
}

/** Makes a folder a repository with the branch main, and commits all that is in the folder. */
export function initRepository(folder: string): void {
  runGit(folder, "init", "--quiet", "--initial-branch", "main", "--template=");
  commitAll(folder);
}

/** Commits all that is in a repository. */
function commitAll(folder: string): void {
  runGit(folder, "add", "--all");
  runGit(folder, "commit", "--quiet", "--message", "a configuration");
}

/** A project that is a repository. */
class RepositoryProject extends UserProject {
  /** Runs git. @returns what it prints */
  public git(...args: readonly string[]): string {
    return runGit(this.folder, ...args);
  }

  /** Commits all that is there. */
  public commit(): void {
    commitAll(this.folder);
  }
}

/**
 * Gives each test of a file a project that is a repository, with one commit. Git makes the first one, and the others are
 * copies of it: each process of Git takes longer than most tests.
 *
 * @returns a function with the project of the test that runs
 */
export function repositoryForEach(config: string): () => RepositoryProject {
  let first: UserProject;
  let project: RepositoryProject;
  beforeAll(() => {
    first = new UserProject(config);
    initRepository(first.folder);
  });
  beforeEach(() => {
    project = new RepositoryProject(config);
    cpSync(path.join(first.folder, ".git"), path.join(project.folder, ".git"), { recursive: true });
  });
  afterEach(() => project.remove());
  afterAll(() => first.remove());
  return () => project;
}
