import { existsSync, readdirSync, readFileSync } from "node:fs";
import { exampleConfigFile, exampleNames, exampleTerraformFile, synthesiseExample } from "../scripts/examples";
import { withoutEngineVersion } from "./support/engine-version";

/** The warnings that synthesising an example gives; those that are not listed give none. */
const WARNINGS: Record<string, readonly string[]> = {
  "bucket-options": [
    'braze.yaml:18:21  stacks.currents.bucket.lifecycle[1].prefix: Braze is not known to write to "trial/", so the rule ' +
      "deletes nothing of Braze's; Braze writes to currents/",
  ],
  "documented-policies": [
    "braze.yaml:10:13  stacks.shared-bucket.policy: the documented access-key policy reaches " +
      "arn:aws:s3:::example-braze-shared*, which is every bucket of the account whose name starts with " +
      '"example-braze-shared", and all their objects; scoped reaches the one bucket',
  ],
};

const README = readFileSync("examples/README.md", "utf8");
const SYNTHESISED = exampleNames().map((name) => ({ name, ...synthesiseExample(name) }));

/** The Terraform that is kept beside an example, if any is. */
const keptTerraform = (name: string): string =>
  existsSync(exampleTerraformFile(name)) ? readFileSync(exampleTerraformFile(name), "utf8") : "";

test("there is an example for every case that the README lists, and no other", () => {
  const listed = [...README.matchAll(/^- \[([a-z0-9-]+)\]\(\1\/braze\.yaml\):/gm)].map(([, name]) => name);
  expect([...listed].sort()).toEqual(exampleNames());
});

// A comparison of two long files is of no use to a reader: the diff in git is.
test("every example gives the Terraform that is kept beside it, byte by byte", () => {
  const outdated = SYNTHESISED.filter(
    ({ name, terraform }) => withoutEngineVersion(keptTerraform(name)) !== withoutEngineVersion(terraform),
  );
  expect(
    outdated.map(({ name }) => `examples/${name}/cdk.tf.json: run \`npm run examples\`, and review the diff`),
  ).toEqual([]);
});

test.each(["currents-role", "existing-bucket"])("a new engine is no change of %s, and any other version is", (name) => {
  const { terraform } = synthesiseExample(name);
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

test("every example names the schema in its first line, so that editors check it", () => {
  const schema = "# yaml-language-server: $schema=../../schema/braze.schema.json\n";
  const without = exampleNames().filter((name) => !readFileSync(exampleConfigFile(name), "utf8").startsWith(schema));
  expect(without).toEqual([]);
});

test("every example is made of two files", () => {
  const others = exampleNames().filter(
    (name) => readdirSync(`examples/${name}`).sort().join() !== "braze.yaml,cdk.tf.json",
  );
  expect(others).toEqual([]);
});
