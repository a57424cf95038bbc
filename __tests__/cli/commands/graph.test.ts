import { runCommand, UserProject } from "../../support/command";
import { TWO_STACKS } from "./configs";

let project: UserProject;
beforeEach(() => {
  project = new UserProject(TWO_STACKS);
});
afterEach(() => project.remove());

/** The lines that say something of the stacks. */
const linesOf = (text: string): string[] =>
  text.split("\n").filter((line) => line !== "" && !line.includes("classDef"));

test("one stack is drawn with its principal, its policy, its bucket and its folders", async () => {
  const { code, stdout, stderr } = await runCommand("graph", "currents");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(linesOf(stdout)).toEqual([
    "flowchart LR",
    '  n1(["Braze<br>account 444455556666<br>external id 00000000-0000-4000-8000-000000000001"]):::braze',
    '  subgraph n2["stack dev-currents: account 111122223333, us-east-1"]',
    '    n3["IAM role<br>braze-dev-currents"]:::principal',
    '    n4[/"policy<br>braze-dev-currents"/]:::policy',
    '    subgraph n5["bucket example-currents"]',
    '      n6[("the bucket itself")]:::bucket',
    '      n7[("every object")]:::bucket',
    '      n8["folder currents<br>Current currents"]:::folder',
    "    end",
    "  end",
    '  n1 -->|"assumes"| n3',
    "  n3 --> n4",
    '  n4 -->|"GetBucketLocation<br>ListBucket"| n6',
    '  n4 -->|"GetObject<br>PutObject"| n7',
    "  n7 --- n8",
  ]);
});

test("what reaches beyond the bucket is drawn in red, with a thick arrow", async () => {
  project.write("braze.yaml", TWO_STACKS.replace("defaults: {", "defaults: { policy: documented,"));
  const { stdout } = await runCommand("graph", "export", "--quiet");
  expect(stdout).toContain(
    '"beyond the bucket:<br>every bucket whose name starts with example-export, and its objects"]:::beyond\n',
  );
  expect(stdout).toMatch(/ ==>\|"DeleteObject<br>GetObject<br>PutObject"\| n\d+\n/);
});

test("more than four stacks are drawn with one line for each principal", async () => {
  const stacks = [1, 2, 3, 4, 5].map(
    (i) => `  s${i}: { bucket: { name: example-${i} }, export: { auth: { method: access-key } } }\n`,
  );
  project.write(
    "braze.yaml",
    `defaults: { region: us-east-1, accountId: "111122223333" }\nstacks:\n${stacks.join("")}`,
  );
  const lines = linesOf((await runCommand("graph")).stdout);
  expect(lines).toHaveLength(2 + 5 * 4);
  expect(lines.slice(0, 5)).toEqual([
    "flowchart LR",
    '  n1[("bucket example-1")]:::bucket',
    '  n2(["Braze<br>with an access key"]):::braze',
    '  n3["stack s1<br>IAM user braze-s1-export"]:::principal',
    "  n2 --> n3",
  ]);
});

test("a stack that isn't there is refused with the stacks there are", async () => {
  expect(await runCommand("graph", "exprot")).toMatchObject({
    code: 1,
    stdout: "",
    stderr: 'there is no stack "exprot", the stacks are dev-currents and dev-export\n',
  });
});

test("--brief draws one line for each principal of any number of stacks", async () => {
  expect(linesOf((await runCommand("graph", "currents", "--brief")).stdout)).toEqual([
    "flowchart LR",
    '  n1[("bucket example-currents<br>folder currents")]:::bucket',
    '  n2(["Braze<br>account 444455556666"]):::braze',
    '  n3["stack dev-currents<br>IAM role braze-dev-currents"]:::principal',
    "  n2 --> n3",
    '  n3 -->|"GetObject, PutObject"| n1',
  ]);
});
