import { z } from "zod";

// The arguments of each backend by Terraform's own names. Those that hold secrets are left out: see below.
const flag = z.boolean();
const word = z.string().min(1);
const count = z.int();
const words = z.array(word).min(1);
const optional = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject(shape).partial() as z.ZodObject<{ [K in keyof S]: z.ZodOptional<S[K]> }, z.core.$strict>;

const local = optional({ path: word, workspace_dir: word }).extend({ type: z.literal("local") });

const s3 = optional({
  region: word,
  acl: word,
  allowed_account_ids: words,
  assume_role: z.strictObject({
    role_arn: word,
    duration: word.optional(),
    external_id: word.optional(),
    policy: word.optional(),
    policy_arns: words.optional(),
    session_name: word.optional(),
    source_identity: word.optional(),
    tags: z.record(z.string(), z.string()).optional(),
    transitive_tag_keys: words.optional(),
  }),
  assume_role_with_web_identity: z.strictObject({
    role_arn: word,
    duration: word.optional(),
    policy: word.optional(),
    policy_arns: words.optional(),
    session_name: word.optional(),
    web_identity_token_file: word.optional(),
  }),
  custom_ca_bundle: word,
  dynamodb_table: word,
  ec2_metadata_service_endpoint: word,
  ec2_metadata_service_endpoint_mode: word,
  encrypt: flag,
  endpoints: z.record(z.string(), z.string()),
  forbidden_account_ids: words,
  http_proxy: word,
  https_proxy: word,
  insecure: flag,
  kms_key_id: word,
  max_retries: count,
  no_proxy: word,
  profile: word,
  retry_mode: word,
  shared_config_files: words,
  shared_credentials_files: words,
  skip_credentials_validation: flag,
  skip_metadata_api_check: flag,
  skip_region_validation: flag,
  skip_requesting_account_id: flag,
  skip_s3_checksum: flag,
  sts_region: word,
  use_dualstack_endpoint: flag,
  use_fips_endpoint: flag,
  use_lockfile: flag,
  use_path_style: flag,
  workspace_key_prefix: word,
}).extend({ type: z.literal("s3"), bucket: word, key: word });

const cloud = optional({ hostname: word }).extend({
  type: z.literal("cloud"),
  organization: word,
  workspaces: z.strictObject({ name: word, project: word.optional() }),
});

const gcs = optional({
  impersonate_service_account: word,
  impersonate_service_account_delegates: words,
  kms_encryption_key: word,
  prefix: word,
  storage_custom_endpoint: word,
}).extend({ type: z.literal("gcs"), bucket: word });

const azurerm = optional({
  client_id: word,
  environment: word,
  metadata_host: word,
  msi_endpoint: word,
  resource_group_name: word,
  snapshot: flag,
  subscription_id: word,
  tenant_id: word,
  use_azuread_auth: flag,
  use_cli: flag,
  use_msi: flag,
  use_oidc: flag,
}).extend({ type: z.literal("azurerm"), storage_account_name: word, container_name: word, key: word });

const http = optional({
  lock_address: word,
  lock_method: word,
  retry_max: count,
  retry_wait_max: count,
  retry_wait_min: count,
  skip_cert_verification: flag,
  unlock_address: word,
  unlock_method: word,
  update_method: word,
  username: word,
}).extend({ type: z.literal("http"), address: word });

const pg = optional({
  schema_name: word,
  skip_index_creation: flag,
  skip_schema_creation: flag,
  skip_table_creation: flag,
}).extend({ type: z.literal("pg") });

const consul = optional({
  address: word,
  ca_file: word,
  cert_file: word,
  datacenter: word,
  gzip: flag,
  key_file: word,
  lock: flag,
  scheme: word,
}).extend({ type: z.literal("consul"), path: word });

/** The backends and their arguments. `{stack}` in a text stands for the stack's name. */
export const backend = z.discriminatedUnion("type", [local, s3, cloud, gcs, azurerm, http, pg, consul]).meta({
  description: "Where Terraform keeps the state: a type, and its arguments by Terraform's names; {stack} is the stack",
});

