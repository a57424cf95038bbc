import { azurerm, cloud, consul, cos, gcs, http, local, oss, pg, remote, s3 } from "./backend-arguments";
import { backendText } from "./backend-text";
import { textMap } from "./text";
import { STATE_NAME } from "./text-or-reference";
import * as z from "zod";

const backends = z.discriminatedUnion("type", [local, s3, cloud, gcs, azurerm, http, pg, consul]);

/** The backends that a stack can have. */
export type BackendType = z.output<typeof backends>["type"];

/** A backend by Terraform's names: its type, and its arguments as they are passed on. */
export type BackendConfig = { readonly type: BackendType } & Readonly<Record<string, unknown>>;

/** The backends and their arguments. `{stack}` in a text stands for the stack's name. */
export const backend: z.ZodType<BackendConfig> = backends.meta({
  description:
    "Where Terraform keeps the state: a type, and its arguments by Terraform's names. `{stack}` stands for the stack's " +
    "name. By default, the state is the local file terraform.STACK.tfstate in the project's folder.",
});

/** A state may be that of a workspace; without this, it is the default one's. */
const workspace = { workspace: backendText("workspace").optional() };

const readableStates = z.discriminatedUnion("type", [
  local.extend({ ...workspace, path: backendText("path") }),
  s3.extend(workspace),
  remote.extend(workspace),
  gcs.extend(workspace),
  azurerm.extend(workspace),
  http.extend(workspace),
  pg.extend(workspace),
  consul.extend(workspace),
  cos.extend(workspace),
  oss.extend(workspace),
]);

/** The backends whose states Terraform can read. */
export type RemoteStateType = z.output<typeof readableStates>["type"];

/** Where other Terraform keeps its state, by Terraform's names. Without `workspace`, it is the default one's. */
export type RemoteStateConfig = {
  readonly type: RemoteStateType;
  readonly workspace?: string;
} & Readonly<Record<string, unknown>>;

/** The backends whose states Terraform can read, and their arguments. */
export const remoteState: z.ZodType<RemoteStateConfig> = readableStates.meta({
  description: "Where other Terraform keeps its state: a type, and its arguments by Terraform's names.",
});

export const remoteStates = textMap(STATE_NAME, remoteState).meta({
  description: "States of other Terraform that values are taken from: name → where the state is.",
});
