import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { shellLine, shellQuote } from "../../cli/shell";
import { anyCharacter } from "../support/any-character";
import { runs } from "../support/runs";

test.each([
  ["currents", "currents"],
  ["-chdir=/home/you/cdktf.out", "-chdir=/home/you/cdktf.out"],
  ["", "''"],
  ["/home/you/my project", "'/home/you/my project'"],
  ["it's", "'it'\\''s'"],
  ["$HOME", "'$HOME'"],
  ["~", "'~'"],
])("the word %j is written as %s", (word, quoted) => {
  expect(shellQuote(word)).toBe(quoted);
});

test("a shell reads every word back as it was", () => {
  const words = fc.array(
    fc.string({ unit: anyCharacter }).filter((word) => !word.includes("\0")),
    // Many words for each shell: to start one takes longest.
    { minLength: 30, maxLength: 60 },
  );
  fc.assert(
    fc.property(words, (given) => {
      const printed = execFileSync("sh", ["-c", `printf '%s\\0' ${shellLine(...given)}`], { encoding: "utf8" });
      expect(printed.split("\0").slice(0, -1)).toEqual(given);
    }),
    { numRuns: runs({ quick: 2, thorough: 10 }) },
  );
});
