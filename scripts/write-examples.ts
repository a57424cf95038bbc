import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { EJECTED, ejectedExample, ejectedFolder } from "./ejected-examples";
import { exampleNames, exampleTerraformFile, synthesiseExample } from "./examples";

for (const name of exampleNames()) {
  write(exampleTerraformFile(name), synthesiseExample(name).terraform);
}
for (const name of EJECTED) {
  mkdirSync(ejectedFolder(name), { recursive: true });
  Object.entries(ejectedExample(name)).forEach(([file, text]) => write(path.join(ejectedFolder(name), file), text));
}

function write(file: string, text: string): void {
  writeFileSync(file, text);
  process.stdout.write(`${path.relative("", file)}\n`);
}
