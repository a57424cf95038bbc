import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runCommand, UserProject } from "../support/command";
import { initRepository } from "../support/git";
import { runMain } from "../support/program";
import { PAGES } from "./pages";
import { readmeBlocks, untrueLine } from "./shown-output";

const PROJECT = path.join(__dirname, "..", "..");

/** What a clone has, as far as synth needs it. */
const SOURCES = ["cli", "lib", "main.ts", "node_modules", "package.json", "stacks", "tsconfig.json"];

/** Where the README says that its reader's clone is. */
const README_FOLDER = "/path/to/braze-s3";

let clone: string;
beforeEach(() => {
  clone = realpathSync(mkdtempSync(path.join(tmpdir(), "braze-s3-readme-")));
  SOURCES.forEach((source) => symlinkSync(path.join(PROJECT, source), path.join(clone, source)));
});
afterEach(() => rmSync(clone, { recursive: true }));

test("the README shows what `npm run synth` prints for its configuration", async () => {
  const [yaml] = readmeBlocks("yaml");
  const [shown] = readmeBlocks("text");
  writeFileSync(path.join(clone, "braze.yaml"), yaml!);
  const { stdout } = await runMain(clone);
  expect(untrueLine(shown!, stdout.replaceAll(clone, README_FOLDER))).toBeUndefined();
});

test("the README shows what `braze-s3 review` prints for a change of its configuration", async () => {
  const [yaml = ""] = readmeBlocks("yaml");
  const [shown = ""] = readmeBlocks("txt");
  const project = new UserProject(yaml);
  try {
    initRepository(project.folder);
    const expiring = "example-braze-currents, lifecycle: [{ prefix: currents/, expirationDays: 30 }] }";
    const ids = "externalId: [00000000-0000-4000-8000-000000000001, 00000000-0000-4000-8000-000000000002]";
    const changed = yaml.replace("example-braze-currents }", expiring).replace(/externalId: \S+/, ids);
    project.write("braze.yaml", changed);
    const { stdout } = await runCommand("review", "--base", "main");
    expect(untrueLine(shown, stdout)).toBeUndefined();
  } finally {
    project.remove();
  }
});

test("the README shows what `braze-s3 graph --brief` draws for its configuration", async () => {
  const project = new UserProject(readmeBlocks("yaml")[0]);
  try {
    const { stdout } = await runCommand("graph", "--brief");
    expect(readmeBlocks("mermaid")).toEqual([stdout]);
  } finally {
    project.remove();
  }
});

test("the README has fewer than 150 lines", () => {
  expect(PAGES["README.md"]!.split("\n").length).toBeLessThan(150);
});

describe("a shown output", () => {
  const real = "Plan:\n\n  + name = 1\n  + path = 2\nDone.\n";

  test.each(["Plan:\n + name = 1\n + path   = 2\nDone.", "…\n + path = 2\n…", "Plan:\n…\nDone."])(
    "is true: %j",
    (shown) => {
      expect(untrueLine(shown, real)).toBeUndefined();
    },
  );

  test.each([
    { shown: "…\n + name = 2\n…", line: "+ name = 2" },
    { shown: "Plan:\n + path = 2\n…", line: "+ path = 2" },
    { shown: "…\nDone.\n…\nPlan:", line: "Plan:" },
    { shown: "…\n + name = 1", line: "(the end, before: + path = 2)" },
  ])("is not true at $line: $shown", ({ shown, line }) => {
    expect(untrueLine(shown, real)).toBe(line);
  });
});
