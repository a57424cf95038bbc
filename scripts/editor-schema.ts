import { z } from "zod";
import { fileSchema } from "../lib/config/schema/file";

/** The schema by which an editor completes and checks `braze.yaml`, as the text of a JSON Schema. */
export function editorSchema(): string {
  const schema = z.toJSONSchema(fileSchema, { target: "draft-07", io: "input" });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
