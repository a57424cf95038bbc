import * as fc from "fast-check";
import { EXTERNAL_ID } from "../../../lib/config/schema/auth";
import { BUCKET_NAME } from "../../../lib/config/schema/bucket";
import { FOLDER_PATH } from "../../../lib/config/schema/integrations";
import { PREFIX } from "../../../lib/config/schema/prefix";
import { TAG_KEY, TAG_VALUE } from "../../../lib/config/schema/tag";
import { breach, Rule } from "../../../lib/config/schema/text";

/** Plain data, as it stands in a YAML file. */
export type Data = string | number | boolean | null | Data[] | { [key: string]: Data };
export type Mapping = Record<string, Data>;

const ACCOUNT = "111122223333";

/** Text of some characters that a rule allows, among them those that it allows in some places only. */
const obeying = (rule: Rule, characters: string, size: fc.StringConstraints = {}): fc.Arbitrary<string> =>
  fc
    .string({ unit: fc.constantFrom(...Array.from(characters)), minLength: 1, maxLength: 12, ...size })
    .filter((text) => breach(rule, text) === undefined);

/** Some of the given entries; the others are left to their defaults. */
const someOf = (entries: Record<string, fc.Arbitrary<Data>>): fc.Arbitrary<Mapping> =>
  fc.record(entries, { requiredKeys: [] }) as fc.Arbitrary<Mapping>;

const keys: fc.Arbitrary<Mapping> = fc.constantFrom<Mapping>(
  {},
  { keys: ["primary"] },
  { keys: ["first", "second"] },
  { keys: ["a-1", "a_2"], inactive: ["a-1"], secret: "state" },
  { secret: "outside" },
  { secret: "outside", forget: ["a-1", "a_2"] },
);

const accessKey = (name: string): fc.Arbitrary<Mapping> =>
  fc
    .record({ own: someOf({ name: fc.constant(name) }), keys })
    .map(({ own, keys: ofUser }) => ({ method: "access-key", ...own, ...structuredClone(ofUser) }));

const externalId: fc.Arbitrary<Data> = fc.oneof(
  fc.uuid(),
  fc.uniqueArray(obeying(EXTERNAL_ID, "aZ0_+=,.@:/-"), { minLength: 1, maxLength: 3 }),
);

const role = (name: string): fc.Arbitrary<Mapping> =>
  fc.record({ externalId, options: someOf({ name: fc.constant(name) }) }).map(({ externalId: ids, options }) => ({
    method: "role",
    brazeAccountId: "444455556666",
    externalId: ids,
    ...options,
  }));

/** A user or role may have the same name, so that one can retire for the other. */
const retiring = (own: fc.Arbitrary<Mapping>, former: fc.Arbitrary<Mapping>): fc.Arbitrary<Mapping> =>
  fc.record({ own, more: someOf({ retiring: former }) }).map(({ own: auth, more }) => ({ ...auth, ...more }));

const auth = (name: string): fc.Arbitrary<Mapping> =>
  fc.oneof(retiring(accessKey(name), role(name)), retiring(role(name), accessKey(name)));

