import { writeFileSync } from "node:fs";
import { exampleNames, exampleTerraformFile, synthesiseExample } from "./examples";

for (const name of exampleNames()) {
  writeFileSync(exampleTerraformFile(name), synthesiseExample(name).terraform);
  process.stdout.write(`examples/${name}/cdk.tf.json\n`);
}
