import { Rule } from "./text";

/** @see https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html */
export const TAG_KEY: Rule = {
  what: "a tag key",
  allowed: "1 to 128 of letters, digits, spaces and _ . : / = + - @, not starting with aws:",
  pattern: /^[\p{L}\p{Zs}\p{N}_.:/=+@-]{1,128}$/u,
  refused: [{ pattern: /^[aA][wW][sS]:/, why: "AWS reserves keys that start with aws:" }],
};

/** @see https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html */
export const TAG_VALUE: Rule = {
  what: "a tag value",
  allowed: "up to 256 of letters, digits, spaces and _ . : / = + - @",
  pattern: /^[\p{L}\p{Zs}\p{N}_.:/=+@-]{0,256}$/u,
};
