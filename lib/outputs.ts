/** An output that a stack can have. Other Terraform reads outputs by their names, so a name never changes. */
export interface OutputDefinition {
  /** Its name. `I` stands for the label of an integration: `currents`, `export`, or `currents_<connector>`. */
  readonly name: string;
  /** What `terraform output` and a reader of the Terraform see. */
  readonly description: string;
  /** Whether Terraform hides the value in plans and listings. The state holds the value as plain text all the same. */
  readonly sensitive: boolean;
}

/** The registry: every output that a stack can have. */
export const OUTPUTS = {
  bucketName: define("bucket_name", "Name of the bucket that Braze writes to"),
  bucketArn: define("bucket_arn", "ARN of the bucket"),
  bucketRegion: define("bucket_region", "AWS region of the bucket"),
  bucketPolicyStatements: define(
    "bucket_policy_statements",
    "Policy document whose statements the owner of the existing bucket should merge into its policy",
  ),
  policyArn: define("I_policy_arn", "ARN of the IAM policy of the integration"),
  roleArn: define("I_role_arn", "ARN of the IAM role that Braze assumes"),
  userName: define("I_user_name", "Name of the IAM user that Braze signs in as"),
  accessKeyId: define("I_access_key_id", "Id of the access key that Braze signs in with"),
  secretAccessKey: {
    ...define("I_secret_access_key", "Secret of the access key that Braze signs in with"),
    sensitive: true,
  },
  currentsFolderPaths: define("currents_folder_paths", "Folder path of each Currents connector"),
  brazeDashboard: define("braze_dashboard", "What to enter in Braze's dashboard, page by page"),
} as const satisfies Record<string, OutputDefinition>;

function define(name: string, description: string): OutputDefinition {
  return { name, description, sensitive: false };
}

/** An output with its value, as a stack writes it. */
export interface StackOutput extends OutputDefinition {
  /** A text, list or mapping. It can hold attributes of resources, which Terraform fills in. */
  readonly value: unknown;
}

/**
 * The name of an output.
 *
 * @param label - what stands in place of `I` or `currents` at the start of the name. @default - the registry's name
 */
export function outputName({ name }: OutputDefinition, label?: string): string {
  return label === undefined ? name : name.replace(/^(I|currents)_/, `${label}_`);
}

/**
 * Gives an output its value.
 *
 * @param label - the label of the integration that has the output. @default - the stack itself has the output
 */
export function stackOutput(definition: OutputDefinition, value: unknown, label?: string): StackOutput {
  return { ...definition, name: outputName(definition, label), value };
}
