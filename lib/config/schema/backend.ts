import { z } from "zod";
import { azurerm, cloud, consul, gcs, http, local, pg, s3 } from "./backend-arguments";

const backends = z.discriminatedUnion("type", [local, s3, cloud, gcs, azurerm, http, pg, consul]);

/** The backends that a stack can have. */
export type BackendType = z.output<typeof backends>["type"];

/** A backend by Terraform's names: its type, and its arguments as they are passed on. */
export type BackendConfig = { readonly type: BackendType } & Readonly<Record<string, unknown>>;

/** The backends and their arguments. `{stack}` in a text stands for the stack's name. */
export const backend: z.ZodType<BackendConfig> = backends.meta({
  description: "Where Terraform keeps the state: a type, and its arguments by Terraform's names; {stack} is the stack",
});
