import { obeys } from "../../lib/config/schema/rule-expressions";
import * as auth from "../../lib/config/schema/auth";
import * as bucket from "../../lib/config/schema/bucket";
import * as file from "../../lib/config/schema/file";
import * as iam from "../../lib/config/schema/iam";
import * as integrations from "../../lib/config/schema/integrations";
import * as settings from "../../lib/config/schema/settings";
import * as tag from "../../lib/config/schema/tag";
import { breach, Rule } from "../../lib/config/schema/text";
import * as references from "../../lib/config/schema/text-or-reference";
import { Aws } from "./support/aws";
import { explanationOf } from "./support/command";
import { EMULATOR_ACCOUNT } from "./support/environment";
import { OtherTerraform } from "./support/other-terraform";
import { actionsOf } from "./support/plan";
import { Project } from "./support/project";

const YAML = `
stacks:
  events:
    region: us-east-1
    accountId: "${EMULATOR_ACCOUNT}"
    tags: { team: { variable: team } }
    bucket: { name: { variable: bucket } }
    iam: { permissionsBoundary: { variable: boundary } }
    currents:
      auth: { method: role, brazeAccountId: { variable: braze_account }, externalId: { variable: external_id } }
`;

const RIGHT = {
  team: "Größe und Maß",
  bucket: "example-braze-events",
  boundary: "arn:aws:iam::aws:policy/PowerUserAccess",
  braze_account: "444455556666",
  external_id: "00000000-0000-4000-8000-000000000001",
};

const WRONG = {
  team: "lifecycle & marketing",
  bucket: "example..braze",
  boundary: "PowerUserAccess",
  braze_account: "4444",
  external_id: "?",
};

const aws = new Aws();

test("variables in the environment reach a deploy by the CLI, and a plan by Terraform", async () => {
  const environment = Object.fromEntries(Object.entries(RIGHT).map(([name, value]) => [`TF_VAR_${name}`, value]));
  const project = new Project(YAML, environment);
  await project.deploy("events");
  expect((await aws.bucket(RIGHT.bucket)).tags).toEqual({ team: RIGHT.team });
  expect(await aws.role("braze-events-currents")).toMatchObject({
    permissionsBoundary: RIGHT.boundary,
    tags: { team: RIGHT.team },
    trust: {
      Statement: [
        {
          Principal: { AWS: `arn:aws:iam::${RIGHT.braze_account}:root` },
          Condition: { StringEquals: { "sts:ExternalId": RIGHT.external_id } },
        },
      ],
    },
  });
  expect(actionsOf(await project.plan("events"))).toEqual({});
});

describe("given to plain Terraform", () => {
  const project = new Project(YAML);

  beforeAll(async () => {
    project.synth();
    await project.terraform("events", "init");
  });

  test("right values are taken", async () => {
    const { output_changes } = await project.plan("events", ...asArguments(RIGHT));
    expect(output_changes?.bucket_name).toMatchObject({ after: RIGHT.bucket });
  });

  test("wrong values are refused, each with the message that the configuration would get, before anything is made", async () => {
    const before = await aws.everything();
    const explanation = await explanationOf(project.apply("events", ...asArguments(WRONG)));
    expect(explanation).toContain('the variable "team" is not a tag value: expected up to 256 of letters');
    expect(explanation).toContain('the variable "bucket" is not a bucket name: two dots may not stand side by side');
    expect(explanation).toContain('the variable "boundary" is not the ARN of an IAM policy: expected arn:aws:iam::');
    expect(explanation).toContain(`the variable "braze_account" is not Braze's AWS account id: expected exactly 12`);
    expect(explanation).toContain('the variable "external_id" is not an external id: expected 2 to 1224 of letters');
    expect(await aws.everything()).toEqual(before);
  });

  test("a value that is not given is asked for by its name", async () => {
    const others = asArguments(RIGHT).filter((argument) => !argument.startsWith("-var=team="));
    const explanation = await explanationOf(project.apply("events", ...others));
    expect(explanation).toMatch(/No value for required variable .* The root module input variable "team" is not set/);
  });
});

