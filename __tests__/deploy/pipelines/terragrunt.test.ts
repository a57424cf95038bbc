import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { BLOCKS } from "../../docs/pages";
import { terraformBinary } from "../support/environment";
import { PipelineRepository } from "../support/pipeline-repository";
import { Runner } from "../support/runner";

const FILE = readFileSync("examples/ci/terragrunt.hcl", "utf8");
const LINES = BLOCKS.find(
  ({ page, text }) => page === "docs/guides/many-stacks.md" && text.includes("terragrunt run"),
)!.text;

let repository: PipelineRepository;
let runner: Runner;

beforeAll(async () => {
  repository = new PipelineRepository();
  runner = new Runner(repository.folder);
  repository.writeFile("terragrunt.hcl", FILE);
  await runner.shell(LINES, {});
});
afterAll(() => runner.remove());

test("the lines of the guide make a unit of each stack that changes, and of no other", () => {
  const units = ["currents", "export"].filter((stack) =>
    existsSync(path.join(repository.stackFolder(stack), "terragrunt.hcl")),
  );
  expect(units).toEqual(["export"]);
});

test("the lines of the guide then run Terragrunt once, for all units", () => {
  expect(runner.calls()).toBe("terragrunt run --all --non-interactive --working-dir cdktf.out/stacks -- plan\n");
});

test("Terraform runs in the folder of a unit, with the arguments that the file adds", async () => {
  await repository.terraform("export", "init", "-input=false");
  const { stdout } = await repository.terraform("export", "plan", "-input=false");
  expect(stdout).toMatch(/Plan: \d+ to add, 0 to change, 0 to destroy\./);
});

test("the file is formatted as Terraform formats it", () => {
  expect(execFileSync(terraformBinary(), ["fmt", "-"], { encoding: "utf8", input: FILE })).toBe(FILE);
});
