import { execFile } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { reverseKeys } from "./support/reverse-keys";
import { thoroughDescribe } from "./support/runs";
import { synthesise } from "./support/synthesise";

/** Tags that languages sort in different orders: in Czech, `ch` comes after `h`. */
const CONFIG = `
defaults:
  region: us-east-1
  accountId: "111122223333"
  tags: { team: lifecycle, house: a, chapter: b, Zone: c, ångström: d, zebra: e }
stacks:
  both:
    bucket: { name: example-braze-shared, versioning: {}, lifecycle: [{ prefix: exports/, expirationDays: 30 }] }
    currents:
      auth: { method: role, brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000001 }
      connectors: [{ name: house, folderPath: house }, { name: chapter, folderPath: chapter }]
      credentials: per-connector
    export: { auth: { method: access-key } }
  documented:
    policy: documented
    bucket: { name: example-braze-documented }
    backend: { type: s3, bucket: example-terraform-state, key: "{stack}.tfstate", use_lockfile: true }
    export: { auth: { method: access-key } }
`;

/** What differs between the machines that people synthesise on. */
interface Machine {
  readonly folder: string;
  readonly user: string;
  readonly host: string;
  readonly locale: string;
  readonly timeZone: string;
}

/** The time zones of the two never have the same date. */
const LAPTOP: Machine = {
  folder: "braze-s3",
  user: "laptop-user",
  host: "laptop-host",
  locale: "en_US.UTF-8",
  timeZone: "Pacific/Pago_Pago",
};
const RUNNER: Machine = {
  folder: "a/deeper folder/checkout",
  user: "runner-user",
  host: "runner-host",
  locale: "cs_CZ.UTF-8",
  timeZone: "Pacific/Kiritimati",
};

const SOURCES = ["main.ts", "package.json", "tsconfig.json", "cdktf.json", "cli", "lib", "stacks"];

const root = mkdtempSync(path.join(tmpdir(), "braze-s3-"));
afterAll(() => rmSync(root, { recursive: true }));

/**
 * Synthesises as `npm run synth` does, in a copy of the project.
 *
 * @returns every file that it wrote, by its path
 */
async function synthesiseOn(machine: Machine, config: string): Promise<Record<string, string>> {
  const project = path.join(root, machine.folder);
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project, { recursive: true });
  for (const source of SOURCES) {
    cpSync(source, path.join(project, source), { recursive: true });
  }
  symlinkSync(path.resolve("node_modules"), path.join(project, "node_modules"));
  writeFileSync(path.join(project, "braze.yaml"), config);
  // What Node itself tells of the machine, besides the environment.
  const facts = path.join(project, "machine.cjs");
  writeFileSync(
    facts,
    `const os = require("node:os");
     os.hostname = () => "${machine.host}";
     os.homedir = () => "/home/${machine.user}";
     os.userInfo = () => ({ uid: 1, gid: 1, username: "${machine.user}", homedir: "/home/${machine.user}", shell: null });`,
  );
  await promisify(execFile)(
    process.execPath,
    ["--require", facts, "--require", "./cli/run-typescript.js", path.join(project, "main.ts")],
    {
      cwd: project,
      env: {
        PATH: process.env.PATH,
        TZ: machine.timeZone,
        LANG: machine.locale,
        LC_ALL: machine.locale,
        USER: machine.user,
        LOGNAME: machine.user,
        HOME: `/home/${machine.user}`,
        HOSTNAME: machine.host,
      },
    },
  );
  const output = path.join(project, "cdktf.out");
  return Object.fromEntries(
    readdirSync(output, { recursive: true, encoding: "utf8" })
      .filter((file) => statSync(path.join(output, file)).isFile())
      .map((file) => [file, readFileSync(path.join(output, file), "utf8")]),
  );
}

thoroughDescribe("two machines that differ", () => {
  let laptop: Record<string, string>;
  let runner: Record<string, string>;

  beforeAll(async () => {
    [laptop, runner] = await Promise.all([synthesiseOn(LAPTOP, CONFIG), synthesiseOn(RUNNER, CONFIG)]);
  }, 60_000);

  test("every machine writes the same bytes, whatever its folder, user, host, language and time zone", () => {
    expect(Object.keys(laptop).sort()).toEqual([
      "manifest.json",
      "stacks/both/cdk.tf.json",
      "stacks/documented/cdk.tf.json",
    ]);
    expect(runner).toEqual(laptop);
  });

  test("nothing of the machine is written", () => {
    const traces = [root, process.cwd(), LAPTOP.user, LAPTOP.host, LAPTOP.locale, LAPTOP.timeZone];
    const all = Object.values(laptop).join("\n");
    expect(traces.filter((trace) => all.includes(trace))).toEqual([]);
  });

  test("no absolute path is written", () => {
    expect(Object.values(laptop).join("\n")).not.toMatch(/"(\/[a-z]|[A-Za-z]:[\\/]|file:)/);
  });
});

test("the order of stacks and of settings in the file changes no byte of a stack", () => {
  const textsOf = (config: string): Record<string, string> =>
    Object.fromEntries(Object.entries(synthesise(config)).map(([name, stack]) => [name, JSON.stringify(stack)]));
  expect(textsOf(reverseKeys(CONFIG))).toEqual(textsOf(CONFIG));
});
