import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  exampleConfigFile,
  exampleConfigFiles,
  exampleConfigFolder,
  exampleFolderNames,
  exampleNames,
  synthesiseExample,
} from "../scripts/examples";
import { withoutEngineVersion } from "./support/engine-version";

/** The warnings that synthesising an example gives; those that are not listed give none. */
const WARNINGS: Record<string, readonly string[]> = {
  alarms: [
    "braze.yaml:15:7  stacks.currents.alarms.paused: the alarms of staging notify nobody; when Braze has written and the alarms are OK, remove paused",
  ],
  "bucket-options": [
    'braze.yaml:18:21  stacks.currents.bucket.lifecycle[1].prefix: Braze is not known to write to "trial/", so the rule ' +
      "deletes nothing of Braze's; Braze writes to currents/",
  ],
  "changing-method": [
    "braze.yaml:10:13  stacks.currents.policy: the documented access-key policy reaches " +
      "arn:aws:s3:::example-braze-currents*, which is every bucket of the account whose name starts with " +
      '"example-braze-currents", and all their objects; scoped reaches the one bucket',
  ],
  "documented-policies": [
    "braze.yaml:10:13  stacks.shared-bucket.policy: the documented access-key policy reaches " +
      "arn:aws:s3:::example-braze-shared*, which is every bucket of the account whose name starts with " +
      '"example-braze-shared", and all their objects; scoped reaches the one bucket',
  ],
  "folders-and-addresses": [
    "braze.yaml:14:20  stacks.currents.currents.folderScope: Braze documents access to the whole bucket, so its " +
      "credentials check can fail: launch the Current, and wait for its first file before you rely on it",
  ],
};

const README = readFileSync("examples/README.md", "utf8");
const SYNTHESISED = [...exampleNames(), ...exampleFolderNames()].map((name) => ({ name, ...synthesiseExample(name) }));

/** A file that is kept beside an example, if there is one. */
const kept = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8") : "");

test("there is an example for every case that the README lists, and no other", () => {
  const listed = [...README.matchAll(/^- \[([a-z0-9-]+)\]\(\1\/braze(?:\.yaml)?\):/gm)].map(([, name]) => name);
  expect([...listed].sort()).toEqual([...exampleNames(), ...exampleFolderNames()].sort());
});

// A comparison of two long files is of no use to a reader: the diff in git is.
test("every example gives the Terraform that is kept beside it, byte by byte", () => {
  const outdated = SYNTHESISED.flatMap(({ files }) => [...files]).filter(
    ([file, terraform]) => withoutEngineVersion(kept(file)) !== withoutEngineVersion(terraform),
  );
  expect(outdated.map(([file]) => `${path.relative("", file)}: run \`npm run examples\`, and review the diff`)).toEqual(
    [],
  );
});

test.each(["currents-role", "existing-bucket"])("a new engine is no change of %s, and any other version is", (name) => {
  const [terraform = ""] = synthesiseExample(name).files.values();
  const upgraded = terraform.replace(/"version": "\d[^"]*"/, '"version": "9.9.9"');
  const changed = terraform.replace(/"version": "~>[^"]*"/, '"version": "9.9.9"');
  expect(upgraded).not.toBe(terraform);
  expect(withoutEngineVersion(upgraded)).toBe(withoutEngineVersion(terraform));
  expect(withoutEngineVersion(changed)).not.toBe(withoutEngineVersion(terraform));
});

test("every example warns of what is pinned, and of nothing else", () => {
  const warnings = SYNTHESISED.filter((example) => example.warnings.length > 0);
  expect(Object.fromEntries(warnings.map((example) => [example.name, example.warnings]))).toEqual(WARNINGS);
});

test("every configuration with stacks names the schema in its first line, so that editors check it", () => {
  const schemaOf = (file: string): string =>
    path.relative(path.dirname(file), path.resolve("schema", "braze.schema.json")).split(path.sep).join("/");
  const without = exampleConfigFiles().filter(
    (file) =>
      path.basename(file) !== "_defaults.yaml" &&
      !readFileSync(file, "utf8").startsWith(`# yaml-language-server: $schema=${schemaOf(file)}\n`),
  );
  expect(without).toEqual([]);
});

test("every example with one stack is made of two files", () => {
  const others = exampleNames().filter(
    (name) =>
      readdirSync(path.dirname(exampleConfigFile(name)))
        .sort()
        .join() !== "braze.yaml,cdk.tf.json",
  );
  expect(others).toEqual([]);
});

test("every example with several stacks is made of a folder of configurations, and of one file for each stack", () => {
  const inFolder = (name: string): string[] => {
    const folder = path.dirname(exampleConfigFolder(name));
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return files.map((entry) => path.join(entry.parentPath, entry.name));
  };
  const expected = SYNTHESISED.filter(({ name }) => exampleFolderNames().includes(name)).map(({ name, files }) => [
    ...exampleConfigFiles().filter((file) => path.dirname(file) === exampleConfigFolder(name)),
    ...files.keys(),
  ]);
  expect(exampleFolderNames().map((name) => inFolder(name).sort())).toEqual(expected.map((files) => files.sort()));
});

test("the example of many workspaces has twelve stacks", () => {
  expect(synthesiseExample("many-workspaces").files.size).toBe(12);
});
