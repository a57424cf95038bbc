import { runCommand, UserProject } from "../../support/command";
import { TWO_STACKS } from "./configs";

interface Printed {
  readonly stack: string | null;
  readonly stacks: string[];
  readonly documents: { name: string; document: { Statement: { Sid: string }[] } }[];
  readonly reasons: Record<string, string>;
}

let project: UserProject;
beforeEach(() => {
  project = new UserProject(TWO_STACKS);
});
afterEach(() => project.remove());

const printed = async (...args: string[]) =>
  JSON.parse((await runCommand("policy", "deployer", ...args, "--json")).stdout) as Printed;

test("--json prints the documents of one stack, and why each statement is there", async () => {
  const { stack, stacks, documents, reasons } = await printed("export");
  expect({ stack, stacks, names: documents.map(({ name }) => name) }).toEqual({
    stack: "dev-export",
    stacks: ["dev-export"],
    names: ["deployer"],
  });
  expect(Object.keys(reasons)).toEqual(documents.flatMap(({ document }) => document.Statement.map(({ Sid }) => Sid)));
});

test("without a stack, the documents are for all", async () => {
  const { stack, stacks, documents } = await printed();
  expect({ stack, stacks }).toEqual({ stack: null, stacks: ["dev-currents", "dev-export"] });
  expect(JSON.stringify(documents)).toContain("arn:aws:s3:::example-currents");
});

test("--plan-only only reads, and says how to plan", async () => {
  const { stdout, stderr } = await runCommand("policy", "deployer", "export", "--plan-only");
  expect(stdout).not.toMatch(/"\w+:(Put|Create|Delete|Attach|Detach|Update|Tag|Untag)\w+"/);
  expect(stderr).toBe("these policies can't lock a state: run terraform plan with -lock=false\n");
});

test("a person reads the documents, and then the reasons", async () => {
  const { stdout } = await runCommand("policy", "deployer", "export");
  expect(stdout).toMatch(
    /^deployer:\n\{\n[^]*\n\}\n\nWhy each statement is there:\n {2}ReadBuckets: The provider reads/,
  );
});

test("--trust prints the trust of the job in the stack's account, too", async () => {
  const { documents } = await printed("export", "--trust", "github:octo-org/octo-repo:environment:production");
  expect(documents.map(({ name }) => name)).toEqual(["deployer", "deployer_trust"]);
  expect(JSON.stringify(documents[1])).toContain("arn:aws:iam::111122223333:oidc-provider/token.actions");
});

test("a job with a wildcard is refused with what is allowed", async () => {
  const { code, stderr } = await runCommand("policy", "deployer", "--trust", "github:octo-org/*");
  expect([code, stderr]).toEqual([
    1,
    '--trust is "github:octo-org/*", expected one of github:OWNER/REPOSITORY:environment:NAME, ' +
      "github:OWNER/REPOSITORY:branch:NAME, github:OWNER/REPOSITORY:tag:NAME, github:OWNER/REPOSITORY:pull-request, " +
      "gitlab:GROUP/PROJECT:branch:NAME, gitlab:GROUP/PROJECT:branch:NAME:tier:TIER, gitlab:GROUP/PROJECT:tag:NAME, " +
      "gitlab:GROUP/PROJECT:merge-request, without wildcards; " +
      "for a host of your own, begin with github@HOST or gitlab@HOST " +
      "(a token of GitLab names no environment: name the environment's tier, or protect the branch)\n",
  ]);
});

test("a job with a tier of GitLab says what the project must set", async () => {
  const { code, stderr } = await runCommand(
    "policy",
    "deployer",
    "--trust",
    "gitlab:group/project:branch:main:tier:staging",
  );
  expect([code, stderr]).toEqual([
    0,
    "GitLab 18.7 or newer puts the tier into a token if the project says so: set ci_id_token_sub_claim_components of " +
      'the project to ["project_path","ref_type","ref","environment_protected","deployment_tier"]\n',
  ]);
});

