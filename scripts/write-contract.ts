import { writeFileSync } from "node:fs";
import path from "node:path";
import { contractFile, contractOf } from "../__tests__/contract/contract";
import { exampleStacks } from "../__tests__/contract/example-stacks";
import { version } from "../package.json";

const file = contractFile(version);
writeFileSync(file, `${JSON.stringify(contractOf(exampleStacks()), null, 2)}\n`);
process.stdout.write(`${path.relative(process.cwd(), file)}\n`);
