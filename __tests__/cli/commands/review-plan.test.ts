import { mkdirSync, truncateSync } from "node:fs";
import { runCommand, UserProject } from "../../support/command";
import { TWO_STACKS } from "./configs";
import { refused } from "./reviewed";

type Blocks = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

let project: UserProject;
beforeAll(async () => {
  project = new UserProject(TWO_STACKS);
  await runCommand("synth", "--out", "before");
});
afterAll(() => project.remove());

/** A plan of the stack dev-export, as it is. */
function planWith(changes: readonly object[]): Record<string, unknown> {
  const json = JSON.parse(project.read("before/stacks/dev-export/cdk.tf.json")) as Record<"resource" | "data", Blocks>;
  const addresses = [
    ...Object.entries(json.data).map(([type, blocks]) => [`data.${type}`, blocks] as const),
    ...Object.entries(json.resource),
  ].flatMap(([type, blocks]) => Object.keys(blocks).map((name) => `${type}.${name}`));
  const anything = { references: ["local.anything"] };
  const blocks = (json: Blocks, address: string) => {
    const [type = "", name = ""] = address.replace(/^data\./, "").split(".");
    return Object.keys(json[type]?.[name] ?? {}).map((argument) => [argument, anything] as const);
  };
  return {
    format_version: "1.2",
    terraform_version: "1.11.4",
    resource_changes: changes,
    configuration: {
      provider_config: { aws: { expressions: { region: anything, allowed_account_ids: anything } } },
      root_module: {
        resources: addresses.map((address) => ({
          address,
          mode: address.startsWith("data.") ? "data" : "managed",
          expressions: Object.fromEntries(blocks(address.startsWith("data.") ? json.data : json.resource, address)),
        })),
      },
    },
  };
}

const REPLACED = [{ address: "aws_iam_user.export", mode: "managed", change: { actions: ["delete", "create"] } }];

test("--plan takes the resources from Terraform's plan", async () => {
  project.write("plan.json", JSON.stringify(planWith(REPLACED)));
  const { stdout } = await runCommand("review", "--json", "--base", "before", "--plan", "dev-export=plan.json");
  const { stacks } = JSON.parse(stdout) as { stacks: { name: string; resources: object[] }[] };
  expect(stacks.find(({ name }) => name === "dev-export")?.resources).toEqual([
    { address: "aws_iam_user.export", action: "replace" },
  ]);
});

/** What is said of plans that can't be used. */
function refusedPlans(...plans: readonly string[]): Promise<string> {
  return refused("--base", "before", ...plans.flatMap((plan) => ["--plan", plan]));
}

const EXPECTED = "expected a file with what terraform show -json PLAN prints";

test.each([
  ["dev-export", '--plan is "dev-export", expected STACK=FILE'],
  ["=plan.json", '--plan is "=plan.json", expected STACK=FILE'],
  ["nobody=plan.json", 'names the stack "nobody", which isn\'t there, the stacks are dev-currents, dev-export'],
  ["dev-export=missing.json", `missing.json is not there, ${EXPECTED}`],
])("--plan %s is refused", async (plan, message) => {
  expect(await refusedPlans(plan)).toContain(message);
});

test.each([
  ["", "is empty"],
  ['{"format_version": "1.2", "resource_chan', "is no JSON, or was cut off"],
  ["PK\u0003\u0004 and what else a saved plan has", "is what terraform plan -out wrote"],
  ["[]", "is no plan that can be read here (at its root: "],
  ['{"format_version": "1.0", "values": {}}', "is a state"],
  ['{"format_version": "0.1"}', '(format_version: got "0.1", expected 1.x)'],
  ['{"format_version": "2.0"}', '(format_version: got "2.0", expected 1.x)'],
  ['{"format_version": "1.2", "provider_schemas": {}}', "(configuration: "],
  ['{"format_version": "1.2", "resource_changes": [null]}', "(resource_changes.0: "],
])("a file that is no plan is refused: %j", async (text, message) => {
  project.write("plan.json", text);
  const said = await refusedPlans("dev-export=plan.json");
  expect(said).toMatch(/^plan\.json is /m);
  expect(said).toContain(message);
  expect(said).toContain(EXPECTED);
});

test("a folder is no plan", async () => {
  mkdirSync("plans");
  expect(await refusedPlans("dev-export=plans")).toContain(`plans is a folder, ${EXPECTED}`);
});

test("a device, which may never end, is no plan", async () => {
  expect(await refusedPlans("dev-export=/dev/zero")).toContain(`/dev/zero is a device, ${EXPECTED}`);
});

test("a file that no plan is as large as is refused, and isn't read", async () => {
  project.write("plan.json", "");
  truncateSync("plan.json", 64 * 1024 * 1024 + 1);
  expect(await refusedPlans("dev-export=plan.json")).toBe(
    "plan.json has 67108865 bytes, expected the plan of one stack: at most 67108864\n",
  );
});

test("two plans of one stack are refused", async () => {
  project.write("plan.json", JSON.stringify(planWith([])));
  expect(await refusedPlans("dev-export=plan.json", "dev-export=plan.json")).toContain(
    'names the stack "dev-export" twice, expected one plan for each stack',
  );
});

test("the plan of another stack is refused", async () => {
  project.write("plan.json", JSON.stringify(planWith([])));
  expect(await refusedPlans("dev-currents=plan.json")).toMatch(/^the plan of dev-currents (?:lacks|has) /m);
});

test("a plan with a resource that the stack doesn't have is refused", async () => {
  const elsewhere = { address: "aws_s3_bucket.elsewhere", mode: "managed", change: { actions: ["create"] } };
  project.write("plan.json", JSON.stringify(planWith([elsewhere])));
  expect(await refusedPlans("dev-export=plan.json")).toContain(
    "the plan of dev-export has aws_s3_bucket.elsewhere, which dev-export doesn't have",
  );
});
