import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { dependencies } from "../../package.json";

const ROOT = path.join(__dirname, "../..");

const SOURCES = ["main.ts", "lib", "stacks", "cli"].flatMap((name) =>
  name.endsWith(".ts")
    ? [name]
    : readdirSync(path.join(ROOT, name), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts"))
        .map((file) => path.join(name, file)),
);

// iam-simulate is under the AGPL: it tests the policies and is no part of what is used or passed on.
describe("the policy simulator", () => {
  test("is not a runtime dependency", () => {
    expect(Object.keys(dependencies).filter((name) => name.startsWith("@cloud-copilot/"))).toEqual([]);
  });

  test.each(SOURCES)("is not imported by %s", (file) => {
    expect(readFileSync(path.join(ROOT, file), "utf8")).not.toContain("@cloud-copilot/");
  });
});
