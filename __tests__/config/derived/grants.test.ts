import { addressPart } from "../../../lib/address-part";
import { grantsOf, kindOf, principalsOf } from "../../../lib/config/derived/grants";
import { StackConfig } from "../../../lib/config/schema/file";
import { iamName } from "../../../lib/config/derived/stack-names";

const SETTINGS = { region: "us-east-1", accountId: "111122223333", bucket: { name: "example-main" } };

const KEY = { method: "access-key" as const };

const ROLE = { method: "role" as const, brazeAccountId: "444455556666", externalId: "workspace" };

/** Who gets which policy: the policy's label and name, the principal's label and name. */
function namesOf(stack: Omit<StackConfig, keyof typeof SETTINGS>): string[] {
  return grantsOf("main", { ...SETTINGS, ...stack }).map(
    ({ label, policyName, principal }) => `${label} ${policyName} -> ${principal.label} ${principal.name}`,
  );
}

test("an integration with an auth of its own has a principal of its own", () => {
  expect(namesOf({ currents: { auth: KEY }, export: { auth: ROLE } })).toEqual([
    "currents braze-main-currents -> currents braze-main-currents",
    "export braze-main-export -> export braze-main-export",
  ]);
});

test("one auth on the stack is one principal with both policies", () => {
  expect(namesOf({ auth: KEY, currents: {}, export: {} })).toEqual([
    "currents braze-main-currents -> braze braze-main",
    "export braze-main-export -> braze braze-main",
  ]);
});

test("names that are configured are kept", () => {
  expect(namesOf({ export: { auth: { ...KEY, name: "vendor" }, policyName: "vendor-policy" } })).toEqual([
    "export vendor-policy -> export vendor",
  ]);
});

test("connectors with credentials of their own have a policy and a principal each", () => {
  const connectors = [{ name: "production" }, { name: "my-staging", folderPath: "staging" }];
  expect(namesOf({ currents: { auth: KEY, credentials: "per-connector", connectors } })).toEqual([
    "currents_production braze-main-currents-production -> currents_production braze-main-currents-production",
    "currents_my_staging braze-main-currents-my-staging -> currents_my_staging braze-main-currents-my-staging",
  ]);
});

test("a role has the external ids of the auth, or those of its own connector", () => {
  const connectors = [{ name: "production" }, { name: "staging", folderPath: "staging", externalId: ["other"] }];
  const grants = grantsOf("main", {
    ...SETTINGS,
    currents: { auth: ROLE, credentials: "per-connector", connectors },
  });
  expect(grants.map(({ principal }) => principal)).toMatchObject([
    { method: "role", externalIds: ["workspace"] },
    { method: "role", externalIds: ["other"] },
  ]);
});

test("a user has one key, unless the configuration names its keys", () => {
  const keysOf = (auth: { method: "access-key"; keys?: string[] }) =>
    grantsOf("main", { ...SETTINGS, export: { auth } }).map(({ principal }) => principal);
  expect(keysOf(KEY)).toMatchObject([{ keys: ["primary"] }]);
  expect(keysOf({ ...KEY, keys: ["old", "new"] })).toMatchObject([{ keys: ["old", "new"] }]);
});

test("a user whose secret is outside has no keys, and forgets the default one or those that are named", () => {
  const principalOf = (auth: { method: "access-key"; secret: "outside"; forget?: string[] }) =>
    grantsOf("main", { ...SETTINGS, export: { auth } }).map(({ principal }) => principal);
  const outside = { ...KEY, secret: "outside" as const };
  const user = { label: "export", name: "braze-main-export", adopted: false, ...outside };
  expect(principalOf(outside)).toEqual([{ ...user, forgottenKeys: ["primary"] }]);
  expect(principalOf({ ...outside, forget: [] })).toEqual([{ ...user, forgottenKeys: [] }]);
});

test("what retires has the names that it had, and a policy of its own if the page has one for each method", () => {
  const auth = { ...ROLE, retiring: { ...KEY, name: "vendor" } };
  const retiringOf = (policy?: "scoped" | "documented") =>
    grantsOf("main", { ...SETTINGS, policy, export: { auth } }).map(({ retiring }) => [
      retiring?.principal.name,
      retiring?.policyName,
    ]);
  expect([retiringOf(), retiringOf("scoped"), retiringOf("documented")]).toEqual([
    [["vendor", undefined]],
    [["vendor", undefined]],
    [["vendor", "braze-main-export-retiring"]],
  ]);
});

test("every principal of a stack is listed once, a user and a role of one label both", () => {
  const grants = grantsOf("main", { ...SETTINGS, auth: { ...ROLE, retiring: KEY }, currents: {}, export: {} });
  expect(principalsOf(grants).map((principal) => `${kindOf(principal)} ${principal.label}`)).toEqual([
    "role braze",
    "user braze",
  ]);
});

test("a stack without any auth is a fault of the program, since the configuration is checked before", () => {
  expect(() => grantsOf("main", { ...SETTINGS, export: {} })).toThrow(
    new Error("no auth for export, give the stack or the integration one"),
  );
});

test.each([
  ["main", "export", "braze-main-export"],
  ["export", "export", "braze-export"],
  ["braze", "currents", "braze-currents"],
  ["main", "braze", "braze-main"],
])("the stack %s names its %s %s, without saying a word twice", (stack, part, name) => {
  expect(iamName({ own: stack }, part)).toBe(name);
});

test("a name has underscores in addresses and outputs", () => {
  expect(addressPart("my-own-events")).toBe("my_own_events");
});
