/** Braze's pages, and what is on them. */
export const CURRENTS = "Partner Integrations > Currents > Create New Current > Amazon S3 Data Export";
export const EXPORT = "Partner Integrations > Technology Partners > Amazon S3";
export const SECRET = "example-secret";
export const ROLE_ARN = "arn:aws:iam::111122223333:role/braze-dev-currents";

/** A value as `terraform output -json` prints it. */
export const output = (value: unknown, sensitive = false) => ({ sensitive, type: "dynamic", value });

/** The outputs of the stack for exports. Terraform sorts the fields by their names. */
export const OF_EXPORT = {
  bucket_name: output("example-export"),
  bucket_region: output("us-east-1"),
  export_user_name: output("braze-dev-export"),
  export_access_key_id: output("AKIAEXAMPLE"),
  export_secret_access_key: output(SECRET, true),
  braze_dashboard: output([
    {
      fields: {
        "AWS Credentials": "AWS Secret Access Key",
        "AWS S3 bucket name": "example-export",
        "AWS access ID": "AKIAEXAMPLE",
        "AWS secret access key": "the output export_secret_access_key",
      },
      finish: "Test Credentials, then Save",
      page: EXPORT,
    },
  ]),
};

/** The outputs of the stack for Currents. */
export const OF_CURRENTS = {
  bucket_name: output("example-currents"),
  bucket_region: output("us-east-1"),
  currents_role_arn: output(ROLE_ARN),
  braze_dashboard: output([
    {
      fields: {
        "AWS S3 bucket name": "example-currents",
        Credentials: "AWS Role ARN",
        "Current name": "currents",
        "Folder Path": "currents",
        "Role ARN": ROLE_ARN,
        "Server-Side, At-Rest AES-256 Encryption": "OFF",
      },
      finish: "Launch Current",
      page: CURRENTS,
    },
  ]),
};
