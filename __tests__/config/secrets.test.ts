import { loadConfig, parseConfig } from "../../lib/config/load";
import { formatProblem } from "../../lib/config/problems/problem";
import { text } from "./bad-configs/bad-config";

/** AWS's own examples of a key and its secret, and passwords that are none. */
const KEY_ID = "AKIAIOSFODNN7EXAMPLE";
const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const PASSWORD = "not-a-real-password";

const DEFAULTS = 'defaults: { region: us-east-1, accountId: "111122223333" }\n';

/** All that a person is told about a configuration. */
function toldAbout(config: string): string {
  try {
    return parseConfig("braze.yaml", config).warnings.map(formatProblem).join("\n");
  } catch (error) {
    return (error as Error).message;
  }
}

const withStack = (stack: string): string => `${DEFAULTS}stacks:\n  main: { ${stack} }\n`;

const withExport = (more: string): string =>
  withStack(`bucket: { name: example-main }, export: { auth: { method: access-key } }, ${more}`);

const PASTED: { name: string; secret: string; config: string }[] = [
  { name: "a key id as a bucket's name", secret: KEY_ID, config: withStack(`bucket: { name: ${KEY_ID} }`) },
  { name: "a secret key as a bucket's name", secret: SECRET, config: withStack(`bucket: { name: ${SECRET} }`) },
  { name: "a key id as an account id", secret: KEY_ID, config: withExport(`accountId: ${KEY_ID}`) },
  { name: "a key id as the name of a stack", secret: KEY_ID, config: `${DEFAULTS}stacks: { ${KEY_ID}: {} }` },
  { name: "a secret key as the name of a stack", secret: SECRET, config: `${DEFAULTS}stacks: { ${SECRET}: {} }` },
  { name: "a secret key as a key", secret: SECRET, config: withExport(`${SECRET}: true`) },
  { name: "a key id as the key of a tag", secret: KEY_ID, config: withExport(`tags: { "${KEY_ID};": a }`) },
  { name: "a key id within a text", secret: KEY_ID, config: withExport(`policy: "id=${KEY_ID}"`) },
  { name: "a secret key within a text", secret: SECRET, config: withExport(`policy: "key=${SECRET}"`) },
  { name: "a secret key as a backend's type", secret: SECRET, config: withExport(`backend: { type: ${SECRET} }`) },
  { name: "a secret key as a tag of YAML", secret: SECRET, config: `stacks: !${SECRET} {}` },
  { name: "a key id as an alias", secret: KEY_ID, config: `stacks: *${KEY_ID}` },
  { name: "a secret key where YAML ends", secret: SECRET, config: `stacks: "a" ${SECRET}` },
  { name: "a key id as a directive", secret: KEY_ID, config: `%${KEY_ID} x\n---\nstacks: {}` },
  {
    name: "a secret key as a role's external id",
    secret: SECRET,
    config: withStack(
      "bucket: { name: example-main }, " +
        `export: { auth: { method: role, brazeAccountId: "444455556666", externalId: ${SECRET} } }`,
    ),
  },
  {
    name: "a secret key listed twice as an external id",
    secret: SECRET,
    config: withStack(
      "bucket: { name: example-main }, " +
        `export: { auth: { method: role, brazeAccountId: "444455556666", externalId: [${SECRET}, ${SECRET}] } }`,
    ),
  },
  {
    name: "a secret key as an access key's name",
    secret: SECRET,
    config: withStack(`bucket: { name: example-main }, export: { auth: { method: access-key, keys: [${SECRET}] } }`),
  },
  {
    name: "a key id as the name of two users",
    secret: KEY_ID,
    config: withStack(
      "bucket: { name: example-main }, " +
        `currents: { auth: { method: access-key, name: ${KEY_ID} } }, ` +
        `export: { auth: { method: access-key, name: ${KEY_ID} } }`,
    ),
  },
  {
    name: "a secret key in an S3 backend",
    secret: PASSWORD,
    config: withExport(`backend: { type: s3, bucket: a, key: b, access_key: a, secret_key: ${PASSWORD} }`),
  },
  {
    name: "a password in a connection string",
    secret: PASSWORD,
    config: withExport(`backend: { type: pg, conn_str: "postgres://braze:${PASSWORD}@db.example.com/state" }`),
  },
  {
    name: "a password in an address",
    secret: PASSWORD,
    config: withExport(`backend: { type: http, address: "https://braze:${PASSWORD}@state.example.com" }`),
  },
];

test.each(PASTED)("is not shown: $name", ({ secret, config }) => {
  const told = toldAbout(config);
  expect(told).not.toBe("");
  expect(told).not.toContain(secret);
});

test("a file whose name looks like a key is still named", () => {
  expect(() => loadConfig(`/nowhere/${KEY_ID}.yaml`)).toThrow(
    new Error(`/nowhere/${KEY_ID}.yaml  no such file; create it, or name another one in BRAZE_CONFIG`),
  );
});

test("a digest, an ARN and a long path are shown: they are no credentials", () => {
  const config = text(`
    stacks:
      da39a3ee5e6b4b0d3255bfef95601890afd80709: a
      main: arn:aws:iam::111122223333:policy/VendorBoundary
      other: a/path/of/exactly/forty/characters/abcde
  `);
  expect(toldAbout(config)).toBe(
    [
      'braze.yaml:2:45  stacks.da39a3ee5e6b4b0d3255bfef95601890afd80709: got "a", expected a mapping',
      'braze.yaml:3:9  stacks.main: got "arn:aws:iam::111122223333:policy/VendorBoundary", expected a mapping',
      'braze.yaml:4:10  stacks.other: got "a/path/of/exactly/forty/characters/abcde", expected a mapping',
    ].join("\n"),
  );
});
