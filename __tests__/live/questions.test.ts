import { Questions } from "../../lib/live/questions";
import { awsError, fakeAws } from "../support/fake-aws";

const caller = (answer: object) => new Questions(fakeAws({ GetCallerIdentity: answer })).caller();

test("the caller has an account and an ARN", async () => {
  const arn = "arn:aws:iam::111122223333:user/me";
  expect(await caller({ Account: "111122223333", Arn: arn })).toEqual({ accountId: "111122223333", arn });
});

test("credentials that nobody gave are asked for", async () => {
  const error = Object.assign(new Error("Could not load credentials"), { name: "CredentialsProviderError" });
  await expect(caller(error)).rejects.toThrow(
    "can't ask AWS for sts:GetCallerIdentity: CredentialsProviderError (Could not load credentials); give credentials, " +
      "e.g. with AWS_PROFILE, or with aws sso login",
  );
});

test("expired credentials and a network that isn't there are told with their codes", async () => {
  await expect(caller(awsError("ExpiredToken", 403))).rejects.toThrow(
    "can't ask AWS for sts:GetCallerIdentity: ExpiredToken; sign in again, e.g. with aws sso login",
  );
  await expect(caller(Object.assign(new Error(""), { code: "ENOTFOUND" }))).rejects.toThrow(/: ENOTFOUND; check/);
});

test("a question that AWS has no time for is told to be asked later", async () => {
  await expect(caller(awsError("ThrottlingException", 400, "Rate exceeded"))).rejects.toThrow(
    "can't ask AWS for sts:GetCallerIdentity: ThrottlingException (Rate exceeded); AWS is asked too often: try again " +
      "later",
  );
});

test("what the SDK says over several lines is told in one", async () => {
  const message = "char '<' is not expected.:1:1\n  Deserialization error: to see the raw response, inspect $response.";
  await expect(caller(Object.assign(new Error(message), { name: "Error" }))).rejects.toThrow(
    "Error (char '<' is not expected.:1:1 Deserialization error: to see the raw response, inspect $response.); check",
  );
});
