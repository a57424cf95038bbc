import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { EJECTED, ejectedExample, ejectedFolder } from "./ejected-examples";
import { exampleFolderNames, exampleNames, synthesiseExample } from "./examples";

for (const name of [...exampleNames(), ...exampleFolderNames()]) {
  synthesiseExample(name).files.forEach((terraform, file) => write(file, terraform));
}
for (const name of EJECTED) {
  Object.entries(ejectedExample(name)).forEach(([file, text]) => write(path.join(ejectedFolder(name), file), text));
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  process.stdout.write(`${path.relative("", file)}\n`);
}
