import { inherit } from "../../lib/config/drafts";
import { parseConfig } from "../../lib/config/load";
import { text } from "./bad-configs/bad-config";

test("a stack without a setting has that of the defaults", () => {
  expect(inherit({ region: "us-east-1", policy: "documented" }, {})).toEqual({
    region: "us-east-1",
    policy: "documented",
  });
});

test("a stack's own setting wins", () => {
  expect(inherit({ region: "us-east-1" }, { region: "eu-west-1" })).toEqual({ region: "eu-west-1" });
});

test("tags are inherited one by one", () => {
  expect(inherit({ tags: { team: "a", stage: "b" } }, { tags: { stage: "c", owner: "d" } })).toEqual({
    tags: { team: "a", stage: "c", owner: "d" },
  });
});

test("the IAM path and the permissions boundary are inherited one by one", () => {
  const boundary = "arn:aws:iam::111122223333:policy/bound";
  expect(inherit({ iam: { permissionsBoundary: boundary } }, { iam: { path: "/braze/" } })).toEqual({
    iam: { permissionsBoundary: boundary, path: "/braze/" },
  });
});

test("a stack does without the permissions boundary of the defaults if it says null", () => {
  const boundary = "arn:aws:iam::111122223333:policy/bound";
  expect(inherit({ iam: { permissionsBoundary: boundary } }, { iam: { permissionsBoundary: null } })).toEqual({
    iam: { permissionsBoundary: null },
  });
});

test("the alarms are inherited key by key, so that a stack can pause those of the defaults", () => {
  const silence = { after: "24h", notify: [] };
  expect(inherit({ alarms: { silence } }, { alarms: { paused: true } })).toEqual({ alarms: { silence, paused: true } });
  expect(inherit({ alarms: { silence } }, { alarms: { silence: null } })).toEqual({ alarms: { silence: null } });
});

test("a backend is inherited as a whole, since arguments of one mean nothing to another", () => {
  const defaults = { backend: { type: "s3" as const, bucket: "example-state", key: "{stack}" } };
  expect(inherit(defaults, { backend: { type: "local" } })).toEqual({ backend: { type: "local" } });
});

test("without defaults, and without anything of its own, a stack has no settings", () => {
  expect(inherit(undefined, undefined)).toEqual({});
});

test("what a stack inherits is part of its configuration", () => {
  const { config } = parseConfig(
    "braze.yaml",
    text(`
      defaults: { region: us-east-1, accountId: "111122223333", tags: { team: lifecycle } }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          accountId: "444455556666"
          tags: { stage: production }
    `),
  );
  expect(config).toEqual({
    stacks: {
      main: {
        region: "us-east-1",
        accountId: "444455556666",
        tags: { team: "lifecycle", stage: "production" },
        bucket: { name: "example-main" },
        export: { auth: { method: "access-key" } },
      },
    },
  });
});

test("stacks keep the order of the file", () => {
  const stack = (bucket: string): string =>
    `{ bucket: { name: ${bucket} }, export: { auth: { method: access-key } }, region: us-east-1, accountId: "111122223333" }`;
  const { config } = parseConfig("braze.yaml", `stacks:\n  b: ${stack("one")}\n  a: ${stack("two")}\n`);
  expect(Object.keys(config.stacks)).toEqual(["b", "a"]);
});
