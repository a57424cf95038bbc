import { Documents, Json, NAME } from "./documents";

/** A change of policies. */
export interface Pair extends Record<string, unknown> {
  readonly title: string;
  readonly base: Documents;
  readonly head: Documents;
}

const allow = (Action: unknown, Resource: unknown, more: Json = {}): Json => ({
  Effect: "Allow",
  Action,
  Resource,
  ...more,
});
const deny = (Action: unknown, Resource: unknown, more: Json = {}): Json => ({
  ...allow(Action, Resource, more),
  Effect: "Deny",
});
const when = (test: string, key: string, ...values: readonly unknown[]): Json => ({
  Condition: { [test]: { [key]: values.length === 1 ? values[0] : values } },
});
const user = (...statements: readonly Json[]): Documents => ({ user: statements });
const bucket = (...statements: readonly Json[]): Documents => ({
  user: [allow("s3:GetObject", `${NAME}/*`)],
  bucket: statements,
});
const trust = (...statements: readonly Json[]): Documents => ({ trust: statements });
const assume = (account: string, more: Json = {}): Json => ({
  Effect: "Allow",
  Principal: { AWS: `arn:aws:iam::${account}:root` },
  Action: "sts:AssumeRole",
  ...more,
});
const external = (...ids: readonly string[]): Json => when("StringEquals", "sts:ExternalId", ...ids);

const OBJECTS = `${NAME}/*`;
const PUT = allow("s3:PutObject", OBJECTS);
const GET = allow("s3:GetObject", OBJECTS);
const BOTH = allow(["s3:GetObject", "s3:PutObject"], OBJECTS);
const TLS = { Bool: { "aws:SecureTransport": "false" } };
const DENY_HTTP: Json = {
  Sid: "DenyPlainHttp",
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: [NAME, OBJECTS],
  Condition: TLS,
};
const READER = "arn:aws:iam::777788889999:role/reader";
const read = (Principal: unknown, more: Json = {}): Json => ({
  Effect: "Allow",
  Principal,
  Action: "s3:GetObject",
  Resource: OBJECTS,
  ...more,
});

const pair = (title: string, base: Documents, head: Documents): Pair => ({ title, base, head });

/** Changes after which everybody may do what they could do before. */
export const WITHOUT_CHANGE: readonly Pair[] = [
  pair("a statement is split", user(BOTH), user(GET, PUT)),
  pair("statements are merged", user(GET, PUT), user(BOTH)),
  pair("statements change places", user(GET, PUT), user(PUT, GET)),
  pair("actions change places", user(BOTH), user(allow(["s3:PutObject", "s3:GetObject"], OBJECTS))),
  pair("a Sid is renamed", user({ ...GET, Sid: "One" }), user({ ...GET, Sid: "Two" })),
  pair("an action's case changes", user(GET), user(allow("S3:getobject", OBJECTS))),
  pair("one value becomes a list", user(GET), user(allow(["s3:GetObject"], [OBJECTS]))),
  pair(
    "condition values change places",
    user({ ...GET, ...when("StringEquals", "aws:SourceVpce", "vpce-1", "vpce-2") }),
    user({ ...GET, ...when("StringEquals", "aws:SourceVpce", "vpce-2", "vpce-1") }),
  ),
  pair(
    "a key's case changes",
    user({ ...GET, ...when("StringEquals", "aws:SourceVpce", "vpce-1") }),
    user({ ...GET, ...when("StringEquals", "AWS:sourcevpce", "vpce-1") }),
  ),
  pair(
    "an action is added that a wildcard covers",
    user(allow("s3:Get*", OBJECTS)),
    user(allow(["s3:Get*", "s3:GetObject"], OBJECTS)),
  ),
  pair("a resource is added that a wildcard covers", user(GET), user(allow("s3:GetObject", [OBJECTS, `${NAME}/a/*`]))),
  pair(
    "a wildcard becomes an equal list",
    user(allow("s3:*MultipartUpload*", OBJECTS)),
    user(allow(["s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"], OBJECTS)),
  ),
  pair("two stars stand for one", user(allow("s3:GetObject", `${NAME}/**`)), user(GET)),
  pair("what is allowed and denied is no longer either", user(GET, PUT, deny("s3:PutObject", OBJECTS)), user(GET)),
  pair("a second policy allows the same", user(GET), user(GET, GET)),
  pair("a deny is added of what nobody allows", user(GET), user(GET, deny("s3:DeleteObject", OBJECTS))),
  pair("an action on objects is allowed on the bucket alone", user(GET), user(GET, allow("s3:PutObject", NAME))),
  pair("a boundary is added that allows everything", user(GET), { ...user(GET), boundary: [allow("*", "*")] }),
  pair(
    "a principal is written as its account's root",
    bucket(read({ AWS: "777788889999" })),
    bucket(read({ AWS: "arn:aws:iam::777788889999:root" })),
  ),
  pair(
    "two external ids change places",
    trust(assume("444455556666", external("one", "two"))),
    trust(assume("444455556666", external("two", "one"))),
  ),
  pair(
    "an external id has a statement of its own",
    trust(assume("444455556666", external("one", "two"))),
    trust(assume("444455556666", external("one")), assume("444455556666", external("two"))),
  ),
  pair(
    "an unknown operator stays",
    user({ ...GET, ...when("BinaryEquals", "aws:x", "YQ==") }),
    user({ ...GET, Sid: "S", ...when("BinaryEquals", "aws:x", "YQ==") }),
  ),
  pair(
    "a variable stays",
    user(allow("s3:GetObject", `${NAME}/\${aws:userid}/*`)),
    user(allow(["s3:GetObject"], `${NAME}/\${aws:userid}/*`)),
  ),
];

