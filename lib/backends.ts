/** The backends that a stack can have, by Terraform's names. */
export const BACKENDS = ["local", "s3", "cloud", "gcs", "azurerm", "http", "pg", "consul"] as const;

export type Backend = (typeof BACKENDS)[number];

/** The backends whose states other Terraform can read, by Terraform's names. */
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

export type ReadableBackend = (typeof READABLE_BACKENDS)[number];

/** The arguments of a local backend that are paths. */
export const LOCAL_PATHS = ["path", "workspace_dir"] as const;
