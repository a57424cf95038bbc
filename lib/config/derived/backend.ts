import path from "node:path";
import type { BackendConfig, BackendType } from "../schema/backend";
import { STACK_PLACEHOLDER } from "../schema/backend-text";

/** A local state file beside the configuration, one for each stack. */
const DEFAULT_BACKEND: BackendConfig = { type: "local" };

/** The argument without which a local backend writes `terraform.tfstate` into the synthesised folder. */
const DEFAULT_LOCAL_PATH = "terraform.{stack}.tfstate";

/** What together says which state is meant, however it is spelt. */
const STATE_IDENTITY: Record<BackendType, (backend: BackendConfig) => readonly unknown[]> = {
  local: (backend) => [path.posix.normalize(String(backend.path))],
  s3: ({ bucket, key, endpoints }) => [
    bucket,
    key,
    (endpoints as { readonly s3?: string } | undefined)?.s3 ?? "https://s3.amazonaws.com",
  ],
  // A workspace's name is unique in its organisation, whatever its project.
  cloud: ({ hostname = "app.terraform.io", organization, workspaces }) => [
    hostname,
    organization,
    (workspaces as { readonly name: string }).name,
  ],
  gcs: ({ bucket, prefix = "" }) => [bucket, String(prefix).replace(/\/+$/, "")],
  azurerm: (backend) => [backend.storage_account_name, backend.container_name, backend.key],
  http: ({ address }) => [address],
  pg: ({ schema_name: schema = "terraform_remote_state" }) => [schema],
  consul: ({ address = "127.0.0.1:8500", path: key }) => [address, key],
};

/** A backend with nothing left to a default, and the stack's name filled in. */
export function backendOf(stackName: string, backend: BackendConfig = DEFAULT_BACKEND): BackendConfig {
  const complete = backend.type === "local" ? { path: DEFAULT_LOCAL_PATH, ...backend } : backend;
  return fillIn(complete, stackName) as BackendConfig;
}

/** Two stacks with the same key would write to the same state. */
export function backendKey(stackName: string, backend: BackendConfig | undefined): string {
  const complete = backendOf(stackName, backend);
  return JSON.stringify([complete.type, ...STATE_IDENTITY[complete.type](complete)]);
}

function fillIn(value: unknown, stackName: string): unknown {
  if (typeof value === "string") {
    return value.replaceAll(STACK_PLACEHOLDER, stackName);
  }
  if (Array.isArray(value)) {
    return value.map((item) => fillIn(item, stackName));
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fillIn(inner, stackName)]));
  }
  return value;
}
