import { Json, JsonObject, objectOf, valueAt } from "../../lib/eject/json";
import { moduleOf } from "../../lib/eject/module";
import { synthesise } from "../support/synthesise";

/** The module that a stack becomes. */
function moduleFrom(sections: object, top: object = {}): JsonObject {
  const stack = { region: "us-east-1", accountId: "111122223333", bucket: { name: "example.braze" }, ...sections };
  const { main } = synthesise(JSON.stringify({ ...top, stacks: { main: stack } }));
  return moduleOf(main as unknown as JsonObject);
}

function roleOf(brazeAccountId: unknown, externalId: unknown): object {
  return { auth: { method: "role", brazeAccountId, externalId } };
}

const KEY = { auth: { method: "access-key" } };
const ID = "00000000-0000-4000-8000-000000000001";

/** The defaults of a module's variables. */
function defaultsOf({ variable }: JsonObject): Record<string, Json | undefined> {
  return Object.fromEntries(
    Object.entries(objectOf(variable)).map(([name, declaration]) => [name, objectOf(declaration).default]),
  );
}

const at = (json: JsonObject, path: string): Json | undefined => valueAt(json, path.split("/"));

test("each value of the configuration that may differ is a variable, with the value as its default", () => {
  const module = moduleFrom({
    tags: { team: "data" },
    iam: { path: "/vendors/", permissionsBoundary: "arn:aws:iam::111122223333:policy/boundary" },
    currents: roleOf("444455556666", [ID]),
    export: KEY,
  });

  expect(defaultsOf(module)).toEqual({
    bucket_name: "example.braze",
    braze_account_id: "444455556666",
    currents_external_ids: [ID],
    currents_policy_name: "braze-main-currents",
    currents_role_name: "braze-main-currents",
    export_policy_name: "braze-main-export",
    export_user_name: "braze-main-export",
    iam_path: "/vendors/",
    permissions_boundary: "arn:aws:iam::111122223333:policy/boundary",
    tags: { team: "data" },
  });
});

test("the bucket's name is nowhere but in its variable", () => {
  const { variable, ...rest } = moduleFrom({ export: KEY });

  expect(variable).toBeDefined();
  expect(JSON.stringify(rest)).not.toContain("example.braze");
});

test("a name that is the bucket's by chance stays a name", () => {
  const module = moduleFrom({
    bucket: { name: "example" },
    export: { auth: { method: "access-key", name: "example" } },
  });

  expect(at(module, "resource/aws_iam_user/export/name")).toBe("${var.export_user_name}");
});

test("only the bucket itself is replaced in a policy, and not one whose name starts like the bucket's", () => {
  const module = moduleOf({
    resource: { aws_s3_bucket: { bucket: { bucket: "a.b" } } },
    data: {
      aws_iam_policy_document: {
        export: { statement: [{ resources: ["a.b", "c", "c-d"].map((name) => `arn:aws:s3:::${name}/*`) }] },
        other: { statement: [{ resources: ["arn:aws:s3:::a.b", "arn:aws:s3:::a.b*", "arn:aws:s3:::a.bc"] }] },
      },
    },
  });

  expect(at(module, "data/aws_iam_policy_document/export/statement/0/resources")).toEqual([
    "arn:aws:s3:::${var.bucket_name}/*",
    "arn:aws:s3:::c/*",
    "arn:aws:s3:::c-d/*",
  ]);
  expect(at(module, "data/aws_iam_policy_document/other/statement/0/resources")).toEqual([
    "arn:aws:s3:::${var.bucket_name}",
    "arn:aws:s3:::${var.bucket_name}*",
    "arn:aws:s3:::a.bc",
  ]);
});

test("an account that the bucket's own policy names isn't Braze's", () => {
  const identifiers = ["arn:aws:iam::777788889999:root"];
  const document = { statement: [{ principals: [{ type: "AWS", identifiers }] }] };
  const module = moduleOf({ data: { aws_iam_policy_document: { bucket: document } } });

  expect(at(module, "data/aws_iam_policy_document/bucket")).toEqual(document);
  expect(defaultsOf(module)).toEqual({});
});

test("two of Braze's accounts are two variables", () => {
  const module = moduleFrom({ currents: roleOf("444455556666", ID), export: roleOf("555566667777", ID) });

  expect(defaultsOf(module)).toMatchObject({ braze_account_id: "444455556666", braze_account_id_2: "555566667777" });
});

test("a variable of the configuration keeps its name, comes first and has no default", () => {
  const module = moduleFrom({
    bucket: { name: "example", logging: { bucket: { variable: "bucket_name" } } },
    export: KEY,
  });

  expect(Object.entries(defaultsOf(module)).slice(0, 2)).toEqual([
    ["bucket_name", undefined],
    ["bucket_name_2", "example"],
  ]);
  expect(at(module, "resource/aws_s3_bucket_logging/bucket/target_bucket")).toBe("${var.bucket_name}");
  expect(at(module, "resource/aws_s3_bucket/bucket/bucket")).toBe("${var.bucket_name_2}");
});

