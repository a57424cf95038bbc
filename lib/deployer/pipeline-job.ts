import { unseenIn } from "../texts/unseen";

/** A job of a pipeline, by what its token says. */
export interface PipelineJob {
  readonly platform: "github" | "gitlab";
  /** Who issues the token: its claim `iss`, without `https://`. */
  readonly issuer: string;
  /** The token's claim `sub`. Only that of a merge request has a wildcard, at its end. */
  readonly subject: string;
  /** Whether every pull or merge request of the repository has this subject. */
  readonly isPullRequest: boolean;
  /** What the project on GitLab must put into its tokens, if that isn't the default. */
  readonly claims?: readonly string[];
}

/** How jobs are given. */
export const PIPELINE_JOBS = [
  "github:OWNER/REPOSITORY:environment:NAME",
  "github:OWNER/REPOSITORY:branch:NAME",
  "github:OWNER/REPOSITORY:tag:NAME",
  "github:OWNER/REPOSITORY:pull-request",
  "gitlab:GROUP/PROJECT:branch:NAME",
  "gitlab:GROUP/PROJECT:branch:NAME:tier:TIER",
  "gitlab:GROUP/PROJECT:tag:NAME",
  "gitlab:GROUP/PROJECT:merge-request",
] as const;

/** How the platform is given if its host isn't the public one. */
export const OWN_HOSTS = ["github@HOST", "gitlab@HOST"] as const;

/** GitLab's tiers of environments. */
const TIERS = ["production", "staging", "testing", "development", "other"] as const;

/** The names have no wildcard, and nothing that a policy reads as a variable. */
const NAME = String.raw`[^\s*?$:~^\\[]+`;
const OWNER = "[A-Za-z0-9](?:[A-Za-z0-9_-]*)";
const REPOSITORY = String.raw`[\w.-]+`;
const GROUP = String.raw`[\w.][\w.-]*`;
// AWS takes no port in the address of a provider. A GitLab can have a path.
const LABEL = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?";
const HOST = String.raw`${LABEL}(?:\.${LABEL})+`;
// Newer repositories of GitHub have their ids in the subject: owner@1/repository@2.
const GITHUB = new RegExp(
  `^github(?:@(${HOST}))?:(${OWNER}/${REPOSITORY}|${OWNER}@\\d+/${REPOSITORY}@\\d+):` +
    `(?:(environment|branch|tag):(${NAME})|pull-request)$`,
);
const GITLAB = new RegExp(
  `^gitlab(?:@(${HOST}(?:/${REPOSITORY})*))?:(${GROUP}(?:/${REPOSITORY})+):` +
    `(?:(branch|tag):(${NAME})|branch:(${NAME}):tier:(${TIERS.join("|")})|merge-request)$`,
);

/**
 * The job that a person names in one of the forms of `PIPELINE_JOBS`.
 *
 * @see https://docs.github.com/en/actions/reference/security/oidc
 * @see https://docs.gitlab.com/ci/secrets/id_token_authentication/
 */
export function pipelineJob(text: string): PipelineJob | undefined {
  return unseenIn(text) === undefined ? (gitHubJob(text) ?? gitLabJob(text)) : undefined;
}

function gitHubJob(text: string): PipelineJob | undefined {
  const [, host, repository, kind, name = ""] = GITHUB.exec(text) ?? [];
  if (repository === undefined || host === "github.com") {
    return undefined;
  }
  return {
    platform: "github",
    issuer: gitHubIssuer(host),
    subject: `repo:${repository}:${gitHubPart(kind, name)}`,
    isPullRequest: !kind,
  };
}

/**
 * A GitHub Enterprise Server issues tokens itself. Enterprises with data residency have a host within ghe.com.
 *
 * @see https://docs.github.com/en/enterprise-server@latest/actions/reference/security/oidc
 * @see https://docs.github.com/en/enterprise-cloud@latest/admin/data-residency/feature-overview-for-github-enterprise-cloud-with-data-residency
 */
function gitHubIssuer(host: string | undefined): string {
  if (host === undefined) {
    return "token.actions.githubusercontent.com";
  }
  return host.endsWith(".ghe.com") ? `token.actions.${host}` : `${host}/_services/token`;
}

function gitHubPart(kind: string | undefined, name: string): string {
  if (kind === undefined) {
    return "pull_request";
  }
  return kind === "environment" ? `environment:${name}` : `ref:refs/${kind === "tag" ? "tags" : "heads"}/${name}`;
}

/** What a project on GitLab puts into the subject by default. */
const CLAIMS = ["project_path", "ref_type", "ref"] as const;

/**
 * A subject of GitLab has no name of an environment. From GitLab 18.7, a project can add whether the environment is
 * protected, and its tier. A merge request has the subject of its branch, so only a wildcard means all of them.
 *
 * @see https://docs.gitlab.com/api/projects/ `ci_id_token_sub_claim_components`
 * @see https://docs.gitlab.com/ci/cloud_services/ for the wildcard
 */
function gitLabJob(text: string): PipelineJob | undefined {
  const [, host, project, type, ref, branch, tier] = GITLAB.exec(text) ?? [];
  if (project === undefined) {
    return undefined;
  }
  const job = { platform: "gitlab", issuer: host ?? "gitlab.com", isPullRequest: false } as const;
  const start = `project_path:${project}:ref_type:`;
  if (tier !== undefined) {
    return {
      ...job,
      subject: `${start}branch:ref:${branch}:environment_protected:true:deployment_tier:${tier}`,
      claims: [...CLAIMS, "environment_protected", "deployment_tier"],
    };
  }
  return type === undefined
    ? { ...job, subject: `${start}branch:ref:*`, isPullRequest: true }
    : { ...job, subject: `${start}${type}:ref:${ref}` };
}
