import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import bundled from "../../scripts/package/bundled-packages.json";
import { describeLibrary, REPORT_FILE } from "../../scripts/package/declarations";
import { FOLDER, INSTALLED, installedFiles, TARBALL } from "./support/installed";
import { run } from "./support/run";

const MEGABYTE = 1_000_000;
const sizeOf = (file: string): number => statSync(path.join(INSTALLED, file)).size;
const read = (file: string): string => readFileSync(path.join(INSTALLED, file), "utf8");

test("the package has the command, the library, the editor's schema, and nothing else", () => {
  expect(installedFiles()).toEqual([
    "LICENSE",
    "README.md",
    "bin/braze-s3.js",
    "dist/THIRD-PARTY-LICENSES.txt",
    "dist/braze-s3.js",
    "dist/engine.js",
    "dist/index.d.ts",
    "dist/index.js",
    "dist/index.js.map",
    "dist/live.js",
    "help",
    "package.json",
    "schema/braze.schema.json",
  ]);
});

test("CDKTF's bindings are in the file that only commands which synthesise load", () => {
  const files = installedFiles().filter((file) => file.endsWith(".js") && read(file).includes("tfResourceType"));
  expect(files).toEqual(["dist/engine.js"]);
});

test("the package is small", () => {
  const unpacked = installedFiles().reduce((sum, file) => sum + sizeOf(file), 0);
  expect(statSync(TARBALL).size).toBeLessThan(MEGABYTE);
  expect(unpacked).toBeLessThan(5 * MEGABYTE);
});

test("the package brings no other package", () => {
  const { packages } = JSON.parse(readFileSync(path.join(FOLDER, "package-lock.json"), "utf8")) as {
    packages: Record<string, object>;
  };
  expect(Object.keys(packages)).toEqual(["", "node_modules/braze-s3"]);
  expect(JSON.parse(read("package.json"))).not.toHaveProperty("dependencies");
});

test("the licences name all packages that may be inside, and none under the AGPL or the LGPL", () => {
  const licences = read("dist/THIRD-PARTY-LICENSES.txt");
  expect(bundled.filter((name) => !licences.includes(`\n${name} `))).toEqual([]);
  expect(licences).not.toMatch(/\(.*(AGPL|LGPL).*\)$/m);
});

test("the declarations import the peers alone", () => {
  const imported = [...read("dist/index.d.ts").matchAll(/from '([^']+)'/g)].map(([, name]) => name!);
  expect(imported.filter((name) => !/^(cdktf|constructs|@cdktf\/provider-aws\/lib\/[a-z0-9-]+)$/.test(name))).toEqual(
    [],
  );
});

describe("what others can import", () => {
  const { report } = describeLibrary();

  test("is what the report says: `npm run api` writes it again, and its diff is what users will see", () => {
    expect(report).toBe(readFileSync(REPORT_FILE, "utf8"));
  });

  test("is all documented", () => {
    expect(report).not.toContain("// @public (undocumented)");
  });
});

test.each([
  ["publint", "publint/src/cli.js", ["run", INSTALLED, "--strict", "--pack", "false"], "All good!"],
  ["arethetypeswrong", "@arethetypeswrong/cli/dist/index.js", [TARBALL, "--no-definitely-typed"], "No problems found"],
])("%s finds nothing", (_name, program, args, verdict) => {
  const { status, stdout } = run(process.execPath, [path.resolve("node_modules", program), ...args], FOLDER);
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining(verdict) as string });
});