test("the access log is under the bucket's name, whatever that is, unless the configuration gives a prefix", () => {
  const prefixOf = (logging: object): Json | undefined =>
    at(
      moduleFrom({ bucket: { name: "example", logging }, export: KEY }),
      "resource/aws_s3_bucket_logging/bucket/target_prefix",
    );

  expect(prefixOf({ bucket: "example-logs" })).toBe("${var.bucket_name}/");
  expect(prefixOf({ bucket: "example-logs", prefix: "logs/" })).toBe("${var.log_prefix}");
});

test("references stay references: of a bucket, an external id and a tag", () => {
  const remoteStates = { platform: { type: "s3", bucket: "example-state", key: "k", region: "us-east-1" } };
  const from = (output: string): object => ({ fromState: "platform", output });
  const module = moduleFrom(
    {
      bucket: { name: from("bucket") },
      tags: { team: "data", "cost-center": from("cost_center") },
      export: roleOf("444455556666", [ID, from("id")]),
    },
    { remoteStates },
  );
  const outputs = "data.terraform_remote_state.platform.outputs";

  expect(Object.keys(defaultsOf(module)).sort()).toEqual([
    "braze_account_id",
    "export_policy_name",
    "export_role_name",
    "iam_path",
    "tags",
  ]);
  expect(at(module, "resource/aws_s3_bucket/bucket/bucket")).toBe(`\${${outputs}.bucket}`);
  expect(at(module, "resource/aws_s3_bucket/bucket/tags")).toBe(
    `\${merge(var.tags, { "cost-center" = ${outputs}.cost_center })}`,
  );
});

test("a stack without tags becomes a module without tags", () => {
  const module = moduleFrom({ export: KEY });

  expect(defaultsOf(module)).not.toHaveProperty("tags");
  expect(at(module, "resource/aws_s3_bucket/bucket")).not.toHaveProperty("tags");
});

test("the path of a local state that the module reads starts at the module", () => {
  const module = moduleFrom(
    { bucket: { name: { fromState: "other", output: "bucket" } }, export: KEY },
    { remoteStates: { other: { type: "local", path: "other.tfstate" } } },
  );

  expect(at(module, "data/terraform_remote_state/other/config/path")).toBe("${path.module}/../../../other.tfstate");
});

test("a bucket that exists has its region as a variable, and a bucket that the module makes has the provider's", () => {
  const existing = moduleFrom({ bucket: { existing: "example" }, export: KEY });
  const made = moduleFrom({ export: KEY });

  expect(at(existing, "data/aws_s3_bucket/bucket/lifecycle/postcondition/0")).toEqual({
    condition: "${self.bucket_region == var.region}",
    error_message:
      "the bucket ${var.bucket_name} is in the region ${self.bucket_region}, and the stack is for ${var.region}: " +
      "set region to the bucket's, or name another bucket",
  });
  expect(defaultsOf(existing)).toHaveProperty("region", "us-east-1");
  expect(at(made, "output/bucket_region/value")).toBe("${aws_s3_bucket.bucket.region}");
  expect(defaultsOf(made)).not.toHaveProperty("region");
});

test("a variable refuses what the configuration would refuse", () => {
  const module = moduleFrom({ export: roleOf("444455556666", ID) });

  expect(at(module, "variable/braze_account_id")).toEqual({
    type: "string",
    description: "Braze's AWS account",
    default: "444455556666",
    nullable: false,
    validation: [
      {
        condition: '${can(regex("^\\\\d{12}$", var.braze_account_id))}',
        error_message:
          'the variable "braze_account_id" is not Braze\'s AWS account id: expected exactly 12 digits, in quotes ("111122223333")',
      },
    ],
  });
});

describe("with alarms,", () => {
  const module = moduleFrom({
    bucket: { name: "example" },
    tags: { team: "data" },
    alarms: { silence: { notify: "arn:aws:sns:us-east-1:111122223333:on-call" } },
    currents: { ...KEY, connectors: [{ name: "example" }] },
  });

  test("the names of the alarms, the ids of their metrics and their topics are variables", () => {
    expect(defaultsOf(module)).toMatchObject({
      currents_example_metrics_id: "braze-main.example",
      currents_example_silence_alarm_name: "braze-main.example.silence",
      alarm_topics: ["arn:aws:sns:us-east-1:111122223333:on-call"],
    });
    const alarm = objectOf(at(module, "resource/aws_cloudwatch_metric_alarm/currents_example_silence"));
    expect([alarm.alarm_name, alarm.alarm_actions, alarm.ok_actions, alarm.tags]).toEqual([
      "${var.currents_example_silence_alarm_name}",
      "${var.alarm_topics}",
      "${var.alarm_topics}",
      "${var.tags}",
    ]);
    expect(at(module, "resource/aws_s3_bucket_metric/currents_example/name")).toBe(
      "${var.currents_example_metrics_id}",
    );
  });

  test("a description names the bucket of the variable, and is otherwise what a stack has", () => {
    expect(at(module, "resource/aws_cloudwatch_metric_alarm/currents_example_silence/alarm_description")).toBe(
      "Braze Currents has written nothing to s3://${var.bucket_name}/currents/ for 24 hours. Current: example. Look at: " +
        "braze-s3 verify main. If Braze has no valid credentials, it drops events for good after 48 hours (newer editions " +
        "of its page: 5 days). Braze writes no empty files, so an app without events looks the same.",
    );
  });
});
