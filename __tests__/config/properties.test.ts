import * as fc from "fast-check";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { stringify } from "yaml";
import { loadConfig, parseConfig } from "../../lib/config/load";
import { ConfigError, LocatedProblem } from "../../lib/config/problems/problem";
import { completeStack } from "../../lib/config/schema/file";
import { FOLDER_PATH } from "../../lib/config/schema/integrations";
import { breach } from "../../lib/config/schema/text";
import { runs } from "../support/runs";
import { synthesise } from "../support/synthesise";
import { brokenOnce } from "./generators/mutation";
import { validConfig } from "./generators/valid-config";

// The same cases on every run: a failure can be repeated.
fc.configureGlobal({ seed: 20260101 });
jest.setTimeout(60_000);

/** The problems that a configuration is refused for; any other failure is one of the program. */
function problemsOf(load: () => unknown): readonly LocatedProblem[] {
  try {
    load();
    return [];
  } catch (error) {
    if (error instanceof ConfigError) {
      return error.problems;
    }
    throw error;
  }
}

test("every valid configuration synthesises, each of its stacks to itself", () => {
  fc.assert(
    fc.property(validConfig, (config) => {
      expect(Object.keys(synthesise(stringify(config)))).toEqual(Object.keys(config.stacks as object));
    }),
    { numRuns: runs({ quick: 5, thorough: 25 }) },
  );
});

test("every stack that is loaded obeys the schema of a whole stack, with all that it inherits", () => {
  fc.assert(
    fc.property(validConfig, (config) => {
      const stacks = Object.values(parseConfig("braze.yaml", stringify(config)).config.stacks);
      expect(stacks.map((stack) => completeStack.parse(stack))).toEqual(stacks);
    }),
    { numRuns: runs({ quick: 30, thorough: 100 }) },
  );
});

test("every valid configuration that is broken in one place is refused, with a position for each problem", () => {
  const broken = validConfig.chain(brokenOnce);
  fc.assert(
    fc.property(broken, ({ config }) => {
      const problems = problemsOf(() => parseConfig("braze.yaml", stringify(config)));
      expect(problems).not.toEqual([]);
      expect(problems.filter(({ position }) => !(position && position.line >= 1 && position.column >= 1))).toEqual([]);
    }),
    { numRuns: runs({ quick: 20, thorough: 300 }) },
  );
});

const TOKENS =
  "stacks|defaults|bucket|main|:|: |\n|\n  |- |? |{|}|[|]|,|&a |*a|!t |!!map |<<|'|\"|\\|#|\t|---|...|%YAML 1.1\n||>|~|0x1|.inf|__proto__|@|`|\uFEFF|\u0000|ü".split(
    "|",
  );

test("a text that is almost YAML never fails as anything but a bad configuration", () => {
  const almostYaml = fc.array(fc.constantFrom(...TOKENS), { maxLength: 40 }).map((tokens) => tokens.join(""));
  fc.assert(
    fc.property(almostYaml, (text) => {
      expect(problemsOf(() => parseConfig("braze.yaml", text))).not.toEqual([]);
    }),
    { numRuns: runs({ quick: 150, thorough: 1500 }) },
  );
});

test("any data at all in the place of a stack or of the defaults never fails as anything but a bad configuration", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (defaults, main) => {
      const text = JSON.stringify({ defaults, stacks: { main } });
      expect(problemsOf(() => parseConfig("braze.yaml", text))).not.toEqual([]);
    }),
    { numRuns: runs({ quick: 30, thorough: 250 }) },
  );
});

test("a file of any bytes never fails as anything but a bad configuration", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "braze-s3-"));
  const file = path.join(folder, "braze.yaml");
  try {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        writeFileSync(file, bytes);
        expect(problemsOf(() => loadConfig(file))).not.toEqual([]);
      }),
      { numRuns: runs({ quick: 50, thorough: 200 }) },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** A configuration with two connectors. */
function withFolders(one: string, two: string): string {
  return stringify({
    defaults: { region: "us-east-1", accountId: "111122223333" },
    stacks: {
      main: {
        bucket: { name: "example-main" },
        currents: {
          auth: { method: "access-key" },
          connectors: [
            { name: "one", folderPath: one },
            { name: "two", folderPath: two },
          ],
        },
      },
    },
  });
}

/** Whether one list of folders is the start of another. */
function contains(outer: string[], inner: string[]): boolean {
  return outer.every((folder, i) => inner[i] === folder);
}

test("two folder paths go together just if neither is the other or in it", () => {
  const folders = fc.array(fc.constantFrom("a", "b", "ab", "a-", "a."), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(folders, folders, (one, two) => {
      const isRefused =
        problemsOf(() => parseConfig("braze.yaml", withFolders(one.join("/"), two.join("/")))).length > 0;
      expect(isRefused).toBe(contains(one, two) || contains(two, one));
    }),
    { numRuns: runs({ quick: 30, thorough: 250 }) },
  );
});

test("a folder path is accepted just if it is made of safe characters, in folders that have names", () => {
  const text = fc.string({
    unit: fc.constantFrom("a", "Z", "0", "!", "(", "'", "/", ".", " ", "\\", "é", "$", "{", "\n"),
  });
  fc.assert(
    fc.property(text, (folderPath) => {
      const hasNames = folderPath.split("/").every((folder) => !["", ".", ".."].includes(folder));
      const isSafe = Array.from(folderPath).every((character) => "aZ0!('/.".includes(character));
      expect(breach(FOLDER_PATH, folderPath) === undefined).toBe(hasNames && isSafe);
    }),
    { numRuns: runs({ quick: 300, thorough: 1000 }) },
  );
});

test("a bucket name is accepted just if S3's rules for names allow it", () => {
  const name = fc.string({ unit: fc.constantFrom("a", "z", "0", "9", "-", ".", "A", "_"), maxLength: 66 });
  const config = (bucket: string): string =>
    stringify({
      defaults: { region: "us-east-1", accountId: "111122223333" },
      stacks: { main: { bucket: { name: bucket }, export: { auth: { method: "access-key" } } } },
    });
  fc.assert(
    fc.property(name, (bucket) => {
      const characters = Array.from(bucket);
      const isAllowed =
        characters.length >= 3 &&
        characters.length <= 63 &&
        characters.every((character) => "az09-.".includes(character)) &&
        [characters[0], characters.at(-1)].every((character) => "az09".includes(character ?? "-")) &&
        !bucket.includes("..") &&
        !(bucket.split(".").length === 4 && bucket.split(".").every((part) => /^[09]{1,3}$/.test(part)));
      expect(problemsOf(() => parseConfig("braze.yaml", config(bucket))).length === 0).toBe(isAllowed);
    }),
    { numRuns: runs({ quick: 100, thorough: 400 }) },
  );
});
