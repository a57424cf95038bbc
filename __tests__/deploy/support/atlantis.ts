import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import * as z from "zod";
import { REPOSITORY_CONFIG } from "../../ci/atlantis-rules";
import type { Runner } from "./runner";

interface Step {
  readonly run: string;
}

interface ServerConfig {
  readonly repos: readonly [{ readonly pre_workflow_hooks: readonly Step[] }];
  readonly workflows: Readonly<Record<string, { readonly plan: { readonly steps: readonly (string | Step)[] } }>>;
}

/** A stack, as Atlantis knows it from the repository's `atlantis.yaml`. */
export type AtlantisProject = z.infer<typeof REPOSITORY_CONFIG>["projects"][number];

/** What Atlantis runs for a step of its own. The output of `init` isn't shown. */
const BUILT_IN: Readonly<Record<string, string>> = {
  init: "terraform init -input=false -no-color > /dev/null",
  plan: 'terraform plan -input=false -refresh -no-color -out "$PLANFILE"',
  apply: 'terraform apply -input=false -no-color "$PLANFILE"',
};

/** The shell of a server of Atlantis, for one pull request to the branch main. */
export class Atlantis {
  private readonly config: ServerConfig;

  public constructor(
    file: string,
    private readonly runner: Runner,
    private readonly repository: string,
  ) {
    this.config = parse(readFileSync(file, "utf8")) as ServerConfig;
  }

  /** Runs the hooks, as before each command. @returns the projects of the `atlantis.yaml` that they write, by Atlantis' rules */
  public async hooks(): Promise<readonly AtlantisProject[]> {
    for (const { run } of this.config.repos[0].pre_workflow_hooks) {
      await this.runner.shell(run, { DIR: this.repository, BASE_BRANCH_NAME: "main" }, ["sh"]);
    }
    const written = readFileSync(path.join(this.repository, "atlantis.yaml"), "utf8");
    return REPOSITORY_CONFIG.parse(parse(written)).projects;
  }

  /** @returns what the block of the plan shows: the output of each step, one after the other */
  public async plan(project: AtlantisProject): Promise<string> {
    const steps = project.workflow ? this.config.workflows[project.workflow]!.plan.steps : ["init", "plan"];
    return this.steps(project, steps);
  }

  /** @returns what the comment of the apply shows */
  public async apply(project: AtlantisProject): Promise<string> {
    return this.steps(project, ["apply"]);
  }

  private async steps({ name, dir }: AtlantisProject, steps: readonly (string | Step)[]): Promise<string> {
    const folder = path.join(this.repository, dir);
    const variables = { DIR: folder, PLANFILE: path.join(folder, `${name}-default.tfplan`), PROJECT_NAME: name };
    const outputs: string[] = [];
    for (const step of steps) {
      const script = typeof step === "string" ? BUILT_IN[step]! : step.run;
      outputs.push((await this.runner.shell(script, variables, ["sh"], folder)).stdout);
    }
    return outputs.filter((output) => output !== "").join("\n");
  }
}
