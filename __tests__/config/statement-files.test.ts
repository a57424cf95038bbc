import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadConfig } from "../../lib/config/load";

const READER = {
  Sid: "Reader",
  Effect: "Allow",
  Principal: { AWS: "arn:aws:iam::777788889999:role/reader" },
  Action: "s3:GetObject",
  Resource: "arn:aws:s3:::example-main/*",
};

let folder: string;
let policyFile: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "braze-s3-"));
  policyFile = path.join(folder, "policy.json");
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A configuration that names a file of statements. */
function writeConfig(name: string, file = "braze.yaml"): string {
  const config = path.join(folder, file);
  mkdirSync(path.dirname(config), { recursive: true });
  writeFileSync(
    config,
    `stacks:
  main:
    region: us-east-1
    accountId: "111122223333"
    bucket: { name: example-main, policyStatements: ${name} }
    export: { auth: { method: access-key } }
`,
  );
  return config;
}

const statementsIn = (config: string): unknown => {
  const { bucket } = loadConfig(config).config.stacks.main!;
  return "name" in bucket ? bucket.policyStatements : undefined;
};

test.each([
  ["a policy as AWS prints it", { Version: "2012-10-17", Id: "Policy1", Statement: [READER] }],
  ["a policy whose statement is in no list", { Version: "2008-10-17", Statement: READER }],
  ["a list of statements", [READER]],
])("a file has %s", (_, content) => {
  writeFileSync(policyFile, JSON.stringify(content, null, "\t"));
  expect(statementsIn(writeConfig("policy.json"))).toEqual([READER]);
});

test("a path starts at the folder of the configuration, and may lead out of it", () => {
  writeFileSync(policyFile, JSON.stringify([READER]));
  expect(statementsIn(writeConfig("../policy.json", "environments/prod.yaml"))).toEqual([READER]);
});

test("a file of a folder of configurations names a file beside it", () => {
  writeFileSync(policyFile, JSON.stringify([READER]));
  writeConfig("../policy.json", "braze/prod.yaml");
  expect(statementsIn(path.join(folder, "braze"))).toEqual([READER]);
});

test("a problem of a statement has its place in the file of the statement", () => {
  writeFileSync(policyFile, `{\n  "Statement": [\n    ${JSON.stringify({ ...READER, Effect: "allow" })}\n  ]\n}\n`);
  expect(() => loadConfig(writeConfig("policy.json"))).toThrow(
    new Error(
      `${policyFile}:3:30  stacks.main.bucket.policyStatements[0].Effect: not allowed, got "allow", expected Allow or ` +
        "Deny; did you mean Allow?",
    ),
  );
});

test("a problem of the only statement has its place in the file of the statement", () => {
  writeFileSync(policyFile, `{"Statement":\n${JSON.stringify({ ...READER, Action: "sqs:SendMessage" })}}`);
  expect(() => loadConfig(writeConfig("policy.json"))).toThrow(
    new Error(
      `${policyFile}:2:103  stacks.main.bucket.policyStatements[0].Action: not an action of S3, got ` +
        '"sqs:SendMessage", expected s3:NAME, in which * and ? are wildcards, or *',
    ),
  );
});

test("problems of the configuration and of the file that it names are told file by file", () => {
  writeFileSync(policyFile, JSON.stringify([{ ...READER, Effect: "allow" }]));
  const config = writeConfig("policy.json, retain: maybe");
  expect(() => loadConfig(config)).toThrow(
    new Error(
      `${config}:5:74  stacks.main.bucket.retain: got "maybe", expected true or false\n` +
        `${policyFile}:1:27  stacks.main.bucket.policyStatements[0].Effect: not allowed, got "allow", expected Allow or ` +
        "Deny; did you mean Allow?",
    ),
  );
});

test.each([
  ["is not JSON", "{", ":1:2  not valid JSON: flow map must end with a }"],
  [
    "has a key twice",
    '{"Statement": [],\n"Statement": []}',
    ':2:1  the key "Statement" stands twice in one mapping, in lines 1 and 2; keep one of them',
  ],
  [
    "has no statements",
    "{}",
    ":1:1  no statements in this file, expected a list of statements, or a policy with the key Statement",
  ],
  [
    "is empty",
    "",
    ":1:1  no statements in this file, expected a list of statements, or a policy with the key Statement",
  ],
])("a file that %s is refused at its own place", (_, content, message) => {
  writeFileSync(policyFile, content);
  expect(() => loadConfig(writeConfig("policy.json"))).toThrow(new Error(`${policyFile}${message}`));
});

/** What can't be read, and what the author is told at the place of its path. */
const UNREADABLE: readonly [string, () => void, string][] = [
  ["isn't there", () => undefined, "no such file; write it, or name another file here"],
  ["is a folder", () => mkdirSync(policyFile), "this is a folder, expected a JSON file"],
  [
    "is binary",
    () => writeFileSync(policyFile, Buffer.from([0])),
    "not a text file, got zero bytes in it, expected JSON in UTF-8",
  ],
  [
    "isn't UTF-8",
    () => writeFileSync(policyFile, Buffer.from([0xe4])),
    "not a text file in UTF-8, expected JSON in UTF-8",
  ],
  [
    "is too large",
    () => writeFileSync(policyFile, Buffer.alloc(4194305, " ")),
    "too large, got 4194305 bytes, expected at most 4194304",
  ],
];

test.each(UNREADABLE)("a file that %s is refused at the place of its path", (_, make, message) => {
  make();
  const config = writeConfig("policy.json");
  expect(() => loadConfig(config)).toThrow(
    new Error(`${config}:5:53  stacks.main.bucket.policyStatements: ${policyFile}: ${message}`),
  );
});
