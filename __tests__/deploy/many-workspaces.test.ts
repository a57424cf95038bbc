import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CreateBucketCommand, ListObjectsV2Command } from "@aws-sdk/client-s3";
import { exampleConfigFolder } from "../../scripts/examples";
import { readAccount } from "./support/account";
import { Aws } from "./support/aws";
import { withEmulatorAccount } from "./support/config";
import { accountOf } from "./support/described";
import { resetEmulator } from "./support/emulator";
import { actionsOf } from "./support/plan";
import { Project } from "./support/project";

const STATES = "example-terraform-state";
const TAGS = { team: "lifecycle-marketing", environment: "dev" };

/** Two of the twelve stacks, which stand for all: each other stack is one of these with another name. */
const AMERICAS = {
  stack: "dev-americas",
  bucket: "example-braze-americas-dev",
  tags: TAGS,
  access: {
    currents: {
      integration: "currents",
      policy: "braze-dev-americas-currents",
      role: "braze-dev-americas-currents",
      externalIds: ["00000000-0000-4000-8000-000000000012"],
    },
  },
} as const;
const EXPORTS = {
  stack: "dev-exports",
  bucket: "example-braze-exports-dev",
  tags: TAGS,
  access: {
    export: {
      integration: "export",
      policy: "braze-dev-exports-export",
      role: "braze-dev-exports-export",
      externalIds: [4, 5, 6].map((last) => `00000000-0000-4000-8000-00000000001${last}`),
    },
  },
} as const;

const aws = new Aws();
let project: Project;

beforeAll(async () => {
  await resetEmulator();
  await aws.s3.send(new CreateBucketCommand({ Bucket: STATES }));
  project = new Project("stacks: {}");
  rmSync(path.join(project.folder, "braze.yaml"));
  const folder = path.join(project.folder, "braze");
  cpSync(exampleConfigFolder("many-workspaces"), folder, { recursive: true });
  for (const file of readdirSync(folder).map((name) => path.join(folder, name))) {
    writeFileSync(file, withEmulatorAccount(readFileSync(file, "utf8")));
  }
  project.synth();
  for (const { stack } of [AMERICAS, EXPORTS]) {
    project.allowEmulator(project.stackFolder(stack));
    await project.terraform(stack, "init");
    await project.apply(stack);
  }
});

test("two stacks of the folder are deployed beside each other, and AWS has what they say", async () => {
  const { buckets, users, roles, policies } = await readAccount(aws);
  const [americas, exports] = [accountOf(AMERICAS), accountOf(EXPORTS)];
  expect({ buckets: { ...buckets, [STATES]: undefined }, users, roles, policies }).toEqual({
    buckets: { ...americas.buckets, ...exports.buckets },
    users: {},
    roles: { ...americas.roles, ...exports.roles },
    policies: { ...americas.policies, ...exports.policies },
  });
});

test("each of them has its own state", async () => {
  const { Contents: objects = [] } = await aws.s3.send(new ListObjectsV2Command({ Bucket: STATES }));
  expect(objects.map(({ Key }) => Key)).toEqual(["braze/dev-americas.tfstate", "braze/dev-exports.tfstate"]);
});

test("a second plan changes nothing", async () => {
  expect([actionsOf(await project.plan(AMERICAS.stack)), actionsOf(await project.plan(EXPORTS.stack))]).toEqual([
    {},
    {},
  ]);
});
