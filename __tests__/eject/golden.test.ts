import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { EJECTED, ejectedExample, ejectedFolder } from "../../scripts/ejected-examples";
import { exampleNames } from "../../scripts/examples";

function keptFiles(name: string): Record<string, string> {
  const folder = ejectedFolder(name);
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return Object.fromEntries(files.map((file) => [file, readFileSync(path.join(folder, file), "utf8")]));
}

test.each(EJECTED)("%s is the HCL that is kept; if the change is meant, run `npm run examples`", (name) => {
  expect(ejectedExample(name)).toEqual(keptFiles(name));
});

const ALL = exampleNames().flatMap((name) => [name, `${name}-module`]);

test.each(ALL)("%s has no trace of this project or of CDKTF", (name) => {
  const text = Object.values(ejectedExample(name)).join("\n");
  // The state has this text, too: without it, Terraform would plan to change the alarm.
  const ofAlarms = / Look at: braze-s3 verify currents\. /g;

  expect(text.replaceAll(ofAlarms, " ")).not.toMatch(
    /cdktf|cdk\.tf|braze-s3|braze\.yaml|eject|uniqueId|metadata|"\/\/"|\bsynth/i,
  );
});

test.each(ALL)("%s has no empty file, and each file ends with one line break", (name) => {
  const texts = Object.values(ejectedExample(name));

  expect(texts.filter((text) => !/\S\n$/.test(text))).toEqual([]);
});

test.each(ALL)("%s has the files that a reader expects, and no other", (name) => {
  const known = /^(versions|backend|providers|variables|remote_states|bucket|iam|alarms|outputs|imports|removed)\.tf$/;

  expect(Object.keys(ejectedExample(name)).filter((file) => !known.test(file))).toEqual([]);
});

test("a module has neither backend nor provider, and no imports of what its root may have", () => {
  const files = ALL.filter((name) => name.endsWith("-module")).flatMap((name) => Object.keys(ejectedExample(name)));

  expect([...new Set(files)].sort()).toEqual([
    "alarms.tf",
    "bucket.tf",
    "iam.tf",
    "outputs.tf",
    "remote_states.tf",
    "variables.tf",
    "versions.tf",
  ]);
});
