import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { App } from "../../lib/cdktf";
import { loadConfig } from "../../lib/config/load";
import { terraformJson } from "../../lib/constructs/terraform-json";
import { exampleConfigFile, exampleConfigFolder, exampleFolderNames, exampleNames } from "../../scripts/examples";
import { addStacks } from "../../stacks/add-stacks";

const CONFIGS = [...exampleNames().map(exampleConfigFile), ...exampleFolderNames().map(exampleConfigFolder)];

const outdir = mkdtempSync(path.join(tmpdir(), "braze-s3-"));
afterAll(() => rmSync(outdir, { recursive: true }));

test("the Terraform of every stack of every example is as CDKTF itself gives it", () => {
  const stacks = CONFIGS.flatMap((file) => addStacks(new App({ outdir, stackTraces: false }), loadConfig(file).config));
  expect(stacks.map(terraformJson)).toEqual(stacks.map((stack) => stack.toTerraform() as unknown));
});