/** Changes of what somebody may do. What a review says of each is pairs.test.ts's list. */
export const WITH_CHANGE: readonly Pair[] = [
  pair("an action is added", user(GET), user(BOTH)),
  pair("an action is removed", user(BOTH), user(GET)),
  pair("an action becomes a wildcard", user(allow("s3:GetObject", OBJECTS)), user(allow("s3:GetObject*", OBJECTS))),
  pair("every action", user(GET), user(allow("s3:*", [NAME, OBJECTS]))),
  pair("every action of every service", user(), user(allow("*", "*"))),
  pair(
    "objects become names that start the same way",
    user(allow("s3:GetObject", OBJECTS)),
    user(allow("s3:GetObject", `${NAME}*`)),
  ),
  pair(
    "a bucket becomes names that start the same way",
    user(allow("s3:ListBucket", NAME)),
    user(allow("s3:ListBucket", `${NAME}*`)),
  ),
  pair("names that start the same way become objects", user(allow("s3:GetObject", `${NAME}*`)), user(GET)),
  pair("a folder becomes the bucket", user(allow("s3:GetObject", `${NAME}/a/*`)), user(GET)),
  pair("another folder", user(allow("s3:GetObject", `${NAME}/a/*`)), user(allow("s3:GetObject", `${NAME}/b/*`))),
  pair("another bucket", user(GET), user(GET, allow("s3:GetObject", "arn:aws:s3:::other/*"))),
  pair(
    "merged statements cross actions and resources",
    user(allow("s3:GetObject", `${NAME}/a/*`), allow("s3:PutObject", `${NAME}/b/*`)),
    user(allow(["s3:GetObject", "s3:PutObject"], [`${NAME}/a/*`, `${NAME}/b/*`])),
  ),
  pair("a condition is added", user(GET), user({ ...GET, ...when("StringEquals", "aws:SourceVpce", "vpce-1") })),
  pair("a condition is lost", user({ ...GET, ...when("StringEquals", "aws:SourceVpce", "vpce-1") }), user(GET)),
  pair(
    "one value more",
    user({ ...GET, ...when("StringEquals", "aws:SourceVpce", "vpce-1") }),
    user({ ...GET, ...when("StringEquals", "aws:SourceVpce", "vpce-1", "vpce-2") }),
  ),
  pair(
    "a pattern in place of a value",
    user({ ...GET, ...when("StringEquals", "aws:SourceVpce", "vpce-1") }),
    user({ ...GET, ...when("StringLike", "aws:SourceVpce", "vpce-*") }),
  ),
  pair(
    "a condition that an absent key meets",
    user({ ...GET, ...when("StringEquals", "aws:SourceVpce", "vpce-1") }),
    user({ ...GET, ...when("StringEqualsIfExists", "aws:SourceVpce", "vpce-1") }),
  ),
  pair(
    "a wider range of addresses",
    user({ ...GET, ...when("IpAddress", "aws:SourceIp", "192.0.2.0/25") }),
    user({ ...GET, ...when("IpAddress", "aws:SourceIp", "192.0.2.0/24") }),
  ),
  pair(
    "a later date",
    user({ ...GET, ...when("DateLessThan", "aws:CurrentTime", "2026-01-01") }),
    user({ ...GET, ...when("DateLessThan", "aws:CurrentTime", "2027-01-01") }),
  ),
  pair(
    "a higher number",
    user({ ...GET, ...when("NumericLessThan", "s3:max-keys", "10") }),
    user({ ...GET, ...when("NumericLessThan", "s3:max-keys", "20") }),
  ),
  pair(
    "a condition that can't be decided is lost",
    user({ ...GET, ...when("BinaryEquals", "aws:x", "YQ==") }),
    user(GET),
  ),
  pair(
    "a condition that can't be decided is another one",
    user({ ...GET, ...when("BinaryEquals", "aws:x", "YQ==") }),
    user({ ...GET, ...when("BinaryEquals", "aws:x", "Yg==") }),
  ),
  pair(
    "all but one action is allowed",
    user(),
    user({ Effect: "Allow", NotAction: "s3:DeleteObject", Resource: OBJECTS }),
  ),
  pair(
    "a deny of all but one action is removed",
    user(allow("s3:*", OBJECTS), { Effect: "Deny", NotAction: "s3:GetObject", Resource: "*" }),
    user(allow("s3:*", OBJECTS)),
  ),
  pair(
    "a deny of all but one action is added",
    user(BOTH),
    user(BOTH, { Effect: "Deny", NotAction: "s3:GetObject", Resource: "*" }),
  ),
  pair(
    "all but one folder is allowed",
    user(),
    user({ Effect: "Allow", Action: "s3:GetObject", NotResource: `${NAME}/secret/*` }),
  ),
  pair("a deny is removed", user(GET, deny("s3:GetObject", `${NAME}/secret/*`)), user(GET)),
  pair("a boundary is removed", { ...user(BOTH), boundary: [GET] }, user(BOTH)),
  pair("a boundary is widened", { ...user(BOTH), boundary: [GET] }, { ...user(BOTH), boundary: [BOTH] }),
  pair(
    "a boundary that nobody here knows is removed",
    { ...user(GET), boundary: "arn:aws:iam::111122223333:policy/limit" },
    user(GET),
  ),
  pair("a variable's folder", user(), user(allow("s3:GetObject", `${NAME}/\${aws:username}/*`))),
  pair("a variable that nobody knows", user(), user(allow("s3:GetObject", `${NAME}/\${aws:userid}/*`))),
  pair("plain HTTP is no longer denied", bucket(DENY_HTTP), bucket()),
  pair("plain HTTP is denied", bucket(), bucket(DENY_HTTP)),
  pair("a reader is let in", bucket(), bucket(read({ AWS: READER }))),
  pair(
    "a whole account is let in",
    bucket(read({ AWS: READER })),
    bucket(read({ AWS: READER }), read({ AWS: "777788889999" })),
  ),
  pair("a service is let in", bucket(), bucket(read({ Service: "logging.s3.amazonaws.com" }))),
  pair("everybody is let in", bucket(), bucket(read("*"))),
  pair(
    "everybody of an organisation is let in",
    bucket(),
    bucket(read("*", when("StringEquals", "aws:PrincipalOrgID", "o-example"))),
  ),
  pair(
    "a reader is locked out of a folder",
    bucket(read({ AWS: READER })),
    bucket(read({ AWS: READER }), {
      Effect: "Deny",
      Principal: { AWS: READER },
      Action: "s3:*",
      Resource: `${NAME}/secret/*`,
    }),
  ),
  pair(
    "the user is locked out",
    bucket(),
    bucket({
      Effect: "Deny",
      Principal: { AWS: "arn:aws:iam::111122223333:user/braze" },
      Action: "s3:GetObject",
      Resource: OBJECTS,
    }),
  ),
  pair(
    "an external id is added",
    trust(assume("444455556666", external("one"))),
    trust(assume("444455556666", external("one", "two"))),
  ),
  pair(
    "an external id is removed",
    trust(assume("444455556666", external("one", "two"))),
    trust(assume("444455556666", external("one"))),
  ),
  pair("no external id is needed", trust(assume("444455556666", external("one"))), trust(assume("444455556666"))),
  pair(
    "another account",
    trust(assume("444455556666", external("one"))),
    trust(assume("777788889999", external("one"))),
  ),
  pair(
    "everybody becomes the role",
    trust(assume("444455556666", external("one"))),
    trust({ Effect: "Allow", Principal: "*", Action: "sts:AssumeRole" }),
  ),
  pair(
    "an identity provider is added",
    trust(),
    trust({
      Effect: "Allow",
      Principal: { Federated: "arn:aws:iam::111122223333:oidc-provider/example.com" },
      Action: "sts:AssumeRoleWithWebIdentity",
    }),
  ),
];
