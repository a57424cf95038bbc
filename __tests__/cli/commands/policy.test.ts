import { runCommand, UserProject } from "../../support/command";
import { TWO_STACKS } from "./configs";

let project: UserProject;
beforeEach(() => {
  project = new UserProject(TWO_STACKS);
});
afterEach(() => project.remove());

test("--json prints every document of the stack", async () => {
  const { stdout } = await runCommand("policy", "currents", "--json");
  expect(JSON.parse(stdout)).toMatchObject({
    stack: "dev-currents",
    documents: [{ name: "bucket" }, { name: "currents" }, { name: "currents_trust" }],
  });
});

test("one document is printed as AWS takes it", async () => {
  const { stdout } = await runCommand("policy", "currents", "currents_trust");
  expect(JSON.parse(stdout)).toEqual({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "BrazeAssumesRole",
        Effect: "Allow",
        Principal: { AWS: ["arn:aws:iam::444455556666:root"] },
        Action: ["sts:AssumeRole"],
        Condition: { StringEquals: { "sts:ExternalId": ["00000000-0000-4000-8000-000000000001"] } },
      },
    ],
  });
});

test("a value that only Terraform knows stands as an expression, and a line on stderr says so", async () => {
  project.write(
    "braze.yaml",
    TWO_STACKS.replace("externalId: 00000000-0000-4000-8000-000000000001", "externalId: { variable: braze_id }"),
  );
  const { stdout, stderr } = await runCommand("policy", "currents", "currents_trust");
  expect(stdout).toContain("${");
  expect(stderr).toBe("what stands in ${…} comes from a variable or another state: Terraform knows its value\n");
});

test("a document that the stack doesn't have is refused", async () => {
  expect(await runCommand("policy", "export", "trust")).toEqual({
    code: 1,
    stdout: "",
    stderr: 'the stack "dev-export" has no document "trust", its documents are bucket and export\n',
  });
});

test("a stack that isn't there is refused with the nearest one", async () => {
  expect((await runCommand("policy", "exprot")).stderr).toMatch(/^there is no stack "exprot"/);
});
