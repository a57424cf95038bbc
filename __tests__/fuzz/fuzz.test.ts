import { spawnSync } from "node:child_process";
import * as fc from "fast-check";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse, stringify } from "yaml";
import { Config } from "../../lib/config/schema/file";
import { exampleConfigFile, exampleNames } from "../../scripts/examples";
import { runs } from "../support/runs";
import { synthesiseConfigHcl } from "../support/synthesise";
import { Data } from "../config/generators/valid-config";
import { accepted, requireSafeTerraform, withinTime } from "./judge";
import { mutatedStructure } from "./mutated-structure";
import { mutatedText } from "./mutated-text";

/** `npm run fuzz` sets it. */
declare const fuzzCases: number | undefined;

const ON_DEMAND = typeof fuzzCases === "number";
const CASES = ON_DEMAND ? fuzzCases : runs({ quick: 50, thorough: 200 });

/** To synthesise takes ten times as long as to read: the tests do it for some of what is accepted. */
const SYNTHESISED = ON_DEMAND ? 1 : 5;

// The tests have the same cases on every run. `npm run fuzz` has others, and prints its seed: `npm run fuzz -- --seed=…`.
const RUN = { numRuns: CASES / 2, seed: ON_DEMAND ? jest.getSeed() : 20260101 };

/** HCL is for Terraform to read, if there is one. */
const TERRAFORM = ON_DEMAND
  ? ["terraform", "tofu"].find((name) => spawnSync(name, ["version"]).status === 0)
  : undefined;

jest.setTimeout(3_600_000);

const EXAMPLES = ["braze.example.yaml", ...exampleNames().map(exampleConfigFile)].map((file) =>
  readFileSync(file, "utf8"),
);

const hclFolder = mkdtempSync(path.join(tmpdir(), "braze-s3-"));
afterAll(() => rmSync(hclFolder, { recursive: true }));

let count = 0;

function keepHcl(config: Config): void {
  for (const hcl of Object.values(synthesiseConfigHcl(config))) {
    count += 1;
    writeFileSync(path.join(hclFolder, `${count}.tf`), hcl);
  }
}

/** Judges one text: it is refused as it should be, or what is made of it is safe. */
function judge(text: string): "accepted" | "refused" {
  return withinTime(() => {
    const config = accepted(text);
    if (!config) {
      return "refused";
    }
    if (text.length % SYNTHESISED === 0) {
      requireSafeTerraform(config);
    }
    if (TERRAFORM) {
      keepHcl(config);
    }
    return "accepted";
  });
}

/** Judges many texts, of which some must be accepted: else nothing is seen of what is written. */
function judgeAll(texts: fc.Arbitrary<string>): void {
  const verdicts: string[] = [];
  fc.assert(
    fc.property(texts, (text) => {
      verdicts.push(judge(text));
    }),
    RUN,
  );
  expect(verdicts.filter((verdict) => verdict === "accepted").length).toBeGreaterThan(CASES / 100);
}

test("an example whose text was changed is refused with places, or becomes Terraform without a surprise", () => {
  judgeAll(mutatedText(EXAMPLES));
});

test("an example whose structure was changed is refused with places, or becomes Terraform without a surprise", () => {
  judgeAll(mutatedStructure(EXAMPLES.map((text) => parse(text) as Data)).map((config) => stringify(config)));
});

test("the HCL of what was accepted is HCL to Terraform", () => {
  const args = ["fmt", "-write=false", "-list=false", hclFolder];
  const { status, stderr } = TERRAFORM
    ? spawnSync(TERRAFORM, args, { encoding: "utf8", stdio: ["ignore", "ignore", "pipe"] })
    : { status: 0, stderr: "" };
  expect(status === 0 ? "" : stderr).toBe("");
});
