import { z } from "zod";

// The arguments of each backend by Terraform's own names, without those that hold secrets.
const flag = z.boolean();
export const word = z.string().min(1);
const count = z.int();
const words = z.array(word).min(1);
const optional = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject(shape).partial() as z.ZodObject<{ [K in keyof S]: z.ZodOptional<S[K]> }, z.core.$strict>;

export const local = optional({ path: word, workspace_dir: word }).extend({ type: z.literal("local") });

export const s3 = optional({
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

export const cloud = optional({ hostname: word }).extend({
  type: z.literal("cloud"),
  organization: word,
  workspaces: z.strictObject({ name: word, project: word.optional() }),
});

export const gcs = optional({
  impersonate_service_account: word,
  impersonate_service_account_delegates: words,
  kms_encryption_key: word,
  prefix: word,
  storage_custom_endpoint: word,
}).extend({ type: z.literal("gcs"), bucket: word });

export const azurerm = optional({
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

export const http = optional({
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

export const pg = optional({
  schema_name: word,
  skip_index_creation: flag,
  skip_schema_creation: flag,
  skip_table_creation: flag,
}).extend({ type: z.literal("pg") });

export const consul = optional({
  address: word,
  ca_file: word,
  cert_file: word,
  datacenter: word,
  gzip: flag,
  key_file: word,
  lock: flag,
  scheme: word,
}).extend({ type: z.literal("consul"), path: word });

export const remote = optional({ hostname: word }).extend({
  type: z.literal("remote"),
  organization: word,
  workspaces: z.strictObject({ name: word }),
});

export const cos = optional({
  accelerate: flag,
  acl: word,
  domain: word,
  encrypt: flag,
  endpoint: word,
  key: word,
  prefix: word,
  region: word,
}).extend({ type: z.literal("cos"), bucket: word });

export const oss = optional({
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
};
