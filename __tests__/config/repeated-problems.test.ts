import { parseConfig } from "../../lib/config/load";
import { ConfigError, formatProblems } from "../../lib/config/problems/problem";
import { text } from "./bad-configs/bad-config";

/** A file with so many stacks, each of which has the same mistake. */
function fileOf(count: number, mistake: (name: string) => string): string {
  const stacks = Array.from({ length: count }, (_, i) => `stack-${i + 1}`);
  return [
    'defaults: { region: us-east-1, accountId: "111122223333" }',
    "stacks:",
    ...stacks.map((name) => `  ${name}: { ${mistake(name)}, export: { auth: { method: access-key } } }`),
  ].join("\n");
}

function errorOf(config: string): ConfigError {
  try {
    parseConfig("braze.yaml", config);
  } catch (error) {
    return error as ConfigError;
  }
  throw new Error("the configuration is not refused");
}

const versioned = (name: string): string => `bucket: { name: example-${name}, versioning: yes }`;

test("a mistake in a hundred stacks is told once, with the count and the first three places", () => {
  expect(errorOf(fileOf(100, versioned)).message).toBe(
    'braze.yaml:3:59  stacks.stack-1.bucket.versioning: got "yes", expected {} to turn versioning on, or ' +
      "{ noncurrentVersionExpirationDays: DAYS } to also remove old versions; 100 places have this problem, the next are " +
      "braze.yaml:4:59 stacks.stack-2.bucket.versioning and braze.yaml:5:59 stacks.stack-3.bucket.versioning",
  );
});

test("a problem that is told once stays in the data for each place", () => {
  expect(errorOf(fileOf(100, versioned)).problems.map(({ position }) => position?.line)).toEqual(
    Array.from({ length: 100 }, (_, i) => i + 3),
  );
});

test("a mistake in three places has a line for each", () => {
  expect(errorOf(fileOf(3, versioned)).message.split("\n")).toHaveLength(3);
});

test("one mistake with another value in each stack is told once, with the first value", () => {
  expect(errorOf(fileOf(4, (name) => `bucket: { name: Example-${name} }`)).message).toBe(
    'braze.yaml:3:30  stacks.stack-1.bucket.name: not a bucket name, got "Example-stack-1", expected 3 to 63 of a-z, 0-9, - ' +
      'and ., with a letter or digit at both ends; did you mean "example-stack-1"?; 4 places have this problem, the next are ' +
      "braze.yaml:4:30 stacks.stack-2.bucket.name and braze.yaml:5:30 stacks.stack-3.bucket.name",
  );
});

test("two mistakes in each of a hundred stacks are two lines", () => {
  const two = (name: string): string => `${versioned(name)}, policy: wide`;
  expect(errorOf(fileOf(100, two)).message.split("\n")).toHaveLength(2);
});

test("the same words at other keys are another problem", () => {
  const config = text(`
    defaults: { region: us-east-1, accountId: "111122223333" }
    stacks:
      main:
        bucket: { name: example-main, retain: a, forceDestroy: a }
        adopt: { bucket: a, export: { attachment: a } }
        export: { auth: { method: access-key } }
  `);
  expect(errorOf(config).message.split("\n")).toHaveLength(4);
});

test("warnings are grouped in the same way", () => {
  const dotted = fileOf(5, (name) => `bucket: { name: example.${name} }`);
  expect(formatProblems(parseConfig("braze.yaml", dotted).warnings)).toEqual([
    'braze.yaml:3:30  stacks.stack-1.bucket.name: "example.stack-1" has a dot in it: AWS advises against dots, since its ' +
      "certificates don't cover such names; 5 places have this problem, the next are braze.yaml:4:30 " +
      "stacks.stack-2.bucket.name and braze.yaml:5:30 stacks.stack-3.bucket.name",
  ]);
});

test("different problems are told up to a hundred lines, and the others are counted", () => {
  const keys = Array.from({ length: 130 }, (_, i) => `    key${"x".repeat(i)}: 1`);
  const lines = errorOf(`stacks:\n  main:\n${keys.join("\n")}\n`).message.split("\n");
  expect(lines).toHaveLength(101);
  expect(lines.at(-1)).toBe("braze.yaml:99:5  from here on, there are 34 more; mend those before first");
});

test("a mistake in a hundred remote states is told once", () => {
  const states = Array.from({ length: 100 }, (_, i) => `  state-${i + 1}: { type: locl, path: a }`);
  expect(errorOf(`remoteStates:\n${states.join("\n")}\nstacks: {}\n`).message.split("\n")[0]).toMatch(
    /^braze\.yaml:2:20 {2}remoteStates\.state-1\.type: .*; 100 places have this problem, the next are /,
  );
});

test("an endless key is cut in its path", () => {
  expect(errorOf(`? ${"k".repeat(5000)}\n: 1\nstacks: {}\n`).message.split("\n")[0]).toBe(
    `braze.yaml:1:3  ["${"k".repeat(80)}…"]: unknown key, allowed here: environment, defaults, remoteStates, stacks`,
  );
});

test("an endless name is cut in a message that repeats it", () => {
  const problem = { file: "braze.yaml", message: `the states "${"k".repeat(5000)}" and "b" are one` };
  expect(formatProblems([problem])).toEqual([`braze.yaml  the states "${"k".repeat(79)}… and "b" are one`]);
});
