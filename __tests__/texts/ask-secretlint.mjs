import { readFileSync } from "node:fs";
import process from "node:process";
import { lintSource } from "@secretlint/core";
import { creator, rules } from "@secretlint/secretlint-rule-preset-recommend";

const texts = JSON.parse(readFileSync(0, "utf8"));
const found = [];
for (const content of texts) {
  const result = await lintSource({
    source: { content, filePath: "braze.yaml", ext: ".yaml", contentType: "text" },
    options: { config: { rules: [{ id: "preset", rule: creator }] } },
  });
  found.push([...new Set(result.messages.map(({ ruleId }) => ruleId))].sort());
}
process.stdout.write(JSON.stringify({ rules: rules.map(({ meta }) => meta.id), found }));
