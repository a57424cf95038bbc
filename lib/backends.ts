/**
 * The backends that a stack can have, by Terraform's names.
 *
 * @see https://developer.hashicorp.com/terraform/language/backend
 */
export const BACKENDS = ["local", "s3", "cloud", "gcs", "azurerm", "http", "pg", "consul"] as const;

/** One of the backends that a stack can have. */
export type Backend = (typeof BACKENDS)[number];

/**
 * The backends whose states other Terraform can read, by Terraform's names.
 *
 * @see https://developer.hashicorp.com/terraform/language/state/remote-state-data
 */
export const READABLE_BACKENDS = [
  "local",
  "s3",
  "remote",
  "gcs",
  "azurerm",
  "http",
  "pg",
  "consul",
  "cos",
  "oss",
] as const;

/** One of the backends whose states other Terraform can read. */
export type ReadableBackend = (typeof READABLE_BACKENDS)[number];

/**
 * The arguments of a local backend that are paths. A user gives them from the project's folder.
 *
 * @see https://developer.hashicorp.com/terraform/language/backend/local
 */
export const LOCAL_PATHS = ["path", "workspace_dir"] as const;
