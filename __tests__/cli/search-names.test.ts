import { GivenNames, searchNames } from "../../cli/adopt/search-names";
import { parseConfig } from "../../lib/config/load";

const ROLE = "{ method: role, brazeAccountId: '444455556666', externalId: example-id }";

function search(keys: string, given: GivenNames, bucket = "{ name: example-a }") {
  const text = `stacks: { main: { region: us-east-1, accountId: "111122223333", bucket: ${bucket}, ${keys} } }`;
  return searchNames("main", parseConfig("braze.yaml", text).config.stacks.main!, given);
}

const TWO_USERS = "currents: { auth: { method: access-key } }, export: { auth: { method: access-key } }";
const ONE_USER = "auth: { method: access-key }, currents: {}, export: {}";
const USER_AND_ROLE = `currents: { auth: ${ROLE} }, export: { auth: { method: access-key } }`;

test("a name needs no integration where only one thing can be meant", () => {
  expect(search(USER_AND_ROLE, { user: ["u"], role: ["r"], bucket: "example-b" })).toEqual({
    bucketName: "example-b",
    principals: { currents: "r", export: "u" },
    policies: {},
  });
  expect(search(ONE_USER, { user: ["u"] }).principals).toEqual({ braze: "u" });
});

test("an integration says whose a name is", () => {
  const { bucketName, principals, policies } = search(TWO_USERS, {
    user: ["currents=a", "export=b"],
    policy: ["export=c=d"],
  });
  expect([bucketName, principals, policies]).toEqual(["example-a", { currents: "a", export: "b" }, { export: "c=d" }]);
});

test.each<[string, string, GivenNames, string]>([
  [
    "two users and one name",
    TWO_USERS,
    { user: ["u"] },
    "--user u can mean each of currents and export, expected --user currents=NAME or --user export=NAME, each once",
  ],
  [
    "a role in a stack of users",
    TWO_USERS,
    { role: ["r"] },
    "--role r fits nothing: by its configuration, the stack has no role that can be adopted",
  ],
  [
    "two names for one user",
    ONE_USER,
    { user: ["a", "b"] },
    "--user b fits nothing: the stack has one user, expected --user NAME once",
  ],
])("%s are refused", (_, keys, given, message) => {
  expect(() => search(keys, given)).toThrow(new Error(message));
});

test("a bucket whose name comes from elsewhere must be named", () => {
  expect(() => search(ONE_USER, {}, "{ name: { variable: bucket } }")).toThrow(
    new Error("the bucket's name comes from elsewhere, expected --bucket NAME"),
  );
});
