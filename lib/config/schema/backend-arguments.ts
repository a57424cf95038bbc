import { backendText, backendTexts, optionalText } from "./backend-text";
import { TAG_KEY } from "./tag";
import { textMap } from "./text";
import * as z from "zod";

const KINDS = {
  texts: backendText,
  flags: () => z.boolean(),
  counts: () => z.int(),
  lists: backendTexts,
};

/** The names of arguments by the kind of their values, in alphabetical order. */
type Names = Partial<Record<keyof typeof KINDS, string>>;

/**
 * The schema of a mapping with Terraform's own names.
 *
 * @param optional - the names of arguments that may be given
 * @param own - what must be given, and is no text
 * @param required - the names of texts that must be given
 * @param nested - the mappings that may be given
 */
function mapping<R extends z.ZodRawShape>(optional: Names, own: R, required = "", nested: z.ZodRawShape = {}) {
  const optionals = Object.entries(optional).flatMap(([kind, names]) =>
    namesIn(names).map((name): [string, z.ZodType] => [name, KINDS[kind as keyof Names](name)]),
  );
  const entries = [...optionals, ...Object.entries(nested)].sort(([one], [other]) => (one < other ? -1 : 1));
  const shape = Object.fromEntries(entries.map(([name, schema]) => [name, (schema as z.ZodType).optional()]));
  const texts = Object.fromEntries(namesIn(required).map((name) => [name, backendText(name)]));
  // What is passed on to Terraform as it is needs no type of its own: only the backend's type has one.
  return z.strictObject({ ...shape, ...own, ...texts }) as unknown as z.ZodObject<R, z.core.$strict>;
}

function namesIn(names: string): string[] {
  return names.split(/\s+/).filter(Boolean);
}

// The arguments of each backend, without those that hold secrets.

export const local = mapping({ texts: "path workspace_dir" }, { type: z.literal("local") });

const s3Role = mapping(
  { texts: "duration external_id policy session_name source_identity", lists: "policy_arns transitive_tag_keys" },
  {},
  "role_arn",
  { tags: textMap(TAG_KEY, optionalText("tag")) },
);

const s3WebIdentity = mapping(
  { texts: "duration policy session_name web_identity_token_file", lists: "policy_arns" },
  {},
  "role_arn",
);

/** @see https://developer.hashicorp.com/terraform/language/backend/s3#endpoints */
const s3Endpoints = mapping({ texts: "dynamodb iam s3 sso sts" }, {});

export const s3 = mapping(
  {
    texts:
      "acl custom_ca_bundle dynamodb_table ec2_metadata_service_endpoint ec2_metadata_service_endpoint_mode http_proxy " +
      "https_proxy kms_key_id no_proxy profile region retry_mode sts_region workspace_key_prefix",
    flags:
      "encrypt insecure skip_credentials_validation skip_metadata_api_check skip_region_validation " +
      "skip_requesting_account_id skip_s3_checksum use_dualstack_endpoint use_fips_endpoint use_lockfile use_path_style",
    counts: "max_retries",
    lists: "allowed_account_ids forbidden_account_ids shared_config_files shared_credentials_files",
  },
  { type: z.literal("s3") },
  "bucket key",
  { assume_role: s3Role, assume_role_with_web_identity: s3WebIdentity, endpoints: s3Endpoints },
);

export const cloud = mapping(
  { texts: "hostname" },
  {
    type: z.literal("cloud"),
    organization: backendText("organization"),
    workspaces: mapping({ texts: "project" }, {}, "name"),
  },
);

export const gcs = mapping(
  {
    texts: "impersonate_service_account kms_encryption_key prefix storage_custom_endpoint",
    lists: "impersonate_service_account_delegates",
  },
  { type: z.literal("gcs") },
  "bucket",
);

export const azurerm = mapping(
  {
    texts: "client_id environment metadata_host msi_endpoint resource_group_name subscription_id tenant_id",
    flags: "snapshot use_azuread_auth use_cli use_msi use_oidc",
  },
  { type: z.literal("azurerm") },
  "storage_account_name container_name key",
);

export const http = mapping(
  {
    texts: "lock_address lock_method unlock_address unlock_method update_method username",
    flags: "skip_cert_verification",
    counts: "retry_max retry_wait_max retry_wait_min",
  },
  { type: z.literal("http") },
  "address",
);

export const pg = mapping(
  { texts: "schema_name", flags: "skip_index_creation skip_schema_creation skip_table_creation" },
  { type: z.literal("pg") },
);

export const consul = mapping(
  { texts: "address ca_file cert_file datacenter key_file scheme", flags: "gzip lock" },
  { type: z.literal("consul") },
  "path",
);

export const remote = mapping(
  { texts: "hostname" },
  { type: z.literal("remote"), organization: backendText("organization"), workspaces: mapping({}, {}, "name") },
);

export const cos = mapping(
  { texts: "acl domain endpoint key prefix region", flags: "accelerate encrypt" },
  { type: z.literal("cos") },
  "bucket",
);

export const oss = mapping(
  {
    texts:
      "acl ecs_role_name endpoint key prefix profile region shared_credentials_file sts_endpoint tablestore_endpoint " +
      "tablestore_table",
    flags: "encrypt",
  },
  { type: z.literal("oss") },
  "bucket",
);

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
