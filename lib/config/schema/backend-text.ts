import { describeValue } from "../problems/describe-value";
import * as z from "zod";

/** As long as a path can be on Linux, which is more than AWS, Azure and Google allow for anything. */
const LONGEST = 4096;

/** The longest values of arguments, in characters. Where backends differ, it is the longest of all. */
const LONGEST_OF: Readonly<Record<string, number>> = {
  // Until 2018, S3 allowed 255 characters in us-east-1. Google allows 222.
  bucket: 255,
  container_name: 63,
  external_id: 1224,
  hostname: 253,
  // The names of objects in S3, Azure and Google.
  key: 1024,
  name: 255,
  organization: 255,
  prefix: 1024,
  profile: 255,
  project: 255,
  region: 64,
  role_arn: 2048,
  schema_name: 63,
  session_name: 64,
  source_identity: 64,
  storage_account_name: 24,
  tag: 256,
  transitive_tag_keys: 128,
  workspace: 255,
  workspace_key_prefix: 1024,
};

/** More than any argument can have. */
const MOST_TEXTS = 100;

/** Stands for the stack's name in every text of a backend. */
export const STACK_PLACEHOLDER = "{stack}";

/** The schemas of texts by their longest length. Backends have hundreds of arguments, and few lengths. */
const texts = new Map<number, z.ZodString>();

/** The schema of a text of a backend, which may be empty. What no text may have in it is checked with the backend's type. */
export function optionalText(argument: string): z.ZodString {
  const longest = LONGEST_OF[argument] ?? LONGEST;
  const text = texts.get(longest) ?? atMost(longest);
  texts.set(longest, text);
  return text;
}

function atMost(longest: number): z.ZodString {
  return z.string().refine((text) => text.replaceAll(STACK_PLACEHOLDER, "").length <= longest, {
    error: ({ input }) => `got ${describeValue(input)}, expected at most ${longest} characters`,
  });
}

/** The schema of a text of a backend. */
export function backendText(argument: string) {
  return optionalText(argument).min(1);
}

/** The schema of a list of such texts. */
export function backendTexts(argument: string) {
  return z.array(backendText(argument)).min(1).max(MOST_TEXTS);
}
