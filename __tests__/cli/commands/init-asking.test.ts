import { existsSync } from "node:fs";
import path from "node:path";
import { initCommand } from "../../../cli/commands/init";
import type { Prompts } from "../../../cli/init/prompts";
import { captureOutput, UserProject } from "../../support/command";

let project: UserProject;
let output: ReturnType<typeof captureOutput>;
beforeEach(() => {
  project = UserProject.empty();
  output = captureOutput();
});
afterEach(() => {
  output.end();
  project.remove();
});

/** What a person was asked, and why an answer was refused. */
let heard: string[];

/** A person who gives these answers in turn, and gives up where there is `undefined`. */
function person(...answers: readonly (string | readonly string[] | undefined)[]): Prompts {
  const left = [...answers];
  heard = [];
  const next = (message: string): never => {
    heard.push(message.split(/[?.]/, 1)[0]!);
    return left.shift() as never;
  };
  return {
    text: (message, _, problemOf) => {
      for (;;) {
        const answer = next(message) as string | undefined;
        const problem = answer === undefined ? undefined : problemOf(answer);
        if (problem === undefined) {
          return Promise.resolve(answer);
        }
        heard.push(problem);
      }
    },
    one: (message) => Promise.resolve(next(message)),
    some: (message) => Promise.resolve(next(message)),
    refuse: (message) => heard.push(message),
  };
}

async function init(prompts: Prompts, ...args: readonly string[]): Promise<void> {
  await initCommand(() => prompts).parseAsync(args, { from: "user" });
}

const FIRST_ID = "00000000-0000-4000-8000-000000000001";
const SECOND_ID = "00000000-0000-4000-8000-000000000002";

test("a person is asked for everything, in an order in which later answers can depend on earlier ones", async () => {
  await init(
    person(
      ["export", "currents"],
      "eu-west-1",
      "111122223333",
      "example-braze",
      "role",
      "444455556666",
      FIRST_ID,
      SECOND_ID,
    ),
  );
  expect(heard).toEqual([
    "What shall Braze write to the bucket",
    "In which AWS region shall the bucket be",
    "Which is your AWS account",
    "What shall the bucket be called",
    "How shall Braze sign in",
    "Which is Braze's AWS account",
    "Which external id does Braze show on the page Partner Integrations > Currents > Create New Current > Amazon S3 Data Export",
    "Which external id does Braze show on the page Partner Integrations > Technology Partners > Amazon S3",
  ]);
  expect(project.read("braze.yaml")).toMatch(new RegExp(`externalId: ${FIRST_ID}\n[^]*externalId: ${SECOND_ID}\n$`));
});

test("a person is asked only for what the options leave open", async () => {
  await init(
    person("111122223333", "example-braze"),
    ...["--integrations", "export", "--region", "eu-west-1", "--method", "access-key"],
  );
  expect(heard).toEqual(["Which is your AWS account", "What shall the bucket be called"]);
});

test("nobody is asked if an option is wrong", async () => {
  await expect(init(person(), "--region", "nowhere")).rejects.toThrow(/^--region: not an AWS region, got "nowhere"/);
  expect(heard).toEqual([]);
});

test("a wrong answer is refused in the words of the configuration, and asked for again", async () => {
  await init(
    person("", "us-east-1a", " us-east-1 ", '"111122223333"'),
    ...["--integrations", "export", "--bucket", "example-braze", "--method", "access-key"],
  );
  expect(heard).toEqual([
    "In which AWS region shall the bucket be",
    "missing: an AWS region, expected a region's code, e.g. us-east-1",
    "In which AWS region shall the bucket be",
    'not an AWS region, got "us-east-1a", expected a region\'s code, e.g. us-east-1; did you mean "us-east-1"?',
    "In which AWS region shall the bucket be",
    "Which is your AWS account",
  ]);
  expect(project.read("braze.yaml")).toContain('region: us-east-1\n  accountId: "111122223333" #');
});

test("a role is refused at once where Braze can't assume one", async () => {
  await init(
    person("role", "access-key"),
    ...[
      "--integrations",
      "export",
      "--bucket",
      "example-braze",
      "--region",
      "us-gov-west-1",
      "--account",
      "111122223333",
    ],
  );
  expect(heard).toEqual([
    "How shall Braze sign in",
    expect.stringMatching(/^role does not work in us-gov-west-1/),
    "How shall Braze sign in",
  ]);
});

test.each([
  ["at the first question", []],
  ["at a text", [["currents"], undefined]],
  ["at the method", [["currents"], "us-east-1", "111122223333", "example-braze", undefined]],
])("whoever stops %s writes nothing", async (_, answers) => {
  await expect(init(person(...answers))).rejects.toThrow("you stopped it: nothing was written");
  expect(
    ["braze.yaml", "cdktf.json", ".gitignore"].filter((file) => existsSync(path.join(project.folder, file))),
  ).toEqual([]);
});
