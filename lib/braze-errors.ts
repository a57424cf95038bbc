import { Cause, CAUSES } from "./braze-error-causes";

/** What Braze, or AWS through Braze, says. */
export interface BrazeError {
  /** The text in short. */
  readonly title: string;
  /** What is said. A word in capitals stands for a name. */
  readonly text: string;
  /** Parts of the text that no other known text has. */
  readonly marks: readonly RegExp[];
  /** Where people meet it. */
  readonly where: string;
  /** The most likely cause first. */
  readonly causes: readonly Cause[];
  /** Where the text, and what is known of it, is from. */
  readonly source: string;
}

const PAGE = "https://www.braze.com/docs/partners/data_and_analytics/cloud_storage/amazon_s3/";
const EXPORT_PAGE = "https://www.braze.com/docs/user_guide/data/distribution/export_braze_data/export_troubleshooting/";
const S3_ERRORS = "https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html";
const DENIED_PAGE = "https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html";
const LOCK_PAGE = "https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html";

const { KMS, POLICY, BUCKET_POLICY, BOUNDARY, KEY, TRUST, TOO_SOON, BUCKET_NAME, REGION, LOCK, GONE } = CAUSES;

/** What Braze is known to say, and why. The first that fits is meant: what is more exact stands before the others. */
export const BRAZE_ERRORS: readonly BrazeError[] = [
  {
    title: "No PutObject access",
    text:
      "S3 Credentials are invalid because this account does not have 'PutObject access'. Please check the permissions " +
      "and ensure that this key has access to 'PutObject' in the 'BUCKET' bucket.",
    marks: [/does not have 'PutObject access'/i, /has access to 'PutObject'/i],
    where: "when you save the credentials of exports",
    causes: [POLICY, KMS, BUCKET_POLICY, BOUNDARY, BUCKET_NAME],
    source: PAGE,
  },
  {
    title: "S3 credentials are invalid",
    text: "S3 credentials are invalid",
    marks: [/S3 credentials are invalid$/i],
    where: "when you launch a Current, or test the credentials of exports",
    causes: [TOO_SOON, TRUST, KEY, POLICY, BUCKET_NAME, BUCKET_POLICY, BOUNDARY, REGION, KMS],
    source: PAGE,
  },
  {
    title: "Not authorized to perform kms:GenerateDataKey",
    text:
      "User: arn:aws:sts::ACCOUNT:assumed-role/ROLE/braze is not authorized to perform: kms:GenerateDataKey on " +
      "resource: KEY because no identity-based policy allows the kms:GenerateDataKey action",
    marks: [/kms:GenerateDataKey/i, /kms:Decrypt/i],
    where: "from Braze's support, or in CloudTrail",
    causes: [KMS],
    source: PAGE,
  },
  {
    title: "Unable to connect to S3",
    text: "Unable to connect to S3, please validate that your credentials are correct",
    marks: [/unable to connect to S3/i],
    where: "when you download a CSV export",
    causes: [
      {
        cause: "Braze may not read what it wrote: s3:GetObject is missing, so that Braze makes no link",
        checks: ["policy-document", "simulate"],
        fix: "apply the stack again",
      },
      KEY,
      TRUST,
      BUCKET_NAME,
      BUCKET_POLICY,
    ],
    source: PAGE,
  },
  {
    title: "ExpiredToken",
    text: "ExpiredToken",
    marks: [/expired ?token/i],
    where: "when you open the link of an export",
    causes: [
      { cause: "the link is older than 4 hours", fix: "export again, and open the link at once" },
      TRUST,
      POLICY,
    ],
    source: EXPORT_PAGE,
  },
  {
    title: "The file doesn't exist anymore",
    text: "Looks like the file doesn't exist anymore, please check to make sure nothing is deleting objects from your bucket",
    marks: [/doesn't exist anymore/i, /nothing is deleting objects/i],
    where: "when you open the link of an export",
    causes: [{ cause: "the link came before S3 had the file", fix: "wait some minutes, and try again" }, GONE],
    source: EXPORT_PAGE,
  },
  {
    title: "An explicit deny in a resource-based policy",
    text:
      "User: arn:aws:sts::ACCOUNT:assumed-role/ROLE/braze is not authorized to perform: s3:ACTION on resource: " +
      "RESOURCE with an explicit deny in a resource-based policy",
    marks: [/explicit deny in a resource-based policy/i],
    where: "in CloudTrail, or from Braze's support",
    causes: [BUCKET_POLICY],
    source: DENIED_PAGE,
  },
  {
    title: "No identity-based policy allows",
    text:
      "User: arn:aws:sts::ACCOUNT:assumed-role/ROLE/braze is not authorized to perform: s3:ACTION on resource: " +
      "RESOURCE because no identity-based policy allows the s3:ACTION action",
    marks: [/no identity-based policy allows the s3:/i],
    where: "in CloudTrail, or from Braze's support",
    causes: [POLICY],
    source: DENIED_PAGE,
  },
  {
    title: "No permissions boundary allows",
    text:
      "User: arn:aws:sts::ACCOUNT:assumed-role/ROLE/braze is not authorized to perform: s3:ACTION on resource: " +
      "RESOURCE because no permissions boundary allows the s3:ACTION action",
    marks: [/permissions boundary allows/i, /explicit deny in a permissions boundary/i, /service control policy/i],
    where: "in CloudTrail, or from Braze's support",
    causes: [BOUNDARY],
    source: DENIED_PAGE,
  },
  {
    title: "Not authorized to perform sts:AssumeRole",
    text: "User: USER is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::ACCOUNT:role/ROLE",
    marks: [/sts:AssumeRole/i],
    where: "in CloudTrail, or from Braze's support",
    causes: [
      TRUST,
      {
        cause: "the role doesn't exist, or its ARN was entered wrongly",
        checks: ["principal"],
        fix: "apply the stack",
      },
      TOO_SOON,
    ],
    source: DENIED_PAGE,
  },
  {
    title: "The access key id doesn't exist",
    text: "The AWS Access Key Id you provided does not exist in our records.",
    marks: [/InvalidAccessKeyId/i, /access key id you provided does not exist/i],
    where: "where Braze or its support passes on what S3 says",
    causes: [KEY],
    source: S3_ERRORS,
  },
  {
    title: "The signature doesn't match",
    text: "The request signature we calculated does not match the signature you provided.",
    marks: [/SignatureDoesNotMatch/i, /request signature we calculated/i],
    where: "where Braze or its support passes on what S3 says",
    causes: [KEY],
    source: S3_ERRORS,
  },
  {
    title: "The bucket doesn't exist",
    text: "The specified bucket does not exist",
    marks: [/NoSuchBucket/i, /specified bucket does not exist/i],
    where: "where Braze or its support passes on what S3 says",
    causes: [BUCKET_NAME],
    source: S3_ERRORS,
  },
  {
    title: "The region is wrong",
    text: "The authorization header is malformed; the region 'REGION' is wrong; expecting 'REGION'",
    marks: [
      /authorization header is malformed/i,
      /region '[\w-]+' is wrong/i,
      /must be addressed using the specified endpoint/i,
    ],
    where: "where Braze or its support passes on what S3 says",
    causes: [REGION],
    source: "https://github.com/braze-inc/braze-docs/issues/12462",
  },
  {
    title: "Object Lock parameters",
    text: "Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters",
    marks: [/object lock/i],
    where: "where Braze or its support passes on what S3 says",
    causes: [LOCK],
    source: LOCK_PAGE,
  },
  {
    title: "AccessDenied",
    text: "AccessDenied",
    marks: [/AccessDenied/i, /^access denied$/i],
    where: "when you open the link of an export",
    causes: [GONE, POLICY, BUCKET_POLICY, BOUNDARY, KMS],
    source: EXPORT_PAGE,
  },
];
