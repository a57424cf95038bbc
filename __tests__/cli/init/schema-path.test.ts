import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { schemaPath } from "../../../cli/init/schema-path";

let folder: string;
beforeEach(() => (folder = realpathSync(mkdtempSync(path.join(tmpdir(), "braze-s3-")))));
afterEach(() => rmSync(folder, { recursive: true }));

const within = (...parts: readonly string[]): string => path.join(folder, ...parts);

function writeSchema(...parts: readonly string[]): void {
  mkdirSync(within(...parts, "schema"), { recursive: true });
  writeFileSync(within(...parts, "schema", "braze.schema.json"), "{}");
}

/** The package in npm's cache, from where `npx` runs it if it isn't installed. */
const CACHED = "/cache/node_modules/braze-s3/dist/braze-s3.js";

test("in a project with the package, it is the package's", () => {
  writeSchema("node_modules", "braze-s3");
  expect(schemaPath(folder, within("node_modules/braze-s3/dist/braze-s3.js"))).toBe(
    "./node_modules/braze-s3/schema/braze.schema.json",
  );
});

test("in a folder below such a project, it is the same", () => {
  writeSchema("node_modules", "braze-s3");
  expect(schemaPath(within("infra", "braze"), CACHED)).toBe("../../node_modules/braze-s3/schema/braze.schema.json");
});

test("in a checkout, it is the source's", () => {
  writeSchema();
  expect(schemaPath(folder, within("cli/commands/init.ts"))).toBe("./schema/braze.schema.json");
});

test("beside a checkout, it is the checkout's", () => {
  writeSchema("braze-s3");
  expect(schemaPath(within("mine"), within("braze-s3/cli/commands/init.ts"))).toBe(
    "../braze-s3/schema/braze.schema.json",
  );
});

test("before the package is installed, it is where the package will have it", () => {
  expect(schemaPath(folder, CACHED)).toBe("./node_modules/braze-s3/schema/braze.schema.json");
});
