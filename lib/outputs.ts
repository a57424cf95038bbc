/** One output of a stack. Names are a contract: other Terraform reads them from the state. */
export interface OutputDefinition {
  /** Its name; `I` stands for `currents`, `export`, or `currents_<connector>`. */
  readonly name: string;
  readonly description: string;
  /** Whether Terraform hides it in plans and listings. It is readable in the state all the same. */
  readonly sensitive: boolean;
}

/** Every output that a stack can have. */
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
  readonly value: unknown;
}

/**
 * The name of an output.
 *
 * @param label - what the name begins with, in place of `I` or `currents`. @default - the name in the registry
 */
export function outputName({ name }: OutputDefinition, label?: string): string {
  return label === undefined ? name : name.replace(/^(I|currents)_/, `${label}_`);
}

/**
 * Gives an output its value.
 *
 * @param label - the label of the integration that the output is of. @default - the output is of the stack
 */
export function stackOutput(definition: OutputDefinition, value: unknown, label?: string): StackOutput {
  return { ...definition, name: outputName(definition, label), value };
}
