const NAME = String.raw`[A-Za-z_][\w-]*`;

/** What a stack names: something of its own, an output of other Terraform, or a variable. */
const NAMED = String.raw`(?:data\.terraform_remote_state\.${NAME}\.outputs\.${NAME}|(?:data\.)?aws_\w+\.${NAME}\.\w+|var\.${NAME}|self\.\w+(?:\.${NAME})?)`;

const TEXT = String.raw`"(?:[^"\\$%]|\\.|\$(?!\{)|%(?!\{))*"`;

/** The words of the conditions that a stack has for values from elsewhere. */
const WORDS = String.raw`\b(?:can|regex|try|length|flatten|alltrue|for|value|in|true|false|null)\b`;

/** Every expression that a stack has of its own accord. */
const OWN_EXPRESSION = new RegExp(String.raw`\$\{(?:${TEXT}|${NAMED}|${WORDS}|[()[\],:!=<>&|?0-9 ])+\}`, "g");

/** What Terraform, CDKTF or IAM would replace. */
const REPLACED = /[$%#&]\{|TfToken\[/;

/** The resources of a policy that may have a wildcard: a bucket's objects, or with `documented` what Braze's page has. */
const OWN_WILDCARD = {
  // With folderScope, a folder stands between the bucket and the wildcard.
  scoped: /^arn:aws[a-z-]*:s3:::(?:[a-z0-9.-]+|\$\{[^}*]+\})(?:\/[^*]+)?\/\*$/,
  documented: /^arn:aws[a-z-]*:s3:::(?:[a-z0-9.-]+|\$\{[^}*]+\})\/?\*$/,
};

/** Every text in plain data, keys included. */
function textsIn(value: unknown): string[] {
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)]);
  }
  return typeof value === "string" ? [value] : [];
}

/** What reads no ARN as a pattern: where states are kept. */
const OF_STATES = ["terraform", "terraform_remote_state"];

function withoutStates(stack: unknown): unknown {
  return JSON.parse(JSON.stringify(stack, (key, inner: unknown) => (OF_STATES.includes(key) ? undefined : inner)));
}

/**
 * The texts of a synthesised stack that say more than a stack says of its own accord.
 *
 * @param edition - that of the stack's policies
 * @param statements - those that the configuration adds to the bucket's policy: what they reach is the user's choice
 */
export function surprisesIn(stack: unknown, edition: "scoped" | "documented", statements: unknown): string[] {
  const chosen = textsIn(statements);
  const isReplaced = (text: string): boolean => REPLACED.test(text.replaceAll(OWN_EXPRESSION, ""));
  const isWide = (text: string): boolean =>
    text.startsWith("arn:") && text.includes("*") && !OWN_WILDCARD[edition].test(text) && !chosen.includes(text);
  return [...textsIn(stack).filter(isReplaced), ...textsIn(withoutStates(stack)).filter(isWide)];
}
