import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { thoroughTest } from "./support/runs";

interface Rule {
  readonly name: string;
}
interface Violation {
  readonly rule: Rule;
  readonly from: string;
}

const CONFIG = path.resolve(".dependency-cruiser.cjs");
const { forbidden } = jest.requireActual<{ forbidden: readonly Rule[] }>(CONFIG);

/** Files in folders and sub-folders, what they import, and the rule that the import breaks. */
const PLANTED: readonly [file: string, imported: string, broken: string | undefined][] = [
  ["lib/policies/deep/policy.ts", "../other", undefined],
  ["lib/policies/deep/plain.ts", "../../outputs", "policies-are-plain-data"],
  ["lib/policies/deep/files.ts", "node:fs", "policies-are-plain-data"],
  ["lib/evaluator/policy.ts", "../policies/other", undefined],
  ["lib/evaluator/deep/config.ts", "../../config/plain", "evaluator-is-pure"],
  ["lib/config/schema/policy.ts", "../../policies/other", undefined],
  ["lib/config/schema/text.ts", "zod", undefined],
  ["lib/config/schema/door.ts", "../../cdktf", "configuration-below-cdktf"],
  ["lib/config/checks/construct.ts", "constructs", "configuration-below-cdktf"],
  ["lib/config/checks/deep/detour.ts", "../../../uses-cdktf", "configuration-below-cdktf"],
  ["lib/config/schema/props.ts", "../../constructs/flat", "configuration-below-constructs"],
  ["lib/config/schema/stack.ts", "../../../stacks/plain", "configuration-below-constructs"],
  ["lib/constructs/deep/door.ts", "../../cdktf", undefined],
  ["lib/constructs/deep/config.ts", "../../config/plain", "constructs-beside-configuration"],
  ["lib/constructs/deep/schema.ts", "zod", "constructs-beside-configuration"],
  ["lib/constructs/deep/engine.ts", "cdktf", "one-door-to-cdktf"],
  ["lib/constructs/deep/binding.ts", "@cdktf/provider-aws/lib/s3-bucket", "one-door-to-the-bindings"],
  ["lib/deployer/policy.ts", "../policies/other", undefined],
  ["lib/deployer/files.ts", "node:fs", "deployer-is-pure"],
  ["lib/texts/other.ts", "./plain", undefined],
  ["lib/texts/schema.ts", "../config/plain", "texts-are-plain"],
  ["lib/eject/policy.ts", "../policies/other", undefined],
  ["lib/eject/files.ts", "node:fs", "eject-is-pure"],
  ["lib/eject/deep/construct.ts", "../../constructs/flat", "eject-is-pure"],
  ["lib/review/policy.ts", "../policies/other", undefined],
  ["lib/review/deep/files.ts", "node:fs", "review-is-pure"],
  ["stacks/props/review.ts", "../../lib/review/plain", "review-below-cli-alone"],
  ["lib/live/deep/config.ts", "../../config/plain", undefined],
  ["lib/live/deep/sdk.ts", "@aws-sdk/client-s3", undefined],
  ["lib/live/deep/construct.ts", "../../constructs/flat", "live-above-configuration"],
  ["lib/aws.ts", "@cdktf/provider-aws", "no-barrel"],
  ["lib/top.ts", "./constructs/flat", "top-of-lib-below-its-folders"],
  ["stacks/props/config.ts", "../../lib/config/plain", undefined],
  ["stacks/props/command.ts", "../../cli/report", "stacks-below-cli"],
  ["cli/deep/stack.ts", "../../stacks/plain", undefined],
  ["cli/deep/live.ts", "../../lib/live/plain", undefined],
  ["cli/deep/sdk.ts", "@aws-sdk/client-s3", "one-folder-asks-aws"],
  ["stacks/props/live.ts", "../../lib/live/plain", "live-below-cli-alone"],
  ["cli/deep/library.ts", "../../index", "library-is-for-others"],
  ["cli/deep/test.ts", "../../__tests__/helper", "nothing-for-maintainers-in-use"],
  ["cli/deep/development.ts", "fast-check", "only-bundled-packages-in-use"],
  ["cli/deep/misspelt.ts", "./mispelt", "no-missing-module"],
  ["lib/config/deep/one.ts", "./other", "no-circle"],
  ["lib/config/deep/other.ts", "./one", undefined],
];

/** What the planted imports find. */
const FOUND: Readonly<Record<string, string>> = {
  "index.ts": "export {};",
  "lib/cdktf.ts": 'export * from "cdktf";',
  "lib/uses-cdktf.ts": 'export * from "./cdktf";',
  "lib/outputs.ts": "export {};",
  "lib/policies/other.ts": "export {};",
  "lib/config/plain.ts": "export {};",
  "lib/constructs/flat.ts": "export {};",
  "lib/live/plain.ts": "export {};",
  "lib/review/plain.ts": "export {};",
  "lib/texts/plain.ts": "export {};",
  "stacks/plain.ts": "export {};",
  "cli/report.ts": "export {};",
  "__tests__/helper.ts": "export {};",
  "package.json": JSON.stringify({
    devDependencies: {
      cdktf: "*",
      constructs: "*",
      "@cdktf/provider-aws": "*",
      zod: "*",
      "@aws-sdk/client-s3": "*",
      "fast-check": "*",
    },
  }),
  "tsconfig.json": "{}",
  "node_modules/cdktf/index.js": "",
  "node_modules/constructs/index.js": "",
  "node_modules/@aws-sdk/client-s3/index.js": "",
  "node_modules/zod/index.js": "",
  "node_modules/fast-check/index.js": "",
  "node_modules/@cdktf/provider-aws/package.json": JSON.stringify({ main: "lib/index.js" }),
  "node_modules/@cdktf/provider-aws/lib/index.js": "",
  "node_modules/@cdktf/provider-aws/lib/s3-bucket/index.js": "",
};

const project = mkdtempSync(path.join(tmpdir(), "braze-s3-"));
afterAll(() => rmSync(project, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
  writeFileSync(path.join(project, file), text);
}

/** The rules that each file of the planted project breaks. */
function violations(): Record<string, string[]> {
  Object.entries(FOUND).forEach(([file, text]) => write(file, text));
  PLANTED.forEach(([file, imported]) => write(file, `import * as found from "${imported}";\nexport { found };\n`));
  const depcruise = path.resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [depcruise, "--config", CONFIG, "--output-type", "json", "lib", "stacks", "cli"],
    { cwd: project, encoding: "utf8" },
  );
  expect(stderr).toBe("");
  const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } };
  const broken: Record<string, string[]> = {};
  for (const { from, rule } of summary.violations) {
    broken[from] = [...new Set([...(broken[from] ?? []), rule.name])];
  }
  return broken;
}

thoroughTest("an import that a layer forbids is refused in every folder, and any other is allowed", () => {
  const expected = PLANTED.flatMap(([file, , broken]) => (broken === undefined ? [] : [[file, [broken]]]));
  expect(violations()).toEqual(Object.fromEntries(expected));
});

test("an import is planted against every rule", () => {
  const planted = new Set(PLANTED.flatMap(([, , broken]) => broken ?? []));
  expect([...planted].sort()).toEqual(forbidden.map(({ name }) => name).sort());
});