/** Texts at and beyond the edges of the rules. */
const TEXTS = [
  ...[
    "",
    " ",
    "a",
    "ab",
    "abc",
    "aBc",
    "a.b",
    "a..b",
    "a-b",
    "-ab",
    "ab-",
    ".ab",
    "ab.",
    "a_b",
    "a b",
    "a\n",
    "a\nb",
    "\ta",
  ],
  ...[
    "a/b",
    "/a",
    "a/",
    "/",
    "//",
    "/a/",
    "/a/b/",
    "a/../b",
    "a/./b",
    "..",
    ".",
    "a//b",
    "a'b",
    "(a)",
    "a*",
    "a!",
    "~",
    "a\\b",
  ],
  ...[
    "Größe und Maß",
    "日本語",
    "Ελληνικά",
    "العربية",
    "१२३",
    "٣",
    "Ⅷ",
    "½",
    "a\u00a0b",
    "a\u3000b",
    "a\u200bb",
    "🙂",
    "𝒜",
    "ǅ",
  ],
  ...["a&b", "a=b", "a+b", "a@b", "a:b", "a,b", "a;b", "a#b", 'a"b', "a%b", "aws:x", "AWS:x", "awsx", "aws"],
  ...[
    "1",
    "123456789012",
    "12345678901",
    "1234567890123",
    "１２３４５６７８９０１２",
    "192.168.5.4",
    "1.2.3",
    "999.999.999.999",
  ],
  ...[
    "xn--abc",
    "sthree-abc",
    "amzn-s3-demo-abc",
    "abc-s3alias",
    "abc--ol-s3",
    "abc.mrap",
    "abc--x-s3",
    "abc--table-s3",
  ],
  ...[
    "us-east-1",
    "us-gov-west-1",
    "eusc-de-east-1",
    "us-east-",
    "US-EAST-1",
    "count",
    "for_each",
    "source",
    "providers_x",
  ],
  ...["~> 6.25", ">= 6.25, < 7.0", "6", "v6", "=> 6", "00000000-0000-4000-8000-000000000001"],
  ...[
    "arn:aws:iam::123456789012:policy/p",
    "arn:aws:iam::aws:policy/p",
    "arn:aws-us-gov:iam::123456789012:policy/a/b/p",
  ],
  ...[
    "arn:aws:iam::123456789012:role/p",
    "arn:aws:iam::1:policy/p",
    "arn:aws:iam::123456789012:policy/a b",
    "arn:aws:iam::123456789012:policy/",
  ],
  ...[2, 3, 40, 41, 63, 64, 65, 128, 129, 248, 249, 256, 257, 512, 513, 1000, 1001, 1224, 1225].map((n) =>
    "a".repeat(n),
  ),
  ...[
    `/${"a".repeat(510)}/`,
    `/${"a".repeat(511)}/`,
    "é".repeat(256),
    "é".repeat(257),
    "𝒜".repeat(256),
    "𝒜".repeat(257),
  ],
];

test("a text obeys a rule in Terraform exactly if it does in the configuration", async () => {
  const all = [auth, bucket, file, iam, integrations, settings, tag, references]
    .flatMap((concept): [string, unknown][] => Object.entries(concept))
    .filter((entry): entry is [string, Rule] => /^[A-Z_]+$/.test(entry[0]) && Object.hasOwn(entry[1] ?? {}, "what"));
  const outputs = all.map(
    ([name, rule]) => `output "${name}" {\n  value = [for text in local.texts : text if ${obeys(rule, "text")}]\n}\n`,
  );
  const other = new OtherTerraform(
    new Project(YAML),
    "rules",
    `locals {\n  texts = ${JSON.stringify(TEXTS)}\n}\n${outputs.join("")}`,
  );
  await other.apply();
  const obeyed = Object.entries(await other.outputs()).map(([name, { value }]) => [name, value]);
  expect(Object.fromEntries(obeyed)).toEqual(
    Object.fromEntries(all.map(([name, rule]) => [name, TEXTS.filter((text) => breach(rule, text) === undefined)])),
  );
});

function asArguments(values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).map(([name, value]) => `-var=${name}=${value}`);
}
