import { existsSync, readdirSync, readFileSync } from "node:fs";
import { exampleConfigFile, exampleNames, exampleTerraformFile, synthesiseExample } from "../scripts/examples";

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

/** A comparison of two long files is of no use to a reader: the diff in git is. */
const outdated = (name: string, synthesised: string): string[] =>
  existsSync(exampleTerraformFile(name)) && readFileSync(exampleTerraformFile(name), "utf8") === synthesised
    ? []
    : [`examples/${name}/cdk.tf.json is not what its braze.yaml gives: run \`npm run examples\` and review the diff`];

test("there is an example for every case that the README lists, and no other", () => {
  const listed = [...README.matchAll(/^- \[([a-z0-9-]+)\]\(\1\/braze\.yaml\):/gm)].map(([, name]) => name);
  expect([...listed].sort()).toEqual(exampleNames());
});

test("warnings are pinned for examples that exist", () => {
  expect(exampleNames()).toEqual(expect.arrayContaining(Object.keys(WARNINGS)));
});

describe.each(exampleNames())("%s", (name) => {
  const { terraform, warnings } = synthesiseExample(name);

  test("gives the Terraform that is kept beside it, byte by byte", () => {
    expect(outdated(name, terraform)).toEqual([]);
  });

  test("warns of what is pinned, and of nothing else", () => {
    expect(warnings).toEqual(WARNINGS[name] ?? []);
  });

  test("names the schema in its first line, so that editors check it", () => {
    const [firstLine] = readFileSync(exampleConfigFile(name), "utf8").split("\n");
    expect(firstLine).toBe("# yaml-language-server: $schema=../../schema/braze.schema.json");
  });

  test("is made of two files", () => {
    expect(readdirSync(`examples/${name}`).sort()).toEqual(["braze.yaml", "cdk.tf.json"]);
  });
});
