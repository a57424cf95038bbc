import { parseConfig } from "../../../lib/config/load";
import type { AdoptConfig } from "../../../lib/config/schema/adopt";
import { isExisting } from "../../../lib/config/schema/bucket";
import { findAdoptable } from "../../../lib/live/adopt/find-adoptable";
import { Findings, Search } from "../../../lib/live/adopt/findings";
import { Questions } from "../../../lib/live/questions";
import { FakeAnswers, fakeAws } from "../../support/fake-aws";

/** The account that every stack here is for. */
const ACCOUNT = "111122223333";
export const BUCKET = "example-by-hand";

/** What a search found. */
export interface Found extends Pick<Search, "findings" | "questions"> {
  readonly section: AdoptConfig;
}

/** Looks for what the stack `main` can adopt, by the names that a person gave. */
export async function adoptable(
  keys: string,
  answers: FakeAnswers,
  given: Partial<Pick<Search, "principals" | "policies">> = {},
  bucket = `{ name: ${BUCKET} }`,
): Promise<Found> {
  const text = `stacks: { main: { region: us-east-1, accountId: "${ACCOUNT}", bucket: ${bucket}, ${keys} } }`;
  const stack = parseConfig("braze.yaml", text).config.stacks.main!;
  const questions = new Questions(fakeAws(answers));
  const findings = new Findings();
  const section = await findAdoptable({
    name: "main",
    stack,
    bucketName: BUCKET,
    ...(!isExisting(stack.bucket) && { bucket: stack.bucket }),
    principals: {},
    policies: {},
    ...given,
    questions,
    findings,
  });
  return { section, findings, questions };
}

/** A document as IAM answers with it. */
export function encoded(...statements: readonly object[]): string {
  return encodeURIComponent(JSON.stringify({ Version: "2012-10-17", Statement: statements }));
}

/** A statement that allows actions on the bucket's objects. */
export function allowing(...actions: readonly string[]): object {
  return { Effect: "Allow", Action: actions, Resource: `arn:aws:s3:::${BUCKET}/*` };
}

/** The ARN of a policy of the account. */
export function policyArn(name: string): string {
  return `arn:aws:iam::${ACCOUNT}:policy/${name}`;
}

/** IAM's answers about policies: name → statements. Names that aren't there don't exist. */
export function policies(documents: Readonly<Record<string, object>>): FakeAnswers {
  const nameOf = (arn = ""): string => arn.split("/").at(-1)!;
  const absent = Object.assign(new Error(), { name: "NoSuchEntity", $metadata: { httpStatusCode: 404 } });
  return {
    GetPolicy: ({ PolicyArn }) =>
      nameOf(PolicyArn) in documents ? { Policy: { Arn: PolicyArn, DefaultVersionId: "v1" } } : absent,
    GetPolicyVersion: ({ PolicyArn }) => ({ PolicyVersion: { Document: encoded(documents[nameOf(PolicyArn)]!) } }),
    ListEntitiesForPolicy: {},
  };
}
