import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadConfig } from "../../lib/config/load";
import { formatProblem } from "../../lib/config/problems/problem";
import { chooseConfig } from "../../lib/config/source/choose-config";
import { text } from "./bad-configs/bad-config";

let folder: string;
let workingFolder: string;

beforeEach(() => {
  workingFolder = process.cwd();
  folder = mkdtempSync(path.join(tmpdir(), "braze-s3-"));
  process.chdir(folder);
});

afterEach(() => {
  process.chdir(workingFolder);
  rmSync(folder, { recursive: true });
});

/** Writes files into the folder `braze`. */
function write(files: Readonly<Record<string, string>>): void {
  mkdirSync("braze", { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(path.join("braze", name), text(content));
  }
}

/** What the author of the folder `braze` is told, line by line. */
function refusal(): string[] {
  try {
    loadConfig("braze");
    return [];
  } catch (error) {
    return (error as Error).message.split("\n");
  }
}

const DEFAULTS = `
  defaults:
    region: us-east-1
    accountId: "111122223333"
    tags: { team: lifecycle }
    iam: { path: /braze/ }
`;

const environment = (name: string, stack = "currents"): string => `
  environment: ${name}
  stacks:
    ${stack}:
      bucket: { name: example-${name}-currents }
      currents: { auth: { method: access-key }, connectors: [{ name: production }] }
`;

describe("a folder of files", () => {
  test("is one configuration, whose stacks have their environments before their names", () => {
    write({ "_defaults.yaml": DEFAULTS, "prod.yaml": environment("prod"), "dev.yaml": environment("dev") });
    expect(Object.keys(loadConfig("braze").config.stacks)).toEqual(["dev-currents", "prod-currents"]);
  });

  test("shares _defaults.yaml: a file's own values win, key by key", () => {
    write({
      "_defaults.yaml": `${DEFAULTS}
  remoteStates:
    network: { type: s3, bucket: example-state, key: network }
    platform: { type: s3, bucket: example-state, key: platform }
`,
      "dev.yaml": `
        environment: dev
        defaults: { accountId: "444455556666", tags: { stage: dev }, iam: { permissionsBoundary: null } }
        remoteStates: { platform: { type: local, path: platform.tfstate } }
        stacks:
          export: { bucket: { name: example-dev }, export: { auth: { method: access-key } }, tags: { team: data } }
      `,
    });
    expect(loadConfig("braze").config.stacks["dev-export"]).toEqual({
      environment: "dev",
      region: "us-east-1",
      accountId: "444455556666",
      tags: { team: "data", stage: "dev" },
      iam: { path: "/braze/", permissionsBoundary: null },
      remoteStates: {
        network: { type: "s3", bucket: "example-state", key: "network" },
        platform: { type: "local", path: "platform.tfstate" },
      },
      bucket: { name: "example-dev" },
      export: { auth: { method: "access-key" } },
    });
  });

  test("has every problem of every file at once, each in its file, and a shared one once", () => {
    write({
      "_defaults.yaml": "defaults: { region: nowhere }\nstacks: {}\n",
      "dev.yaml": environment("dev"),
      "prod.yaml": environment("Prod"),
    });
    expect(refusal()).toEqual([
      'braze/_defaults.yaml:1:21  defaults.region: not an AWS region, got "nowhere", expected a region\'s code, e.g. us-east-1',
      "braze/_defaults.yaml:2:1  stacks: unknown key, allowed here: environment, defaults, remoteStates",
      'braze/dev.yaml:3:3  stacks.currents: accountId is missing, expected exactly 12 digits, in quotes ("111122223333"), here or under defaults',
      'braze/prod.yaml:1:14  environment: not the name of an environment, got "Prod", expected 1 to 16 of a-z, 0-9 and -, starting with a letter; did you mean "prod"?',
      'braze/prod.yaml:3:3  stacks.currents: accountId is missing, expected exactly 12 digits, in quotes ("111122223333"), here or under defaults',
      'braze/prod.yaml:4:21  stacks.currents.bucket.name: not a bucket name, got "example-Prod-currents", expected 3 to 63 of a-z, 0-9, - and ., with a letter or digit at both ends; did you mean "example-prod-currents"?',
    ]);
  });

  test("has the syntax errors of all files at once", () => {
    write({ "dev.yaml": "stacks: [\n", "prod.yaml": "stacks: {\n" });
    expect(refusal().map((line) => line.split("  ", 1)[0])).toEqual(["braze/dev.yaml:2:1", "braze/prod.yaml:2:1"]);
  });

  test("places what a stack inherits in the file that it stands in", () => {
    write({
      "_defaults.yaml": `${DEFAULTS}    backend: { type: local, path: /srv/state }\n`,
      "dev.yaml": environment("dev"),
    });
    expect(refusal()).toEqual([
      'braze/_defaults.yaml:6:33  defaults.backend.path: this path is absolute, got "/srv/state", expected a path relative to the project, the same on every machine',
    ]);
  });

  test("refuses two stacks with one name, at both places", () => {
    write({
      "_defaults.yaml": DEFAULTS,
      "dev.yaml": environment("dev"),
      "other.yaml": `
        stacks: { dev-currents: { bucket: { name: example-other }, export: { auth: { method: access-key } } } }
      `,
    });
    expect(refusal().filter((line) => line.includes("has the name"))).toEqual([
      'braze/dev.yaml:3:3  stacks.currents: braze/other.yaml stacks.dev-currents has the name "dev-currents", too, expected another name or another environment',
      'braze/other.yaml:1:11  stacks.dev-currents: braze/dev.yaml stacks.currents has the name "dev-currents", too, expected another name or another environment',
    ]);
  });

  test("refuses three stacks with one name, each with the places of the two others", () => {
    const file = `
      stacks: { main: { bucket: { name: example-main }, export: { auth: { method: access-key } } } }
    `;
    write({ "_defaults.yaml": DEFAULTS, "a.yaml": file, "b.yaml": file, "c.yaml": file });
    expect(refusal().find((line) => line.includes("have the name"))).toBe(
      'braze/a.yaml:1:11  stacks.main: braze/b.yaml stacks.main and braze/c.yaml stacks.main have the name "main", too, expected another name or another environment',
    );
  });

  test("refuses across files what it refuses in one: a state, a bucket and an IAM name of two stacks", () => {
    const stack = (auth: string): string => `
        bucket: { name: example-shared }
        export: { auth: { method: access-key, name: ${auth} } }
    `;
    const file = (name: string): string => `
      environment: ${name}
      defaults: { backend: { type: s3, bucket: example-state, key: braze } }
      stacks:
        main: { ${stack("vendor").trim().replace(/\n\s*/g, ", ")} }
    `;
    write({ "_defaults.yaml": DEFAULTS, "dev.yaml": file("dev"), "prod.yaml": file("prod") });
    expect(refusal()).toEqual([
      "braze/prod.yaml:2:13  defaults.backend: the stacks dev-main and prod-main keep their state at the same place, expected one for each; {stack} stands for the stack's name",
      'braze/prod.yaml:4:27  stacks.main.bucket.name: the stacks dev-main and prod-main make one bucket, "example-shared"; expected one stack that makes the bucket, and { existing: NAME } in the others; one stack can hold both currents and export',
      'braze/prod.yaml:4:55  stacks.main.export.auth: the user "vendor" in the account 111122223333 is claimed by the stack dev-main already, expected another name',
    ]);
  });

  test("without a file beside _defaults.yaml is refused", () => {
    write({ "_defaults.yaml": DEFAULTS });
    expect(refusal()).toEqual(["braze  no configuration in this folder, expected files *.yaml beside _defaults.yaml"]);
  });

  test("with a file that would be overlooked is refused", () => {
    write({ "dev.yaml": environment("dev"), "prod.yml": environment("prod") });
    expect(refusal()).toEqual(["braze/prod.yml  ends in .yml, expected a name that ends in .yaml"]);
  });

  test("warns in the file that a warning is about", () => {
    write({ "_defaults.yaml": DEFAULTS.replace("us-east-1", "us-east-9"), "dev.yaml": environment("dev") });
    expect(loadConfig("braze").warnings.map(formatProblem)).toEqual([
      'braze/_defaults.yaml:2:11  defaults.region: this version doesn\'t know the region "us-east-9", check that the region exists; the nearest known one is us-east-1',
    ]);
  });
});

describe("the configuration to read", () => {
  const chosen = (named?: string) => chooseConfig(named, process.cwd(), process.cwd());

  test("is the one that BRAZE_CONFIG names", () => {
    expect(chosen("environments")).toEqual({ path: "environments", isFallback: false });
  });

  test("is braze.yaml", () => {
    writeFileSync("braze.yaml", "");
    expect(chosen()).toEqual({ path: "braze.yaml", isFallback: false });
  });

  test("is the folder braze, if it has configuration files", () => {
    write({ "dev.yaml": environment("dev") });
    expect(chosen()).toEqual({ path: "braze", isFallback: false });
  });

  test("is the project's from a folder below it, as seen from there", () => {
    writeFileSync("braze.yaml", "");
    const project = process.cwd();
    mkdirSync("a/b", { recursive: true });
    process.chdir("a/b");
    expect(chooseConfig(undefined, project, process.cwd())).toEqual({
      path: "../../braze.yaml",
      isFallback: false,
    });
  });

  test("is missing if not even the example is there, and the message says what to do", () => {
    expect(() => chosen()).toThrow(
      new Error(
        "braze.yaml  there is no configuration, expected braze.yaml, braze/*.yaml, or one that --config or BRAZE_CONFIG names; to write a first one, run the command init",
      ),
    );
  });

  test("is the example if neither is there, or the folder braze is for something else", () => {
    write({ "notes.txt": "" });
    writeFileSync("braze.example.yaml", "");
    expect(chosen()).toEqual({ path: "braze.example.yaml", isFallback: true });
  });

  test("is not chosen between braze.yaml and the folder braze", () => {
    writeFileSync("braze.yaml", "");
    write({ "dev.yaml": environment("dev") });
    expect(() => chosen()).toThrow(
      new Error(
        "braze.yaml  the folder braze has configuration files too, expected one of the two; name one in BRAZE_CONFIG",
      ),
    );
  });
});
