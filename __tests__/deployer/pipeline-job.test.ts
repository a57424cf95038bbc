import { PIPELINE_JOBS, pipelineJob } from "../../lib/deployer/pipeline-job";

test.each([
  ["github:octo-org/octo-repo:environment:production", "repo:octo-org/octo-repo:environment:production"],
  ["github:octo-org/octo-repo:branch:main", "repo:octo-org/octo-repo:ref:refs/heads/main"],
  ["github:octo-org/octo-repo:tag:v1.0", "repo:octo-org/octo-repo:ref:refs/tags/v1.0"],
  ["github:octo-org/octo-repo:pull-request", "repo:octo-org/octo-repo:pull_request"],
  ["github:octo-org@1/octo-repo@2:branch:main", "repo:octo-org@1/octo-repo@2:ref:refs/heads/main"],
  ["gitlab:group/sub/project:branch:release/1", "project_path:group/sub/project:ref_type:branch:ref:release/1"],
  ["gitlab:example.com/_sub/project:branch:main", "project_path:example.com/_sub/project:ref_type:branch:ref:main"],
  ["gitlab:_group/project:branch:main", "project_path:_group/project:ref_type:branch:ref:main"],
  ["gitlab:group/project:tag:v1", "project_path:group/project:ref_type:tag:ref:v1"],
  ["gitlab:group/project:merge-request", "project_path:group/project:ref_type:branch:ref:*"],
  [
    "gitlab:group/project:branch:main:tier:production",
    "project_path:group/project:ref_type:branch:ref:main:environment_protected:true:deployment_tier:production",
  ],
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
  "github:octo-org/octo-repo:branch:main\u202e",
  "github:octo-org/octo-repo:branch:ma\u200bin",
  "github:octo-org/octo-repo:branch:\ud800",
  "github:octo-org/octo-repo:environment:a:b",
  "github:octo-org@1/octo-repo:branch:main",
  "gitlab:project:branch:main",
  "gitlab:group/project:environment:production",
  "gitlab:group/project",
  "gitlab:group/project:branch:main:tier:prod",
  "gitlab:group/project:tag:v1:tier:production",
  "gitlab:group/*:merge-request",
  "gitlab:-group/project:branch:main",
  "github@github.com:octo-org/octo-repo:branch:main",
  "github@github.example.com:8443:octo-org/octo-repo:branch:main",
  "github@github.example.com/path:octo-org/octo-repo:branch:main",
  "gitlab@https://gitlab.example.com:group/project:branch:main",
  "gitlab@*.example.com:group/project:branch:main",
  "gitlab@gitlab:group/project:branch:main",
  "bitbucket:group/project:branch:main",
])("%j is no job", (text) => {
  expect(pipelineJob(text)).toBeUndefined();
});

test.each([
  ["github:octo-org/octo-repo:branch:main", "token.actions.githubusercontent.com"],
  ["github@github.example.com:octo-org/octo-repo:branch:main", "github.example.com/_services/token"],
  ["github@octocorp.ghe.com:octo-org/octo-repo:branch:main", "token.actions.octocorp.ghe.com"],
  ["gitlab:group/project:branch:main", "gitlab.com"],
  ["gitlab@gitlab.example.com:group/project:branch:main", "gitlab.example.com"],
  ["gitlab@example.com/gitlab:group/project:branch:main", "example.com/gitlab"],
])("the token of %s comes from %s", (text, issuer) => {
  expect(pipelineJob(text)?.issuer).toBe(issuer);
});

test("every form that the help lists is a job, and only pull and merge requests are for plans alone", () => {
  const named = PIPELINE_JOBS.map((form) => form.replace("TIER", "staging"));
  expect(named.map((text) => [text, pipelineJob(text)?.isPullRequest])).toEqual(
    named.map((text) => [text, text.endsWith("-request")]),
  );
});

test("a job with a tier says what the project on GitLab must put into the token, in the order of the subject", () => {
  const { claims, subject } = pipelineJob("gitlab:group/project:branch:main:tier:production")!;
  expect(claims).toEqual(["project_path", "ref_type", "ref", "environment_protected", "deployment_tier"]);
  expect(subject.split(":").filter((_, i) => i % 2 === 0)).toEqual(claims);
});
