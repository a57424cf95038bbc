import { connectorsOf } from "../../../lib/config/derived/grants";
import { parseConfig } from "../../../lib/config/load";
import { iamName, namingOf, stacksNamed } from "../../../lib/config/derived/stack-names";
import { synthesise } from "../../support/synthesise";
import { text } from "../bad-configs/bad-config";

const config = (top: string, stack: string): string =>
  text(`
    ${top}
    defaults: { region: us-east-1, accountId: "111122223333" }
    stacks:
      events:
        ${stack}
        bucket: { name: example-events }
        currents: { auth: { method: access-key } }
  `);

describe("default names", () => {
  test.each([
    ["events", {}, "braze-events-currents"],
    ["currents", {}, "braze-currents"],
    ["dev-events", { environment: "dev" }, "braze-dev-events-currents"],
    ["dev-currents", { environment: "dev" }, "braze-dev-currents"],
    ["dev-events", { environment: "dev", renamedFrom: "dev-stream" }, "braze-dev-stream-currents"],
    ["dev-events", { environment: "dev", renamedFrom: "stream" }, "braze-stream-currents"],
    ["events", { renamedFrom: "currents" }, "braze-currents"],
  ])("of %s with %j are made as %s", (name, stack, expected) => {
    expect(iamName(namingOf(name, stack), "currents")).toBe(expected);
  });

  test("of connectors stay as they are without an environment", () => {
    expect(connectorsOf(namingOf("dev-events", { environment: "dev" }), {})[0]?.name).toBe("events");
  });

  test("of connectors stay those of the name before", () => {
    expect(connectorsOf(namingOf("events", { renamedFrom: "stream" }), {})[0]?.name).toBe("stream");
  });
});

describe("a stack of an environment", () => {
  test("has it before its name in the folder, in the backend and in IAM names", () => {
    const stacks = synthesise(
      config("environment: dev", "backend: { type: s3, bucket: example-state, key: 'braze/{stack}' }"),
    );
    const stack = stacks["dev-events"];
    expect([
      Object.keys(stacks),
      stack?.terraform.backend,
      stack?.resource.aws_iam_user?.currents?.name,
      stack?.resource.aws_iam_policy?.currents?.name,
      stack?.output.currents_folder_paths?.value,
    ]).toEqual([
      ["dev-events"],
      { s3: { bucket: "example-state", key: "braze/dev-events" } },
      "braze-dev-events-currents",
      "braze-dev-events-currents",
      { events: "currents" },
    ]);
  });
});

describe("a name that a person gives to a command", () => {
  const stack = parseConfig("braze.yaml", config("", "")).config.stacks.events!;
  const stacks = {
    "dev-events": { ...stack, environment: "dev" },
    "prod-events": { ...stack, environment: "prod" },
    "dev-export": { ...stack, environment: "dev" },
  };

  test.each([
    ["dev-events", ["dev-events"]],
    ["export", ["dev-export"]],
    ["events", ["dev-events", "prod-events"]],
    ["nothing", []],
  ])("%s can mean %j", (name, names) => {
    expect(stacksNamed({ stacks }, name)).toEqual(names);
  });
});

describe("as whom Terraform applies a stack", () => {
  test("is the provider's to know", () => {
    const { events } = synthesise(
      config(
        "",
        "provider: { profile: braze, assumeRole: { roleArn: arn:aws:iam::111122223333:role/deploy, sessionName: braze-s3, externalId: ours } }",
      ),
    );
    expect(events?.provider.aws).toEqual([
      {
        allowed_account_ids: ["111122223333"],
        assume_role: [
          { external_id: "ours", role_arn: "arn:aws:iam::111122223333:role/deploy", session_name: "braze-s3" },
        ],
        profile: "braze",
        region: "us-east-1",
      },
    ]);
  });

  test("is inherited key by key", () => {
    const yaml = config("", "provider: { profile: ours }").replace(
      'accountId: "111122223333" }',
      'accountId: "111122223333", provider: { profile: theirs, assumeRole: { roleArn: "arn:aws:iam::111122223333:role/deploy" } } }',
    );
    expect(parseConfig("braze.yaml", yaml).config.stacks.events?.provider).toEqual({
      profile: "ours",
      assumeRole: { roleArn: "arn:aws:iam::111122223333:role/deploy" },
    });
  });
});
