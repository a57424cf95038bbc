import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseConfig } from "../lib/config/load";
import { synthesiseConfig } from "../stacks/synthesise";

const CONFIG = `
stacks:
  export:
    region: us-east-1
    accountId: "111122223333"
    bucket: { name: example-braze-export }
    export:
      auth: { method: access-key }
`;

let outdir: string;
const inFolder = (...names: string[]): string => path.join(outdir, "stacks", ...names);
const leave = (stack: string, file: string): void => {
  mkdirSync(inFolder(stack), { recursive: true });
  writeFileSync(inFolder(stack, file), "left by an earlier synth");
};
const synthesise = (): void => {
  synthesiseConfig(parseConfig("braze.yaml", CONFIG).config, outdir);
};

beforeEach(() => {
  outdir = mkdtempSync(path.join(tmpdir(), "braze-s3-"));
});
afterEach(() => rmSync(outdir, { recursive: true }));

test("a stack that is gone leaves no configuration that Terraform would apply", () => {
  leave("gone", "cdk.tf.json");
  leave("gone", "cdk.tf");
  synthesise();
  expect(readdirSync(inFolder("gone"))).toEqual([]);
});

test("the folder of a stack that is gone stays, since the CDKTF CLI fails to remove what is not there", () => {
  leave("gone", "cdk.tf.json");
  synthesise();
  expect(existsSync(inFolder("gone"))).toBe(true);
});

test("the HCL of a stack gives way to its JSON, since Terraform would load both", () => {
  leave("export", "cdk.tf");
  synthesise();
  expect(readdirSync(inFolder("export"))).toEqual(["cdk.tf.json"]);
});

test("what Terraform keeps beside a stack's configuration stays", () => {
  leave("export", ".terraform.lock.hcl");
  synthesise();
  expect(readdirSync(inFolder("export"))).toEqual([".terraform.lock.hcl", "cdk.tf.json"]);
});

test("a file beside the folders of the stacks is left alone", () => {
  leave("", ".DS_Store");
  synthesise();
  expect(readdirSync(inFolder())).toEqual([".DS_Store", "export"]);
});
