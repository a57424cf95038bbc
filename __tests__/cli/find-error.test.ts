import { BRAZE_ERRORS } from "../../lib/braze-errors";
import { CHECK_IDS } from "../../lib/check-ids";
import { findError } from "../../cli/verify/find-error";

test.each(BRAZE_ERRORS)("the text is found by itself, and by nothing before it: $text", (error) => {
  expect(findError(error.text)).toEqual({ error, isSame: true });
});

test.each([
  [
    "with a name of one's own",
    "S3 Credentials are invalid because this account does not have 'PutObject access'. Please check the permissions and " +
      "ensure that this key has access to 'PutObject' in the 'acme-exports' bucket.",
    "S3 Credentials are invalid because",
  ],
  ["with a stop, quotes and spaces", ' "S3 credentials  are invalid." ', "S3 credentials are invalid"],
  ["with curly quotes", "Looks like the file doesn’t exist anymore", "Looks like the file"],
  [
    "inside a longer text",
    "AccessDenied: User: arn:aws:sts::111122223333:assumed-role/braze/braze is not authorized to perform: " +
      "kms:GenerateDataKey on resource: arn:aws:kms:us-east-1:111122223333:key/1",
    "User: arn:aws:sts::ACCOUNT:assumed-role/ROLE/braze is not authorized to perform: kms",
  ],
  [
    "for another action",
    "User: arn:aws:iam::111122223333:user/braze is not authorized to perform: s3:GetObject on resource: " +
      '"arn:aws:s3:::example/1" with an explicit deny in a resource-based policy',
    "User: arn:aws:sts::ACCOUNT:assumed-role/ROLE/braze is not authorized to perform: s3:ACTION on resource: RESOURCE with",
  ],
  ["by AWS's code alone", "An error occurred (AccessDenied) when calling the PutObject operation", "AccessDenied"],
  [
    "by what it says, rather than by the code before it",
    "AccessDenied: User: USER is not authorized to perform: s3:PutObject because no permissions boundary allows the " +
      "s3:PutObject action",
    "User: arn:aws:sts::ACCOUNT:assumed-role/ROLE/braze is not authorized to perform: s3:ACTION on resource: RESOURCE because no permissions",
  ],
  [
    "by the code of S3",
    "An error occurred (InvalidAccessKeyId) when calling the PutObject operation",
    "The AWS Access Key Id",
  ],
])("a text is found %s", (_, said, start) => {
  const found = findError(said);
  expect([found?.isSame, found?.error.text.slice(0, start.length)]).toEqual([true, start]);
});

test("a text that is nearly known is told as the nearest", () => {
  const found = findError("cannot connect to S3, validate credentials please");
  expect([found?.isSame, found?.error.text]).toEqual([
    false,
    "Unable to connect to S3, please validate that your credentials are correct",
  ]);
});

test("a text that is about something else is not known", () => {
  expect(findError("the campaign could not be sent")).toBeUndefined();
});

test("every check shows why Braze says something, but public-access, which Braze never sees", () => {
  const named = new Set(BRAZE_ERRORS.flatMap(({ causes }) => causes.flatMap(({ checks = [] }) => checks)));
  expect(CHECK_IDS.filter((id) => !named.has(id))).toEqual(["public-access"]);
});
