import { readFileSync } from "node:fs";
import { synthesise, synthesiseHcl } from "../support/synthesise";

const EXAMPLE = readFileSync("braze.example.yaml", "utf8");

test.each(Object.entries(synthesise(EXAMPLE)))("%s of the shipped example, as JSON", (_name, stack) => {
  expect(JSON.stringify(stack, null, 2)).toMatchSnapshot();
});

test.each(Object.entries(synthesiseHcl(EXAMPLE)))("%s of the shipped example, as HCL", (_name, hcl) => {
  expect(hcl).toMatchSnapshot();
});
