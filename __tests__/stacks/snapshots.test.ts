import { readFileSync } from "node:fs";
import { synthesise, synthesiseHcl } from "../support/synthesise";

const EXAMPLE = readFileSync("braze.example.yaml", "utf8");

test("the stacks of the shipped example, as JSON", () => {
  expect(JSON.stringify(synthesise(EXAMPLE), null, 2)).toMatchSnapshot();
});

test("the stacks of the shipped example, as HCL", () => {
  const stacks = Object.entries(synthesiseHcl(EXAMPLE)).map(([name, hcl]) => `# The stack ${name}\n\n${hcl}`);
  expect(stacks.join("\n")).toMatchSnapshot();
});

test("the stack of the example with alarms, as HCL", () => {
  const { currents } = synthesiseHcl(readFileSync("examples/alarms/braze.yaml", "utf8"));
  expect(currents).toMatchSnapshot();
});
