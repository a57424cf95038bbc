import { listNames } from "../../lib/config/problems/list-names";
import { DeployerPolicy, deployerPolicy } from "../../lib/deployer/deployer-policy";
import { OWN_HOSTS, PIPELINE_JOBS, PipelineJob, pipelineJob } from "../../lib/deployer/pipeline-job";
import { reasonsFor } from "../../lib/deployer/reasons";
import { chooseStacks } from "../choose-stacks";
import { CommandError } from "../failure";
import { loadSynthesis } from "../lazily";
import { print, printJson } from "../print";
import { GlobalOptions, Session } from "../session";

/** What `policy deployer` takes. */
export interface DeployerCommandOptions extends GlobalOptions {
  readonly planOnly?: boolean;
  readonly trust?: string;
}

/**
 * Prints the policies for whoever runs Terraform.
 *
 * @throws {@link CommandError} if a stack isn't there, or if the job can't be trusted
 */
export function printDeployerPolicy(names: readonly string[], options: DeployerCommandOptions): void {
  const job = options.trust === undefined ? undefined : jobOf(options.trust, options.planOnly === true);
  const session = new Session(options);
  const { config } = session.loadConfig();
  const stacks = names.length > 0 ? chooseStacks(config, names) : Object.keys(config.stacks);
  const rendered = loadSynthesis().renderConfig(config, { ...session.place, only: stacks });
  const policy = deployerPolicy(
    stacks.map((stack) => JSON.parse(rendered.get(stack) ?? "{}") as object),
    { isPlanOnly: options.planOnly === true, ...(job && { job }) },
  );
  refuseUnknownAccounts(policy);
  [...notices(policy, options.planOnly === true), ...settingsFor(job)].forEach((notice) => session.notify(notice));
  const { documents } = policy;
  const reasons = reasonsFor(documents.flatMap(({ document }) => document.Statement.map(({ Sid }) => String(Sid))));
  if (options.json) {
    printJson({ stack: stacks.length === 1 ? stacks[0] : null, stacks, documents, reasons });
  } else {
    print(...documents.map(({ name, document }) => `${name}:\n${JSON.stringify(document, undefined, 2)}`));
    print("", "Why each statement is there:", ...Object.entries(reasons).map(([sid, why]) => `  ${sid}: ${why}`));
  }
}

function jobOf(text: string, isPlanOnly: boolean): PipelineJob {
  const job = pipelineJob(text);
  if (!job) {
    throw new CommandError(
      `--trust is "${text}", expected one of ${PIPELINE_JOBS.join(", ")}, without wildcards; ` +
        `for a host of your own, begin with ${OWN_HOSTS.join(" or ")} ` +
        "(a token of GitLab names no environment: name the environment's tier, or protect the branch)",
    );
  }
  if (job.isPullRequest && !isPlanOnly) {
    throw new CommandError(
      `--trust is "${text}", and every ${job.platform === "github" ? "pull request" : "job of a branch"} would get a ` +
        "role that applies; expected --plan-only, or an environment or a protected branch",
    );
  }
  return job;
}

function refuseUnknownAccounts({ withoutAccount }: DeployerPolicy): void {
  if (withoutAccount.length > 0) {
    throw new CommandError(
      `--trust needs the account of the ${listNames(withoutAccount)}, and the stacks are in several accounts: ` +
        "name stacks of one account",
    );
  }
}

function notices({ documents, tooMany, otherBackends }: DeployerPolicy, isPlanOnly: boolean): string[] {
  return [
    // Patterns in braces are for AWS: what else stands in braces is Terraform's.
    ...(/\$\{[^}*?]/.test(JSON.stringify(documents))
      ? ["what stands in ${…} comes from a variable or another state: put its value in before you use the policy"]
      : []),
    ...otherBackends.map((type) => `the backend "${type}" has permissions of its own, which are not in these policies`),
    ...(isPlanOnly ? ["these policies can't lock a state: run terraform plan with -lock=false"] : []),
    ...tooMany.map(
      ({ name, count }) =>
        `the ${name} needs ${count} policies, and a role can have 10 by default: use a role for each group of stacks`,
    ),
  ];
}

/** A job's token has the claims that its project on GitLab was told to put into it. */
function settingsFor(job: PipelineJob | undefined): string[] {
  return job?.claims
    ? [
        "GitLab 18.7 or newer puts the tier into a token if the project says so: set " +
          `ci_id_token_sub_claim_components of the project to ${JSON.stringify(job.claims)}`,
      ]
    : [];
}
