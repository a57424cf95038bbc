import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { App } from "../../lib/cdktf";
import { loadConfig } from "../../lib/config/load";
import { terraformJson } from "../../lib/constructs/terraform-json";
import { exampleConfigFile, exampleConfigFolder, exampleFolderNames, exampleNames } from "../../scripts/examples";
import { addStacks } from "../../stacks/add-stacks";
import { oneIn } from "../support/runs";

const CONFIGS = [...exampleNames().map(exampleConfigFile), ...exampleFolderNames().map(exampleConfigFolder)].map(
  (file) => path.relative("", file),
);

const outdir = mkdtempSync(path.join(tmpdir(), "braze-s3-"));
afterAll(() => rmSync(outdir, { recursive: true }));

test.each(oneIn(3, CONFIGS))("the Terraform of every stack of %s is as CDKTF itself gives it", (file) => {
  const stacks = addStacks(new App({ outdir, stackTraces: false }), loadConfig(file).config);
  expect(stacks.map(terraformJson)).toEqual(stacks.map((stack) => stack.toTerraform() as unknown));
});
