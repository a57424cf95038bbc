import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { reportFailure } from "../../cli/report-failure";
import { loadConfig } from "../../lib/config/load";
import { Outcome, runMain } from "../support/program";
import { thoroughTest } from "../support/runs";

const GOOD = `defaults: { region: us-east-1, accountId: "111122223333" }
stacks:
  main: { bucket: { name: example-main }, export: { auth: { method: access-key } } }
`;

/** Files that are no configuration, and all that their author is told: what follows the file's name. */
const BAD_FILES: { name: string; content: string | Buffer; message: string }[] = [
  { name: "an empty file", content: "", message: ":1:1  got nothing, expected a mapping with the key stacks" },
  {
    name: "YAML that does not parse",
    content: "stacks: {\n",
    message: ":2:1  not valid YAML: the indentation is wrong here, or a bracket before it is not closed",
  },
  {
    name: "a tab",
    content: "stacks:\n\tmain: {}\n",
    message: ":2:1  not valid YAML: this line is indented with a tab, replace the tab with spaces",
  },
  {
    name: "a duplicate key",
    content: "stacks: {}\nstacks: {}\n",
    message: ':2:1  the key "stacks" stands twice in one mapping, in lines 1 and 2; keep one of them',
  },
  {
    name: "an anchor",
    content: "stacks: &all {}\n",
    message: ":1:14  anchors (&name) are not allowed here; put what stacks share under defaults",
  },
  {
    name: "an alias",
    content: "stacks: *all\n",
    message: ":1:9  aliases (*name) are not allowed here; put what stacks share under defaults",
  },
  {
    name: "a merge key",
    content: "stacks: { <<: {} }\n",
    message: ":1:11  merge keys (<<) are not allowed here; put what stacks share under defaults",
  },
  {
    name: "a tag",
    content: "stacks: !foo bar\n",
    message: ":1:14  tags (!name) are not allowed here; write the value without a tag",
  },
  {
    name: "two documents",
    content: "stacks: {}\n---\nstacks: {}\n",
    message:
      ":2:1  not valid YAML: a second YAML document starts here, expected one document in the file; put all stacks under one key stacks",
  },
  {
    name: "10 MB",
    content: Buffer.alloc(10 * 1024 * 1024, "# filler\n"),
    message: "  too large, got 10485760 bytes, expected at most 1048576",
  },
  {
    name: "a binary file",
    content: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0x02, 0x01, 0x01, 0x00]),
    message: "  not a text file, got zero bytes in it, expected YAML in UTF-8",
  },
  {
    name: "invalid UTF-8",
    content: Buffer.from([0x73, 0x74, 0xe4, 0x6b]),
    message: "  not a text file in UTF-8, expected YAML in UTF-8",
  },
];

// A child process has to load the program first.
jest.setTimeout(60_000);

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "braze-s3-"));
  file = path.join(folder, "braze.yaml");
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("a configuration file", () => {
  test.each(BAD_FILES)("is refused with one message: $name", ({ content, message }) => {
    writeFileSync(file, content);
    expect(() => loadConfig(file)).toThrow(new Error(`${file}${message}`));
  });

  test("is refused if there is none", () => {
    expect(() => loadConfig(file)).toThrow(
      new Error(`${file}  no such file; create it, or name another one in BRAZE_CONFIG`),
    );
  });

  test("is refused if a part of its path is a file", () => {
    writeFileSync(file, GOOD);
    const within = path.join(file, "braze.yaml");
    expect(() => loadConfig(within)).toThrow(
      new Error(`${within}  no such file; create it, or name another one in BRAZE_CONFIG`),
    );
  });

  test("may begin with a byte order mark", () => {
    writeFileSync(file, `\uFEFF${GOOD}`);
    expect(Object.keys(loadConfig(file).config.stacks)).toEqual(["main"]);
  });

  test("with a byte order mark has its problems at the same place as without", () => {
    writeFileSync(file, "\uFEFFstack: {}\nstacks: {}\n");
    expect(() => loadConfig(file)).toThrow(
      new Error(
        `${file}:1:1  stack: unknown key, allowed here: environment, defaults, remoteStates, stacks\n` +
          `${file}:2:1  stacks: no stack, expected at least one`,
      ),
    );
  });

  test("may have line ends of Windows", () => {
    writeFileSync(file, GOOD.replaceAll("\n", "\r\n"));
    writeFileSync(path.join(folder, "unix.yaml"), GOOD);
    const unix = loadConfig(path.join(folder, "unix.yaml"));
    expect(loadConfig(file)).toEqual({ ...unix, files: new Map([["main", file]]) });
  });

  test("with line ends of Windows has its problems at the same place as without", () => {
    writeFileSync(file, GOOD.replace("example-main", "Example").replaceAll("\n", "\r\n"));
    expect(() => loadConfig(file)).toThrow(
      new Error(
        `${file}:3:27  stacks.main.bucket.name: not a bucket name, got "Example", expected 3 to 63 of a-z, 0-9, - and ., ` +
          'with a letter or digit at both ends; did you mean "example"?',
      ),
    );
  });
});

