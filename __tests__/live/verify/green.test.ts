import { deployed, KEY, ROLE, verified } from "./verified";

const shown = (results: Awaited<ReturnType<typeof verified>>) =>
  results.map(({ id, status, what, found }) => [id, status, what, found]);

const IN_BUCKET = [
  ["bucket-exists", "pass", 'the bucket "example-verified"', "it exists in the account 111122223333"],
  ["bucket-region", "pass", 'the bucket "example-verified"', "it is in us-east-1"],
  ["bucket-encryption", "pass", 'the bucket "example-verified"', "S3 encrypts objects with SSE-S3 (AES256)"],
  ["object-lock", "pass", 'the bucket "example-verified"', "it has no Object Lock"],
  ["public-access", "pass", 'the bucket "example-verified"', "S3 refuses public access, and ACLs are off"],
  ["bucket-policy", "pass", 'the bucket "example-verified"', "its policy denies nothing that Braze does"],
];

test("a stack with an access key that is as it should be passes every check", async () => {
  const user = 'the user "braze-main-export"';
  expect(shown(await verified(deployed(KEY)))).toEqual([
    ...IN_BUCKET,
    ["principal", "pass", user, "it exists, with no permissions boundary"],
    ["policy-attached", "pass", user, "it has arn:aws:iam::111122223333:policy/braze-main-export, and nothing else"],
    ["policy-document", "pass", 'the policy "braze-main-export"', "it says what the configuration says"],
    ["keys", "pass", user, "AKIAEXAMPLE: active, 10 days old, last used 2026-11-25 for s3 (inferred: by Braze)"],
    [
      "simulate",
      "pass",
      `${user} for export`,
      "AWS allows s3:ListBucket, s3:GetBucketLocation, s3:GetObject, s3:PutObject, s3:DeleteObject; AWS's own " +
        "simulator agrees",
    ],
  ]);
});

test("a stack with a role that is as it should be passes every check", async () => {
  const role = 'the role "braze-main-currents"';
  expect(shown(await verified(deployed(ROLE)))).toEqual([
    ...IN_BUCKET,
    ["principal", "pass", role, "it exists, with no permissions boundary"],
    ["policy-attached", "pass", role, "it has arn:aws:iam::111122223333:policy/braze-main-currents, and nothing else"],
    ["policy-document", "pass", 'the policy "braze-main-currents"', "it says what the configuration says"],
    ["trust", "pass", role, "it lets in Braze's account with the external ids of the configuration, and nobody else"],
    [
      "simulate",
      "pass",
      `${role} for currents`,
      "AWS allows s3:ListBucket, s3:GetBucketLocation, s3:PutObject, s3:GetObject; AWS's own simulator agrees",
    ],
  ]);
});

test("each principal and each policy has its own checks, in the order of the ids", async () => {
  const stack = deployed(
    "currents: { auth: { method: access-key }, credentials: per-connector, " +
      "connectors: [{ name: one, folderPath: one }, { name: two, folderPath: two }] }, " +
      KEY,
  );
  const results = await verified(stack);
  expect(results.filter(({ id }) => id === "keys").map(({ what }) => what)).toEqual([
    'the user "braze-main-currents-one"',
    'the user "braze-main-currents-two"',
    'the user "braze-main-export"',
  ]);
  expect(results.filter(({ id }) => id === "policy-document").map(({ what }) => what)).toEqual([
    'the policy "braze-main-currents-one"',
    'the policy "braze-main-currents-two"',
    'the policy "braze-main-export"',
  ]);
});

test("one principal for both integrations is looked at once, and decides the calls of each", async () => {
  const results = await verified(deployed("auth: { method: access-key }, currents: {}, export: {}"));
  expect(results.filter(({ status }) => status !== "pass")).toEqual([]);
  expect(results.filter(({ id }) => id === "principal")).toHaveLength(1);
  expect(results.filter(({ id }) => id === "simulate").map(({ what }) => what)).toEqual([
    'the user "braze-main" for currents',
    'the user "braze-main" for export',
  ]);
});

/** A stack that changes from an access key to a role. */
const CHANGING = `currents: { auth: { method: role, brazeAccountId: "444455556666", externalId: example-id, retiring: { method: access-key } } }`;

test.each(["scoped", "documented"])(
  "with %s policies, what retires is looked at beside what comes",
  async (edition) => {
    const results = await verified(deployed(`policy: ${edition}, ${CHANGING}`));
    expect(results.filter(({ status }) => status !== "pass")).toEqual([]);
    expect(results.filter(({ id }) => id === "principal").map(({ what }) => what)).toEqual([
      'the role "braze-main-currents"',
      'the user "braze-main-currents"',
    ]);
  },
);

test("with documented policies, what retires has a policy of its own, too", async () => {
  const results = await verified(deployed(`policy: documented, ${CHANGING}`));
  expect(results.filter(({ id }) => id === "policy-attached").map(({ found }) => found)).toEqual([
    "it has arn:aws:iam::111122223333:policy/braze-main-currents, and nothing else",
    "it has arn:aws:iam::111122223333:policy/braze-main-currents and " +
      "arn:aws:iam::111122223333:policy/braze-main-currents-retiring, and nothing else",
  ]);
});