/** Connectors in folders of their own; only the first may be in the default one. */
const connectors = (more: Record<string, fc.Arbitrary<Data>>): fc.Arbitrary<Data[]> =>
  fc
    .array(
      fc.record({
        folder: obeying(FOLDER_PATH, "aZ0!_.*'()-/"),
        options: someOf({ encryption: fc.constantFrom("AES256", "none"), ...more }),
        isDefault: fc.boolean(),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((items) =>
      items.map(({ folder, options, isDefault }, i) => ({
        name: `connector-${i}`,
        ...(isDefault && i === 0 ? {} : { folderPath: `${i}-${folder}` }),
        ...options,
      })),
    );

const separateConnectors = (name: string): fc.Arbitrary<Mapping> =>
  fc
    .oneof(
      fc.record({ auth: accessKey(name), connectors: connectors({}) }),
      fc.record({ auth: role(name), connectors: connectors({ externalId }) }),
    )
    .map((currents) => ({ ...currents, credentials: "per-connector" }));

const sharedConnectors: fc.Arbitrary<Mapping> = someOf({
  connectors: connectors({}),
  credentials: fc.constant("shared"),
});

/** Which integrations a stack has, and what each signs in as. */
const integrations = (i: number): fc.Arbitrary<Mapping> => {
  const currents = fc.oneof(
    separateConnectors(`currents.${i}`),
    fc.record({ auth: auth(`currents.${i}`), more: sharedConnectors }).map(({ more, ...own }) => ({ ...own, ...more })),
  );
  const dataExport = auth(`export.${i}`).map((own) => ({ auth: own }));
  return fc.oneof(
    fc.record({ currents }),
    fc.record({ currents }).chain(narrowed),
    fc.record({ export: dataExport }),
    fc.record({ currents, export: dataExport }),
    fc.record({ currents, export: dataExport }).chain(narrowed),
    fc.record({ auth: auth(`braze.${i}`), currents: sharedConnectors, export: fc.constant({}) }),
    fc.record({ auth: auth(`braze.${i}`), currents: sharedConnectors }),
  );
};

/** Currents whose policy is narrowed, in a stack whose policies can be. Only a key has addresses. */
const narrowed = (sections: Mapping): fc.Arbitrary<Mapping> => {
  const currents = sections.currents as Mapping;
  const { method, retiring: former } = currents.auth as Mapping;
  // A policy reads a * as any text.
  const plain = JSON.parse(JSON.stringify(currents).replaceAll("*", "x")) as Mapping;
  return someOf({
    folderScope: fc.boolean(),
    ...(method === "access-key" &&
      !former && {
        allowedIps: fc.constantFrom<Data>("braze:US-03", ["braze:EU-01", "198.51.100.0/24"], ["2001:db8::/32"]),
      }),
  }).map((reach) => ({ ...sections, currents: { ...plain, ...structuredClone(reach) }, policy: "scoped" }));
};

const days = fc.integer({ min: 1, max: 36500 });

const prefix = obeying(PREFIX, "aZ0!_.*'()-/");

/** What a rule does with old objects: it moves them, deletes them, or both. */
const actions: fc.Arbitrary<Mapping> = fc
  .oneof(
    days.map((expirationDays) => ({ expirationDays })),
    fc.constantFrom<Mapping>(
      { transitionTo: { storageClass: "STANDARD_IA", days: 30 } },
      { transitionTo: [{ storageClass: "GLACIER", days: 1 }], expirationDays: 2 },
      {
        transitionTo: [
          { storageClass: "ONEZONE_IA", days: 30 },
          { storageClass: "DEEP_ARCHIVE", days: 60 },
        ],
      },
    ),
  )
  // One mapping in two places would be written as an anchor.
  .map((rule) => structuredClone(rule));

/** Rules for what Braze exports, and for prefixes. */
const lifecycle = fc
  .record({
    named: fc.subarray(["exports", "message-archive"]),
    prefixes: fc.uniqueArray(prefix, { maxLength: 3 }),
    each: fc.array(actions, { minLength: 5, maxLength: 5 }),
  })
  .map(({ named, prefixes, each }) =>
    [...named.map((what): Mapping => ({ for: what })), ...prefixes.map((one): Mapping => ({ prefix: one }))].map(
      (rule, i) => ({ ...rule, ...each[i] }),
    ),
  );

/** A statement about a bucket: what others may do, and what nobody may do. */
const statement = (i: number): fc.Arbitrary<(bucketName: string) => Mapping> =>
  fc
    .record({
      reader: fc.constantFrom<Mapping>(
        { Effect: "Allow", Principal: { AWS: ["777788889999", "arn:aws:iam::777788889999:role/reader"] } },
        { Effect: "Allow", Principal: { Service: "logging.s3.amazonaws.com" } },
        { Effect: "Allow", Principal: "*", Condition: { StringEquals: { "aws:PrincipalOrgID": "o-example" } } },
        { Effect: "Deny", Principal: "*", Condition: { Bool: { "aws:SecureTransport": false } } },
      ),
      actions: fc.constantFrom<Mapping>({ Action: "s3:GetObject" }, { Action: ["s3:Get*"] }, { NotAction: "s3:Put*" }),
      key: prefix,
      named: fc.boolean(),
    })
    .map(({ reader, actions, key, named }) => (bucketName) => ({
      ...(named && { Sid: `Statement${i}` }),
      ...reader,
      ...actions,
      Resource: `arn:aws:s3:::${bucketName}/${key}`,
    }));

const bucket = (i: number): fc.Arbitrary<Mapping> =>
  fc
    .record({
      start: obeying(BUCKET_NAME, "ab01-.", { minLength: 3 }),
      fate: fc.constantFrom<Mapping>({}, { retain: true }, { retain: false }, { retain: false, forceDestroy: true }),
      options: someOf({
        versioning: someOf({ noncurrentVersionExpirationDays: days }),
        lifecycle,
        logging: fc.oneof(
          fc.constant({ bucket: "example-logs" }),
          prefix.map((p) => ({ bucket: "example-logs", prefix: p })),
        ),
        minimumTlsVersion: fc.constantFrom("1.2", "1.3"),
      }),
      statements: fc.option(fc.tuple(statement(0), statement(1)), { freq: 1 }),
    })
    .map(({ start, fate, options, statements }) => {
      const name = `${start}${i}`;
      const policyStatements = statements?.map((about) => about(name));
      return { name, ...fate, ...options, ...(policyStatements && { policyStatements }) };
    });

const tags: fc.Arbitrary<Mapping> = fc
  .uniqueArray(fc.tuple(obeying(TAG_KEY, "aZß0_.:/=+@ -"), obeying(TAG_VALUE, "aZß0_.:/=+@ -", { minLength: 0 })), {
    selector: ([key]) => key.toLowerCase(),
    maxLength: 4,
  })
  .map((entries) => Object.fromEntries(entries));

const backend: fc.Arbitrary<Data> = fc.constantFrom<Mapping>(
  { type: "local" },
  { type: "local", path: "state/{stack}.tfstate" },
  { type: "s3", bucket: "example-state", key: "braze/{stack}", region: "eu-west-1", use_lockfile: true },
  { type: "cloud", organization: "example", workspaces: { name: "braze-{stack}" } },
  { type: "gcs", bucket: "example-state", prefix: "{stack}" },
  { type: "azurerm", storage_account_name: "example", container_name: "state", key: "{stack}" },
  { type: "http", address: "https://state.example.com/{stack}", retry_max: 3 },
  { type: "pg", schema_name: "{stack}" },
  { type: "consul", path: "braze/{stack}", gzip: true },
);

const iam: fc.Arbitrary<Data> = someOf({
  path: fc.constantFrom("/", "/vendors/braze/"),
  permissionsBoundary: fc.constantFrom(null, `arn:aws:iam::${ACCOUNT}:policy/bound`, "arn:aws:iam::aws:policy/bound"),
});

/** Nobody is notified: a topic is right in one region alone. */
const alarms: fc.Arbitrary<Data> = fc
  .record({
    silence: fc.oneof(
      fc.constant(null),
      someOf({ after: fc.constantFrom("1h", "24h", "168h", "7d") }).map((after) => ({ ...after, notify: [] })),
    ),
    more: someOf({ refused: fc.boolean(), paused: fc.boolean() }),
  })
  .map(({ silence, more }) => ({ silence, ...more }));

const settings = {
  tags,
  policy: fc.constantFrom("scoped", "documented"),
  iam,
  alarms,
  providerVersion: fc.constantFrom("~> 6.25", ">= 6.25, < 7.0"),
  requiredVersion: fc.constant(">= 1.10"),
};

const stack = (i: number): fc.Arbitrary<Mapping> =>
  fc
    .record({ bucket: bucket(i), sections: integrations(i), own: someOf(settings) })
    .map(({ sections, own, ...rest }) => ({ ...rest, ...own, ...sections }));

/** Stacks by their names. To make what makes a text takes longer than to make the text: it is made once. */
const stacks: fc.Arbitrary<Mapping> = fc.oneof(
  ...[1, 2, 3].map((count) =>
    fc.record(Object.fromEntries(Array.from({ length: count }, (_, i) => [`stack-${i}`, stack(i)] as const))),
  ),
);

/** Configurations that are to be accepted and synthesised. */
export const validConfig: fc.Arbitrary<Mapping> = fc
  .record({
    defaults: fc
      .record({
        region: fc.constantFrom("us-east-1", "eu-central-1", "af-south-1"),
        more: someOf({ ...settings, backend }),
      })
      .map(({ region, more }) => ({ region, accountId: ACCOUNT, ...more })),
    stacks,
  })
  .map((config) => config as Mapping);
