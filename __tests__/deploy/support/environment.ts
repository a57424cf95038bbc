/** The account that the emulator takes every caller for. */
export const EMULATOR_ACCOUNT = "123456789012";

/** The key that may do everything in the emulator. */
export const ROOT_KEY = { accessKeyId: "testing", secretAccessKey: "testing" } as const;

/** Settings of the person who runs the tests, which must not reach what the tests start: credentials above all. */
const PERSONAL =
  /^(AWS_|BRAZE_|CDKTF_|SYNTH_|TF_VAR_|TF_WORKSPACE$|TF_DATA_DIR$|TF_LOG|TF_REATTACH_|TF_CLI_ARGS$|NODE_OPTIONS$|.*_proxy$)/i;

/** The environment of every command that the tests run: the emulator is the only AWS in it. */
export function commandEnvironment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !PERSONAL.test(name));
  return {
    ...Object.fromEntries(inherited),
    AWS_ENDPOINT_URL: emulatorUrl(),
    AWS_ACCESS_KEY_ID: ROOT_KEY.accessKeyId,
    AWS_SECRET_ACCESS_KEY: ROOT_KEY.secretAccessKey,
    AWS_REGION: "us-east-1",
    AWS_EC2_METADATA_DISABLED: "true",
    CHECKPOINT_DISABLE: "1",
    CI: "1",
    TF_IN_AUTOMATION: "1",
    TF_INPUT: "0",
    ...extra,
  };
}

/** Where the emulator is; `global-setup.ts` sees to it that there is one. */
export function emulatorUrl(): string {
  const url = process.env.AWS_ENDPOINT_URL;
  if (!url) {
    throw new Error("no AWS_ENDPOINT_URL, run the deploy tests with `npm run test:deploy`");
  }
  return url;
}

/** The Terraform binary: the CDKTF CLI reads the same variable. */
export function terraformBinary(): string {
  return process.env.TERRAFORM_BINARY_NAME ?? "terraform";
}
