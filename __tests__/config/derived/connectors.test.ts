import { connectorsOf } from "../../../lib/config/derived/grants";

test("currents without connectors have one, named after the stack, with Braze's defaults", () => {
  expect(connectorsOf({ own: "events" }, {})).toEqual([{ name: "events", folderPath: "currents", encryption: "none" }]);
});

test("a connector without options writes to Braze's default folder with the toggle off", () => {
  expect(connectorsOf({ own: "events" }, { connectors: [{ name: "production" }] })).toEqual([
    { name: "production", folderPath: "currents", encryption: "none" },
  ]);
});

test("a connector keeps what is configured, in the file's order", () => {
  const connectors = [
    { name: "staging", folderPath: "staging", encryption: "AES256" as const },
    { name: "production", folderPath: "production" },
  ];
  expect(connectorsOf({ own: "events" }, { connectors })).toEqual([
    { name: "staging", folderPath: "staging", encryption: "AES256" },
    { name: "production", folderPath: "production", encryption: "none" },
  ]);
});

test("one external id is a list of one", () => {
  expect(
    connectorsOf({ own: "events" }, { connectors: [{ name: "production", externalId: "one" }] })[0]?.externalIds,
  ).toEqual(["one"]);
});

test("several external ids keep their order", () => {
  const connectors = [{ name: "production", externalId: ["two", "one"] }];
  expect(connectorsOf({ own: "events" }, { connectors })[0]?.externalIds).toEqual(["two", "one"]);
});
