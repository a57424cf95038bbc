import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { separateFiles } from "../../scripts/package/bundles";

const root = mkdtempSync(path.join(tmpdir(), "braze-s3-"));
afterAll(() => rmSync(root, { recursive: true }));

test("a part with a file of its own isn't inside of the command, which loads the file", async () => {
  writeFileSync(path.join(root, "command.ts"), 'import "./small"; require("./heavy");');
  writeFileSync(path.join(root, "small.ts"), 'console.log("a small part");');
  writeFileSync(path.join(root, "heavy.ts"), 'console.log("a heavy part");');
  const entryPoints = { command: "command.ts", aws: "heavy.ts" };
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir: "dist",
    bundle: true,
    platform: "node",
    write: false,
    plugins: [separateFiles(root, entryPoints)],
  });
  const texts = Object.fromEntries(outputFiles.map((file) => [path.basename(file.path), file.text]));
  expect({
    files: Object.keys(texts).sort(),
    command: ["a small part", "a heavy part", 'require("./aws.js")'].filter((part) =>
      texts["command.js"]!.includes(part),
    ),
    aws: ["a small part", "a heavy part"].filter((part) => texts["aws.js"]!.includes(part)),
  }).toEqual({
    files: ["aws.js", "command.js"],
    command: ["a small part", 'require("./aws.js")'],
    aws: ["a heavy part"],
  });
});
