import { pipelineTrust } from "../../lib/deployer/oidc";
import { pipelineJob } from "../../lib/deployer/pipeline-job";

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

test("a GitLab of one's own is the issuer and the audience", () => {
  expect(
    pipelineTrust(job("gitlab@gitlab.example.com:group/project:branch:main"), "aws", "111122223333").Statement,
  ).toEqual([
    {
      Sid: "GitLabAssumesRole",
      Effect: "Allow",
      Principal: { Federated: ["arn:aws:iam::111122223333:oidc-provider/gitlab.example.com"] },
      Action: ["sts:AssumeRoleWithWebIdentity"],
      Condition: {
        StringEquals: {
          "gitlab.example.com:aud": ["https://gitlab.example.com"],
          "gitlab.example.com:sub": ["project_path:group/project:ref_type:branch:ref:main"],
        },
      },
    },
  ]);
});

test("a GitHub Enterprise Server is the issuer, and its audience is AWS", () => {
  const trusted = job("github@github.example.com:octo-org/octo-repo:environment:production");
  expect(pipelineTrust(trusted, "aws", "111122223333").Statement).toEqual([
    {
      Sid: "GitHubAssumesRole",
      Effect: "Allow",
      Principal: { Federated: ["arn:aws:iam::111122223333:oidc-provider/github.example.com/_services/token"] },
      Action: ["sts:AssumeRoleWithWebIdentity"],
      Condition: {
        StringEquals: {
          "github.example.com/_services/token:aud": ["sts.amazonaws.com"],
          "github.example.com/_services/token:sub": ["repo:octo-org/octo-repo:environment:production"],
        },
      },
    },
  ]);
});

test("the merge requests of a project are those of all its branches, and of no other project", () => {
  const [statement] = pipelineTrust(job("gitlab:group/project:merge-request"), "aws", "111122223333").Statement;
  expect(statement!.Condition).toEqual({
    StringEquals: { "gitlab.com:aud": ["https://gitlab.com"] },
    StringLike: { "gitlab.com:sub": ["project_path:group/project:ref_type:branch:ref:*"] },
  });
});
