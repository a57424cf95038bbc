import type { Partition } from "../policies/arns";
import type { PolicyJson } from "../synthesised/policy-from-data-source";

/** A job of a pipeline, by what its token says. */
export interface PipelineJob {
  readonly platform: "github" | "gitlab";
  /** The token's claim `sub`. */
  readonly subject: string;
  /** Whether every pull request of the repository has this subject. */
  readonly isPullRequest: boolean;
}

/** How jobs are given. */
export const PIPELINE_JOBS = [
  "github:OWNER/REPOSITORY:environment:NAME",
  "github:OWNER/REPOSITORY:branch:NAME",
  "github:OWNER/REPOSITORY:tag:NAME",
  "github:OWNER/REPOSITORY:pull-request",
  "gitlab:GROUP/PROJECT:branch:NAME",
  "gitlab:GROUP/PROJECT:tag:NAME",
] as const;

/** The names have no wildcard, and nothing that a policy reads as a variable. */
const NAME = String.raw`[^\s*?$:~^\\[\x00-\x1f\x7f]+`;
const OWNER = "[A-Za-z0-9](?:[A-Za-z0-9_-]*)";
const REPOSITORY = String.raw`[\w.-]+`;
// Newer repositories of GitHub have their ids in the subject: owner@1/repository@2.
const GITHUB = new RegExp(
  `^github:(${OWNER}/${REPOSITORY}|${OWNER}@\\d+/${REPOSITORY}@\\d+):(?:(environment|branch|tag):(${NAME})|pull-request)$`,
);
const GITLAB = new RegExp(`^gitlab:(${OWNER}(?:/${REPOSITORY})+):(branch|tag):(${NAME})$`);

/**
 * The job that a person names in one of the forms of `PIPELINE_JOBS`.
 *
 * @see https://docs.github.com/en/actions/reference/security/oidc
 * @see https://docs.gitlab.com/ci/secrets/id_token_authentication/
 */
export function pipelineJob(text: string): PipelineJob | undefined {
  const [, repository, kind, name = ""] = GITHUB.exec(text) ?? [];
  if (repository !== undefined) {
    return { platform: "github", subject: `repo:${repository}:${gitHubPart(kind, name)}`, isPullRequest: !kind };
  }
  const [, project, type = "", ref = ""] = GITLAB.exec(text) ?? [];
  return project === undefined
    ? undefined
    : { platform: "gitlab", subject: `project_path:${project}:ref_type:${type}:ref:${ref}`, isPullRequest: false };
}

function gitHubPart(kind: string | undefined, name: string): string {
  if (kind === undefined) {
    return "pull_request";
  }
  return kind === "environment" ? `environment:${name}` : `ref:refs/${kind === "tag" ? "tags" : "heads"}/${name}`;
}

const ISSUERS = { github: "token.actions.githubusercontent.com", gitlab: "gitlab.com" };
const SIDS = { github: "GitHubAssumesRole", gitlab: "GitLabAssumesRole" };

/**
 * The trust policy of a role that only this job can assume. The account must have an OIDC provider for the platform.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html
 */
export function pipelineTrust(job: PipelineJob, partition: Partition, accountId: string): PolicyJson {
  const issuer = ISSUERS[job.platform];
  return {
    Version: "2012-10-17",
    Statement: [
      {
        Sid: SIDS[job.platform],
        Effect: "Allow",
        Principal: { Federated: [`arn:${partition}:iam::${accountId}:oidc-provider/${issuer}`] },
        Action: ["sts:AssumeRoleWithWebIdentity"],
        Condition: {
          StringEquals: { [`${issuer}:aud`]: [audience(job, partition)], [`${issuer}:sub`]: [job.subject] },
        },
      },
    ],
  };
}

/** What the platform's own way to AWS asks for. */
function audience({ platform }: PipelineJob, partition: Partition): string {
  if (platform === "gitlab") {
    return "https://gitlab.com";
  }
  return partition === "aws-cn" ? "sts.amazonaws.com.cn" : "sts.amazonaws.com";
}