test("a pull request can only plan", async () => {
  const pullRequest = ["--trust", "github:octo-org/octo-repo:pull-request"];
  expect((await runCommand("policy", "deployer", ...pullRequest)).stderr).toBe(
    '--trust is "github:octo-org/octo-repo:pull-request", and every pull request would get a role that applies; ' +
      "expected --plan-only, or an environment or a protected branch\n",
  );
  expect((await runCommand("policy", "deployer", "--plan-only", ...pullRequest)).code).toBe(0);
});

test("a merge request can only plan", async () => {
  const mergeRequest = ["--trust", "gitlab@gitlab.example.com:group/project:merge-request"];
  expect((await runCommand("policy", "deployer", ...mergeRequest)).stderr).toBe(
    '--trust is "gitlab@gitlab.example.com:group/project:merge-request", and every job of a branch would get a role that ' +
      "applies; expected --plan-only, or an environment or a protected branch\n",
  );
  expect((await runCommand("policy", "deployer", "--plan-only", ...mergeRequest)).code).toBe(0);
});

test("a backend elsewhere than in AWS is named", async () => {
  project.write(
    "braze.yaml",
    TWO_STACKS.replace(
      '"111122223333" }',
      '"111122223333", backend: { type: gcs, bucket: example-states, prefix: "{stack}" } }',
    ),
  );
  expect((await runCommand("policy", "deployer", "export")).stderr).toBe(
    'the backend "gcs" has permissions of its own, which are not in these policies\n',
  );
});

test("a caller of stacks in several accounts gets no trust policy, because its account isn't known", async () => {
  const provider = (account: string) =>
    `{ accountId: "${account}", provider: { assumeRole: { roleArn: "arn:aws:iam::${account}:role/apply" } }, `;
  project.write(
    "braze.yaml",
    `defaults: { region: us-east-1 }
stacks:
  one: ${provider("111122223333")} bucket: { name: example-one }, export: { auth: { method: access-key } } }
  two: ${provider("999988887777")} bucket: { name: example-two }, export: { auth: { method: access-key } } }
`,
  );
  expect(await runCommand("policy", "deployer", "--trust", "github:octo-org/octo-repo:branch:main")).toEqual({
    code: 1,
    stdout: "",
    stderr:
      "--trust needs the account of the caller, and the stacks are in several accounts: name stacks of one account\n",
  });
});

test("a stack that isn't there is refused with the nearest one", async () => {
  expect((await runCommand("policy", "deployer", "exprot")).stderr).toMatch(/^there is no stack "exprot"/);
});

describe("a stack that is called deployer", () => {
  beforeEach(() => {
    project.write("braze.yaml", TWO_STACKS.replace("environment: dev\n", "").replace("  export:\n", "  deployer:\n"));
  });

  test("is reached with --stack", async () => {
    const { stdout } = await runCommand("policy", "--stack", "deployer", "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      stack: "deployer",
      documents: [{ name: "bucket" }, { name: "export" }],
    });
  });

  test("is reached with --stack and a document", async () => {
    const { stdout } = await runCommand("policy", "--stack", "deployer", "export");
    expect(JSON.parse(stdout)).toMatchObject({ Statement: [{ Sid: "FindBucket" }, { Sid: "WriteExports" }] });
  });

  test("can be applied by a deployer", async () => {
    expect((await printed("deployer")).stack).toBe("deployer");
  });
});

test("policy without a stack says what it needs", async () => {
  expect(await runCommand("policy")).toEqual({
    code: 1,
    stdout: "",
    stderr: "policy needs a stack: braze-s3 policy STACK, or braze-s3 policy deployer [STACK...]\n",
  });
});

test("the command, the stacks and its options are completed", async () => {
  const completed = async (...words: string[]) => (await runCommand("complete", "--", ...words)).stdout.split("\n");
  expect(await completed("policy", "de")).toEqual(["deployer", "dev-currents", "dev-export", ""]);
  expect(await completed("policy", "deployer", "dev-e")).toEqual(["dev-export", ""]);
  expect(await completed("policy", "deployer", "--p")).toEqual(["--plan-only", ""]);
});