/** What something throws. */
function caught(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

describe("the report of a failure", () => {
  const reportOf = (config: string): { code: unknown; stderr: string } => {
    const written = jest.spyOn(process.stderr, "write").mockReturnValue(true);
    const code = reportFailure(
      caught(() => loadConfig(config)),
      false,
    );
    return { code, stderr: written.mock.calls.map(([text]) => String(text)).join("") };
  };

  afterEach(() => jest.restoreAllMocks());

  // One for each part that refuses a file: reading it, parsing it, checking it.
  const REFUSED = BAD_FILES.filter(({ name }) => ["10 MB", "a tab", "an empty file"].includes(name));

  test.each(REFUSED)("has exit code 1 and the problem: $name", ({ content, message }) => {
    writeFileSync(file, content);
    expect(reportOf(file)).toEqual({ code: 1, stderr: `${file}${message}\n1 problem, nothing was written\n` });
  });

  test("counts the problems of a configuration", () => {
    writeFileSync(file, "stack: {}\nstacks: {}\n");
    expect(reportOf(file).stderr).toBe(
      `${file}:1:1  stack: unknown key, allowed here: environment, defaults, remoteStates, stacks\n` +
        `${file}:2:1  stacks: no stack, expected at least one\n2 problems, nothing was written\n`,
    );
  });
});

describe("the program", () => {
  const run = (config: string): Promise<{ code: unknown; stdout: string; stderr: string }> =>
    new Promise((resolve) => {
      const env = { ...process.env, BRAZE_CONFIG: config, CDKTF_OUTDIR: path.join(folder, "out") };
      execFile("node", ["--require", "./cli/run-typescript.js", "main.ts"], { env }, (error, stdout, stderr) =>
        resolve({ code: error?.code ?? 0, stdout, stderr }),
      );
    });

  thoroughTest("ends with exit code 1 if there is a pipe, without waiting for a writer", async () => {
    execFileSync("mkfifo", [file]);
    expect(await run(file)).toEqual({
      code: 1,
      stdout: "",
      stderr: `${file}  this is a device, a pipe or a socket, expected a YAML file\n1 problem, nothing was written\n`,
    });
  });

  thoroughTest("ends with exit code 1 if there is a device that never ends", async () => {
    expect(await run("/dev/zero")).toEqual({
      code: 1,
      stdout: "",
      stderr: "/dev/zero  this is a device, a pipe or a socket, expected a YAML file\n1 problem, nothing was written\n",
    });
  });

  /** The same in this process, where nothing can hang. */
  const here = (config: string): Promise<Outcome> =>
    runMain(process.cwd(), { BRAZE_CONFIG: config, CDKTF_OUTDIR: path.join(folder, "out") });

  test("ends with exit code 1 if there is no file, and writes nothing", async () => {
    expect(await here(file)).toEqual({
      status: 1,
      stdout: "",
      stderr: `${file}  no such file; create it, or name another one in BRAZE_CONFIG\n1 problem, nothing was written\n`,
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test("leaves what an earlier run wrote byte for byte as it was", async () => {
    writeFileSync(file, GOOD);
    expect((await here(file)).status).toBe(0);
    const before = contentOf(path.join(folder, "out"));
    expect(Object.keys(before)).toContain(path.join("stacks", "main", "cdk.tf.json"));
    writeFileSync(file, GOOD.replace("main:", "Main:"));
    expect((await here(file)).status).toBe(1);
    expect(contentOf(path.join(folder, "out"))).toEqual(before);
  });

  test("leaves an output folder alone that holds anything else", async () => {
    mkdirSync(path.join(folder, "out/stacks/main"), { recursive: true });
    writeFileSync(path.join(folder, "out/stacks/main/terraform.tfstate"), "{}");
    writeFileSync(file, "stacks: {}\n");
    expect((await here(file)).status).toBe(1);
    expect(contentOf(path.join(folder, "out"))).toEqual({ [path.join("stacks", "main", "terraform.tfstate")]: "{}" });
  });
});

/** File → content, of all files in a folder. */
function contentOf(root: string): Record<string, string> {
  const names = readdirSync(root, { recursive: true, encoding: "utf8" }).sort();
  const files = names.filter((name) => statSync(path.join(root, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(path.join(root, name), "utf8")]));
}
