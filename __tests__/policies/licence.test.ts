import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import bundled from "../../scripts/package/bundled-packages.json";

const ROOT = path.join(__dirname, "../..");

const SOURCES = ["main.ts", "lib", "stacks", "cli"].flatMap((name) =>
  name.endsWith(".ts")
    ? [name]
    : readdirSync(path.join(ROOT, name), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts"))
        .map((file) => path.join(name, file)),
);

// iam-simulate is under the AGPL: it tests the policies and is no part of what is used or passed on.
test("the policy simulator is neither in the package nor imported by what is passed on", () => {
  const imported = SOURCES.filter((file) => readFileSync(path.join(ROOT, file), "utf8").includes("@cloud-copilot/"));
  expect(imported).toEqual([]);
  expect(bundled.filter((name) => name.startsWith("@cloud-copilot/"))).toEqual([]);
});
