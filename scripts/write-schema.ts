import { writeFileSync } from "node:fs";
import path from "node:path";
import { editorSchema } from "./editor-schema";

writeFileSync(path.join(__dirname, "../schema/braze.schema.json"), editorSchema());
