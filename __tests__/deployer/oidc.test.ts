import { pipelineJob, pipelineTrust } from "../../lib/deployer/oidc";

test.each([
  ["github:octo-org/octo-repo:environment:production", "repo:octo-org/octo-repo:environment:production"],
  ["github:octo-org/octo-repo:branch:main", "repo:octo-org/octo-repo:ref:refs/heads/main"],
  ["github:octo-org/octo-repo:tag:v1.0", "repo:octo-org/octo-repo:ref:refs/tags/v1.0"],
  ["github:octo-org/octo-repo:pull-request", "repo:octo-org/octo-repo:pull_request"],
  ["github:octo-org@1/octo-repo@2:branch:main", "repo:octo-org@1/octo-repo@2:ref:refs/heads/main"],
  ["gitlab:group/sub/project:branch:release/1", "project_path:group/sub/project:ref_type:branch:ref:release/1"],
  ["gitlab:group/project:tag:v1", "project_path:group/project:ref_type:tag:ref:v1"],
])("%s has the subject %s", (text, subject) => {
  expect(pipelineJob(text)?.subject).toBe(subject);
});

test.each([
  "",
  "github",
  "github:octo-org/octo-repo",
  "github:octo-org:branch:main",
  "github:octo-org/*:branch:main",
  "github:octo-org/octo-repo:branch:*",
  "github:octo-org/octo-repo:branch:a?",
  "github:octo-org/octo-repo:branch:${aws:username}",
  "github:octo-org/octo-repo:branch:",
  "github:octo-org/octo-repo:environment:a:b",
  "github:octo-org@1/octo-repo:branch:main",
  "gitlab:project:branch:main",
  "gitlab:group/project:environment:production",
  "gitlab:group/project",
  "bitbucket:group/project:branch:main",
])("%j is no job", (text) => {
  expect(pipelineJob(text)).toBeUndefined();
});

const job = (text: string) => pipelineJob(text)!;

test("GitHub's trust binds the audience and the subject", () => {
  expect(pipelineTrust(job("github:octo-org/octo-repo:environment:production"), "aws", "111122223333")).toEqual({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "GitHubAssumesRole",
        Effect: "Allow",
        Principal: {
          Federated: ["arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"],
        },
        Action: ["sts:AssumeRoleWithWebIdentity"],
        Condition: {
          StringEquals: {
            "token.actions.githubusercontent.com:aud": ["sts.amazonaws.com"],
            "token.actions.githubusercontent.com:sub": ["repo:octo-org/octo-repo:environment:production"],
          },
        },
      },
    ],
  });
});

test("GitLab's trust binds the audience and the subject", () => {
  expect(pipelineTrust(job("gitlab:group/project:branch:main"), "aws-us-gov", "111122223333")).toEqual({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "GitLabAssumesRole",
        Effect: "Allow",
        Principal: { Federated: ["arn:aws-us-gov:iam::111122223333:oidc-provider/gitlab.com"] },
        Action: ["sts:AssumeRoleWithWebIdentity"],
        Condition: {
          StringEquals: {
            "gitlab.com:aud": ["https://gitlab.com"],
            "gitlab.com:sub": ["project_path:group/project:ref_type:branch:ref:main"],
          },
        },
      },
    ],
  });
});

test("in China, GitHub's audience is China's", () => {
  expect(JSON.stringify(pipelineTrust(job("github:o/r:branch:main"), "aws-cn", "111122223333"))).toContain(
    '"sts.amazonaws.com.cn"',
  );
});
