/** A made-up credential, in parts: whole, it would alarm whoever searches this repository for secrets. */
const made = (...parts: readonly string[]): string => parts.join("");

/** Characters that look random: the first of as many as are asked for. */
const random = (length: number): string => "aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zA".repeat(8).slice(0, length);

/** Credentials that secretlint's recommended rules find, by the name of the rule. */
export const FOUND_BY_SECRETLINT: readonly { readonly rule: string; readonly secret: string }[] = [
  { rule: "aws", secret: made("aws_secret_", "access_key=wJalrXUtnFEMI/K7MDENG", "/bPxRfiCYEXAMPLEKEZ") },
  { rule: "npm", secret: made("np", "m_", random(36)) },
  { rule: "slack", secret: made("xo", "xb-", random(12), "-", random(12), "-", random(24)) },
  {
    rule: "slack",
    secret: made("https://hooks.slack", ".com/services/T0", random(8), "/B0", random(8), "/", random(24)),
  },
  { rule: "basicauth", secret: made("https://braze", ":", "not-a-real-one", "@", "state.example.com") },
  { rule: "openai", secret: made("sk", "-", random(20), "T3Blbk", "FJ", random(20)) },
  { rule: "openai", secret: made("sk", "-proj-", random(74), "T3Blbk", "FJ", random(74)) },
  { rule: "anthropic", secret: made("sk", "-ant-api03-", random(93), "AA") },
  { rule: "linear", secret: made("lin", "_api_", random(40)) },
  { rule: "sendgrid", secret: made("S", "G.", random(22), ".", random(43)) },
  { rule: "shopify", secret: made("shp", "at_", random(32)) },
  { rule: "github", secret: made("gh", "p_", random(36)) },
  { rule: "github", secret: made("gh", "s_", random(36)) },
  { rule: "github", secret: made("github", "_pat_", random(82)) },
  {
    rule: "database-connection-string",
    secret: made("postgresql://braze", ":", random(20), "@", "db.internal:5432/state"),
  },
];

/** Other credentials that have a shape. */
export const FOUND_BESIDES: readonly string[] = [
  made("AK", "IAIOSFODNN7ABCDEFG"),
  made("AS", "IAIOSFODNN7ABCDEFG"),
  made("wJalrXUtnFEMI/K7MDENG", "/bPxRfiCYEXAMPLEKEY"),
  made("x/wJalrXUtnFEMI/K7MDENG", "/bPxRfiCYEXAMPLEKEY"),
  made("x/wJalrXUtnFEMI/K7MDENG", "/bPxRfiCYEXAMPLEKEY/y"),
  made("secret-", "kT4+xQz9Lw2mVb7RyPc1Jd8HfNs5GaUe/0iXoKqZ"),
  made("IQoJb3JpZ2lu", random(200)),
  made("-----BEGIN RSA ", "PRIVATE KEY-----"),
  made("-----BEGIN ", "PRIVATE KEY-----"),
  made("ops", "_ey", random(120), "fQ"),
  made("gl", "pat-", random(20)),
  made("AI", "za", random(35)),
  made("ya", "29.", random(60)),
  made("sk", "_live_", random(24)),
  made(random(14), ".atlas", "v1.", random(67)),
  made("hv", "s.", random(24)),
  made("hf", "_", random(34)),
  made("dckr", "_pat_", random(27)),
  made("ey", "J", random(20), ".ey", "J", random(40), ".", random(43)),
  made(random(86), "=="),
  made("LT", "AI", random(20)),
  made("AK", "ID", random(32)),
  made("//user:", "pass@proxy"),
  made("https://h/x#", "token=abc"),
  made("h/x?", "token=abc"),
  made("https://account.blob.core.windows.net/state?sv=2024&", "sig=abc"),
  made("host=h ", "password=hunter2"),
  made("DefaultEndpointsProtocol=https;", "AccountKey=abc"),
];

/** Texts that are no credentials, however much they may look like some. */
export const HARMLESS: readonly string[] = [
  "00000000-0000-4000-8000-000000000001",
  "C0FFEE00-1234-4ABC-8DEF-0123456789AB",
  "arn:aws:iam::111122223333:policy/vendors/braze/VendorBoundary",
  "arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Admin_1a2b3c4d5e6f7a8b",
  "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab",
  "arn:aws:dynamodb:us-east-1:111122223333:table/terraform-locks",
  "da39a3ee5e6b4b0d3255bfef95601890afd80709",
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "example-company-lifecycle-marketing-braze-currents-production-1",
  "company.division.team.lifecycle.braze.currents.production.eu-1",
  "a/path/of/exactly/forty/characters/abcde",
  "Vendors/Braze/Production1/LifecycleMarke",
  "Teams/Growth/Braze/Currents/2026/Q3/Stat",
  "MyTeamPathNameIsVeryLongAndHasFortyChara",
  "LifecycleMarketingBrazeProductionEurope1",
  "ASIAPACIFICMARKETING",
  "AKIAMAGAZINE",
  "cost-center=4711/owner=lifecycle",
  "lifecycle@example.com",
  "mailto:lifecycle@example.com",
  "https://h:8443/x@y",
  "https://state.example.com:8443/braze/state",
  "http://127.0.0.1:9000",
  "postgres",
  "~> 6.25, >= 6.0",
  "design=new",
  "signal=green",
  "user_token_name",
  "passwords",
  "O'Brien's (team) + friends @ work",
  "日本語のタグ",
];
