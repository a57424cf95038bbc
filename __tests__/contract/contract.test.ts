import { OUTPUTS } from "../../lib/outputs";
import { version } from "../../package.json";
import { brokenPromises, changesSince, misfits } from "./compare";
import { contractOf, keptContracts, KeptContract } from "./contract";
import { exampleStacks } from "./example-stacks";

const STACKS = exampleStacks();
const NOW = contractOf(STACKS);
const OUTPUT_BLOCKS = Object.values(STACKS).flatMap(({ output }) => Object.values(output));

/** The contract of this version, or the newest before it. */
const [KEPT, ...EARLIER] = keptContracts().reverse() as [KeptContract, ...KeptContract[]];

test("the contract is kept for this version and for every example", () => {
  expect(misfits(KEPT, version, NOW)).toEqual([]);
});

test("every example keeps its addresses, by which states know resources", () => {
  expect(changesSince(KEPT.contract, NOW, "addresses", ["broken", "added"])).toEqual([]);
});

test("every example keeps the identities of its resources, so that Terraform replaces none", () => {
  expect(changesSince(KEPT.contract, NOW, "identities", ["broken", "added"])).toEqual([]);
});

test("every example keeps its outputs, which other Terraform reads by name", () => {
  expect(changesSince(KEPT.contract, NOW, "outputs", ["broken", "added"])).toEqual([]);
});

test("this version keeps the promises of every earlier one of its major version", () => {
  expect(brokenPromises(EARLIER, version, NOW)).toEqual([]);
});

test("the registry hides the secret of a key alone", () => {
  const hidden = Object.values(OUTPUTS).filter(({ sensitive }) => sensitive);
  expect(hidden.map(({ name }) => name)).toEqual(["I_secret_access_key"]);
});

test("some example has each output of the registry, and no other output", () => {
  const described = new Set(OUTPUT_BLOCKS.map(({ description }) => description));
  expect([...described].sort()).toEqual(
    Object.values(OUTPUTS)
      .map(({ description }) => description)
      .sort(),
  );
});

test("no output that is shown has the secret of a key", () => {
  const shown = OUTPUT_BLOCKS.filter(({ sensitive }) => sensitive !== true);
  expect(JSON.stringify(shown)).not.toMatch(/aws_iam_access_key\.\w+\.(secret|ses_smtp|encrypted)/);
});
