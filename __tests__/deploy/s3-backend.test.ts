import * as s3Sdk from "@aws-sdk/client-s3";
import { Aws } from "./support/aws";
import { explanationOf } from "./support/command";
import { EMULATOR_ACCOUNT } from "./support/environment";
import { actionsOf } from "./support/plan";
import { Project } from "./support/project";

const STATES = "example-terraform-state";

/** The S3 backend of the example; path-style requests are what the emulator needs. */
const stackWithStateIn = (folder: string): string => `
defaults:
  region: us-east-1
  accountId: "${EMULATOR_ACCOUNT}"
  backend:
    type: s3
    bucket: ${STATES}
    key: ${folder}/{stack}.tfstate
    region: us-east-1
    encrypt: true
    use_lockfile: true
    use_path_style: true
stacks:
  export:
    bucket: { name: example-braze-export, retain: false }
    export: { auth: { method: access-key } }
`;

/** What Terraform would write into the lock of somebody else's run. */
const HELD_LOCK = {
  ID: "00000000-0000-4000-8000-0000000000aa",
  Operation: "OperationTypeApply",
  Info: "",
  Who: "somebody@elsewhere",
  Version: "1.11.4",
  Created: "2025-01-01T00:00:00Z",
  Path: `${STATES}/held/export.tfstate`,
};

const aws = new Aws();
const inStates = { Bucket: STATES };

beforeAll(async () => {
  await aws.s3.send(new s3Sdk.CreateBucketCommand(inStates));
  // With versions, a lock that was removed still shows that it was there.
  const versioned = { ...inStates, VersioningConfiguration: { Status: "Enabled" } } as const;
  await aws.s3.send(new s3Sdk.PutBucketVersioningCommand(versioned));
});

test("the emulator's conditional writes, which S3's lock stands on, let only one of many win", async () => {
  const write = new s3Sdk.PutObjectCommand({ ...inStates, Key: "once", Body: "x", IfNoneMatch: "*" });
  const outcomes = await Promise.allSettled([1, 2, 3, 4, 5].map(async () => aws.s3.send(write)));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("while somebody holds the lock, a deploy fails with a message that names the lock, and nothing is made", async () => {
  const project = new Project(stackWithStateIn("held"));
  const lock = { ...inStates, Key: "held/export.tfstate.tflock", Body: JSON.stringify(HELD_LOCK) };
  await aws.s3.send(new s3Sdk.PutObjectCommand(lock));
  const explanation = await explanationOf(project.deploy("export"));
  expect(explanation).toContain("Error acquiring the state lock");
  expect(explanation).toContain(`ID: ${HELD_LOCK.ID} Path: ${HELD_LOCK.Path}`);
  expect(explanation).toContain(`Who: ${HELD_LOCK.Who}`);
  expect(await aws.everything()).toEqual({ buckets: [STATES], users: [], roles: [], policies: [] });
  expect(await objectsIn("held/")).toEqual([lock.Key]);
});

test("of two applies at once, one waits for the other's lock and finds nothing left to do", async () => {
  const clones = [1, 2].map(() => new Project(stackWithStateIn("shared")));
  const [first] = clones as [Project, Project];
  for (const clone of clones) {
    clone.synth();
    await clone.terraform("export", "init");
  }
  const applied = await Promise.all(clones.map(async (clone) => clone.apply("export", "-lock-timeout=300s")));
  expect(applied.map(({ stdout }) => /\d+ added, \d+ changed, \d+ destroyed/.exec(stdout)?.[0]).sort()).toEqual([
    "0 added, 0 changed, 0 destroyed",
    "10 added, 0 changed, 0 destroyed",
  ]);
  expect((await aws.user("braze-export")).keys).toHaveLength(1);
  expect(actionsOf(await first.plan("export"))).toEqual({});

  expect(await objectsIn("shared/")).toEqual(["shared/export.tfstate"]);
  expect(await locksOf("shared/export.tfstate")).toEqual([
    "OperationTypeApply",
    "OperationTypeApply",
    "OperationTypePlan",
  ]);
});

async function objectsIn(folder: string): Promise<unknown[] | undefined> {
  const { Contents } = await aws.s3.send(new s3Sdk.ListObjectsV2Command({ ...inStates, Prefix: folder }));
  return Contents?.map(({ Key }) => Key);
}

/** What each lock was for that a state ever had. */
async function locksOf(key: string): Promise<unknown[]> {
  const { Versions = [] } = await aws.s3.send(
    new s3Sdk.ListObjectVersionsCommand({ ...inStates, Prefix: `${key}.tflock` }),
  );
  const operations = Versions.map(async ({ Key, VersionId }) => {
    const { Body } = await aws.s3.send(new s3Sdk.GetObjectCommand({ ...inStates, Key, VersionId }));
    return (JSON.parse(String(await Body?.transformToString())) as typeof HELD_LOCK).Operation;
  });
  return (await Promise.all(operations)).sort();
}
