import { runGit } from "../../support/git";
import { EMULATOR_ACCOUNT } from "./environment";
import { Project } from "./project";

/** A stack with a role. It is on the main branch. */
export const MAIN = `stacks:
  currents:
    region: us-east-1
    accountId: "${EMULATOR_ACCOUNT}"
    bucket: { name: example-pipeline-currents }
    currents:
      auth: { method: role, brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000001 }
`;

/** A stack with an access key. A branch adds it. */
export const EXPORT = `  export:
    region: us-east-1
    accountId: "${EMULATOR_ACCOUNT}"
    bucket: { name: example-pipeline-export }
    export:
      auth: { method: access-key }
`;

/** What Braze's comments and notes begin with. */
export const MARK = "<!-- braze-s3 review -->";

/** A project in a Git repository, with a branch that adds a stack. */
export class PipelineRepository extends Project {
  /** The commit of the main branch. */
  public readonly before: string;

  public constructor() {
    super(MAIN);
    this.git("init", "--quiet", "--initial-branch", "main");
    this.before = this.commit();
    this.git("update-ref", "refs/remotes/origin/main", this.before);
    this.git("checkout", "--quiet", "-b", "add-export");
    this.write(MAIN + EXPORT);
    this.commit();
  }

  private commit(): string {
    this.git("add", "braze.yaml");
    this.git("commit", "--quiet", "--message", "a configuration");
    return this.git("rev-parse", "HEAD");
  }

  private git(...args: readonly string[]): string {
    return runGit(this.folder, ...args).trim();
  }
}

/** The secret of the access key of the stack that the branch adds. */
export async function secretOf(project: Project): Promise<string> {
  const { export_secret_access_key: secret } = await project.outputs("export");
  if (typeof secret !== "string" || secret.length < 20) {
    throw new Error("the stack has no secret that a log could show");
  }
  return secret;
}
