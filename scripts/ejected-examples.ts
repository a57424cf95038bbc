import path from "node:path";
import { readFileSync } from "node:fs";
import { ejectStack } from "../lib/eject/eject";
import type { JsonObject } from "../lib/eject/json";
import { moduleOf } from "../lib/eject/module";
import { exampleTerraformFile } from "./examples";

const MODULE = "-module";

/** The examples that are kept as HCL, too. */
export const EJECTED = [
  "values-from-elsewhere",
  "folders-and-addresses",
  "old-objects",
  "bucket-options-module",
  "alarms",
];

/** The folder that an example is kept in as HCL. */
export function ejectedFolder(name: string): string {
  return path.join(__dirname, "..", "__tests__", "eject", "golden", name);
}

/** An example as HCL: the name of each file → its text. A name that ends with `-module` is the example as a module. */
export function ejectedExample(name: string): Record<string, string> {
  const isModule = name.endsWith(MODULE);
  const stack = JSON.parse(
    readFileSync(exampleTerraformFile(isModule ? name.slice(0, -MODULE.length) : name), "utf8"),
  ) as JsonObject;
  return ejectStack(isModule ? moduleOf(stack) : stack);
}
