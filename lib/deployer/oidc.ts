import type { Partition } from "../policies/arns";
import type { PolicyJson } from "../synthesised/policy-from-data-source";
import type { PipelineJob } from "./pipeline-job";

const SIDS = { github: "GitHubAssumesRole", gitlab: "GitLabAssumesRole" };

/**
 * The trust policy of a role that only this job can assume. The account must have an OIDC provider for the issuer.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html
 */
export function pipelineTrust(job: PipelineJob, partition: Partition, accountId: string): PolicyJson {
  const { issuer, subject } = job;
  const [audienceKey, subjectKey] = [`${issuer}:aud`, `${issuer}:sub`];
  return {
    Version: "2012-10-17",
    Statement: [
      {
        Sid: SIDS[job.platform],
        Effect: "Allow",
        Principal: { Federated: [`arn:${partition}:iam::${accountId}:oidc-provider/${issuer}`] },
        Action: ["sts:AssumeRoleWithWebIdentity"],
        Condition: subject.endsWith("*")
          ? { StringEquals: { [audienceKey]: [audience(job, partition)] }, StringLike: { [subjectKey]: [subject] } }
          : { StringEquals: { [audienceKey]: [audience(job, partition)], [subjectKey]: [subject] } },
      },
    ],
  };
}

/**
 * What the platform's own way to AWS asks for.
 *
 * @see https://docs.gitlab.com/ci/cloud_services/aws/
 */
function audience({ platform, issuer }: PipelineJob, partition: Partition): string {
  if (platform === "gitlab") {
    return `https://${issuer}`;
  }
  return partition === "aws-cn" ? "sts.amazonaws.com.cn" : "sts.amazonaws.com";
}