const remote = optional({ hostname: word }).extend({
  type: z.literal("remote"),
  organization: word,
  workspaces: z.strictObject({ name: word }),
});

const cos = optional({
  accelerate: flag,
  acl: word,
  domain: word,
  encrypt: flag,
  endpoint: word,
  key: word,
  prefix: word,
  region: word,
}).extend({ type: z.literal("cos"), bucket: word });

const oss = optional({
  acl: word,
  ecs_role_name: word,
  encrypt: flag,
  endpoint: word,
  key: word,
  prefix: word,
  profile: word,
  region: word,
  shared_credentials_file: word,
  sts_endpoint: word,
  tablestore_endpoint: word,
  tablestore_table: word,
}).extend({ type: z.literal("oss"), bucket: word });

const swift = optional({
  archive_container: word,
  auth_url: word,
  cacert_file: word,
  cloud: word,
  domain_id: word,
  domain_name: word,
  expire_after: word,
  insecure: flag,
  project_domain_id: word,
  project_domain_name: word,
  region_name: word,
  state_name: word,
  tenant_id: word,
  tenant_name: word,
  user_domain_id: word,
  user_domain_name: word,
  user_id: word,
  user_name: word,
}).extend({ type: z.literal("swift"), container: word });

/** A state may be that of a workspace; without this, it is the default one's. */
const workspace = { workspace: word.optional() };

/** The backends whose states Terraform can read, and their arguments. */
export const remoteState = z
  .discriminatedUnion("type", [
    local.extend({ ...workspace, path: word }),
    s3.extend(workspace),
    remote.extend(workspace),
    gcs.extend(workspace),
    azurerm.extend(workspace),
    http.extend(workspace),
    pg.extend(workspace),
    consul.extend(workspace),
    cos.extend(workspace),
    oss.extend(workspace),
    swift.extend(workspace),
  ])
  .meta({ description: "Where other Terraform keeps its state: a type, and its arguments by Terraform's names" });

/** Arguments that hold secrets, and the environment variable that Terraform takes each from instead. */
export const SECRET_BACKEND_ARGUMENTS: Readonly<Record<string, string>> = {
  "s3.access_key": "AWS_ACCESS_KEY_ID, or name a profile",
  "s3.secret_key": "AWS_SECRET_ACCESS_KEY, or name a profile",
  "s3.token": "AWS_SESSION_TOKEN, or name a profile",
  "s3.sse_customer_key": "AWS_SSE_CUSTOMER_KEY",
  "cloud.token": "TF_TOKEN_<host>, or use terraform login",
  "gcs.credentials": "GOOGLE_CREDENTIALS",
  "gcs.access_token": "GOOGLE_OAUTH_ACCESS_TOKEN",
  "gcs.encryption_key": "GOOGLE_ENCRYPTION_KEY",
  "azurerm.access_key": "ARM_ACCESS_KEY",
  "azurerm.sas_token": "ARM_SAS_TOKEN",
  "azurerm.client_secret": "ARM_CLIENT_SECRET",
  "azurerm.client_certificate_password": "ARM_CLIENT_CERTIFICATE_PASSWORD",
  "azurerm.oidc_token": "ARM_OIDC_TOKEN",
  "http.password": "TF_HTTP_PASSWORD",
  "pg.conn_str": "PG_CONN_STR",
  "consul.access_token": "CONSUL_HTTP_TOKEN",
  "consul.http_auth": "CONSUL_HTTP_AUTH",
  "remote.token": "TF_TOKEN_<host>, or use terraform login",
  "cos.secret_id": "TENCENTCLOUD_SECRET_ID",
  "cos.secret_key": "TENCENTCLOUD_SECRET_KEY",
  "cos.security_token": "TENCENTCLOUD_SECURITY_TOKEN",
  "oss.access_key": "ALICLOUD_ACCESS_KEY",
  "oss.secret_key": "ALICLOUD_SECRET_KEY",
  "oss.security_token": "ALICLOUD_SECURITY_TOKEN",
  "swift.password": "OS_PASSWORD",
  "swift.token": "OS_AUTH_TOKEN",
};
