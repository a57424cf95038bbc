import type { Rule } from "./text";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html (safe characters) */
export const PREFIX: Rule = {
  what: "an S3 prefix",
  allowed: "1 to 512 of letters, digits and ! _ . * ' ( ) - /",
  pattern: /^[A-Za-z0-9!_.*'()/-]{1,512}$/,
};
