import { markdownOf, LONGEST_COMMENT } from "../../lib/review/markdown";
import { plainTextOf } from "../../lib/review/plain-text";
import { reportOf } from "../../lib/review/report";
import { reviewStacks, StackReview } from "../../lib/review/review";
import { NAME, stackWith } from "./documents";

const GET = { Effect: "Allow", Action: "s3:GetObject", Resource: `${NAME}/*` };
const PUT = { Effect: "Allow", Action: "s3:PutObject", Resource: `${NAME}/*` };

/** Many stacks, each with a bucket of its own, and the same change. */
function many(count: number, statementOf: (i: number) => object): StackReview[] {
  const side = (head: boolean) =>
    new Map(
      Array.from({ length: count }, (_, i) => {
        const text = stackWith({ user: head ? [GET, statementOf(i) as Record<string, unknown>] : [GET] });
        return [`stack-${i}`, text.replaceAll("example", `example-${i}`)] as const;
      }),
    );
  return reviewStacks(side(false), side(true));
}

test("a hundred stacks with the same change are told once", () => {
  const markdown = markdownOf(
    reportOf(
      "Compared.",
      many(100, () => PUT),
      [],
    ),
  );
  expect(markdown).toContain("### 100 stacks: stack-0, stack-1, stack-2 and 97 more");
  expect(markdown.match(/^\| gained/gm)).toHaveLength(1);
});

test("what doesn't fit into a comment is left out, and counted", () => {
  const [stack] = many(1, () => PUT);
  const [row] = stack!.permissions.gained;
  const stacks = Array.from({ length: 150 }, (_, i): StackReview => {
    const gained = [{ ...row!, resources: [`${NAME}/${"folder".repeat(80)}${i}/*`] }];
    return { ...stack!, name: `stack-${i}`, permissions: { gained, lost: [] } };
  });
  const whole = markdownOf(reportOf("Compared.", stacks, []));
  const short = markdownOf(reportOf("Compared.", stacks, []), LONGEST_COMMENT);
  expect(whole.length).toBeGreaterThan(65_536);
  expect(short.length).toBeLessThan(65_536);
  expect(short).toMatch(/_\d+ more sections left out here: `--out FILE` writes all of them\._/);
});

test("all but the first few changes are folded", () => {
  const markdown = markdownOf(
    reportOf(
      "Compared.",
      many(5, (i) => ({ ...PUT, Resource: `${NAME}/${i}/*` })),
      [],
    ),
  );
  expect([markdown.match(/^### stack/gm)?.length, markdown.match(/<details>/g)?.length]).toEqual([3, 2]);
});

test("warnings leave room for the changes", () => {
  const warnings = Array.from(
    { length: 2000 },
    (_, i) => `braze.yaml:${i}:1  a warning that is long enough to be a line`,
  );
  const markdown = markdownOf(
    reportOf(
      "Compared.",
      many(1, () => PUT),
      [],
      warnings,
    ),
    LONGEST_COMMENT,
  );
  expect(markdown.length).toBeLessThan(65_536);
  expect(markdown).toMatch(/_\d+ more warnings left out here[^]*### stack-0: changes/);
});

test("a change that can be drawn has a folded picture", () => {
  const stacks = many(1, () => PUT);
  expect(markdownOf(reportOf("Compared.", stacks, []), LONGEST_COMMENT, ({ name }) => `drawn ${name}`)).toMatch(
    /<details><summary>Picture: [^<]*<\/summary>\n\n```mermaid\ndrawn stack-0\n```\n\n<\/details>\n/,
  );
});

test("pictures give way to what doesn't fit beside them", () => {
  const report = reportOf(
    "Compared.",
    many(5, (i) => ({ ...PUT, Resource: `${NAME}/${i}/*` })),
    [],
  );
  expect(markdownOf(report, LONGEST_COMMENT, () => "-".repeat(20_000))).toBe(markdownOf(report, LONGEST_COMMENT));
});

test("a stack that is gone leaves in AWS what it made", () => {
  const stacks = reviewStacks(new Map([["stack", stackWith({ user: [GET] })]]), new Map());
  expect(markdownOf(reportOf("Compared.", stacks, []))).toContain(
    "### stack: is gone\n\nWhat it made stays in AWS until somebody destroys it.\n",
  );
});

const EVIL = "a|b`c`<img src=x>@octocat #1 [x](http://e)\n| x |";

test("no value can be Markdown, HTML, a mention or a row of its own", () => {
  const [stack] = many(1, () => PUT);
  const evil: StackReview = {
    ...stack!,
    name: EVIL,
    permissions: {
      gained: [{ principal: EVIL, actions: [EVIL], resources: [EVIL], condition: EVIL, why: EVIL }],
      lost: [],
    },
    unknown: [{ what: EVIL, why: EVIL }],
    dangers: [{ id: "wildcard-reach", message: EVIL }],
  };
  const markdown = markdownOf(reportOf(EVIL, [evil], [EVIL], [EVIL]));
  const outside = markdown.replaceAll(/``? [^]*? ``?/g, "").replaceAll(/`[^`]*`/g, "");
  expect(outside).not.toMatch(/<img|@octocat|#1\b|(?<!\\)\]\(|:\/\//);
  const rows = markdown.split("\n").filter((line) => line.startsWith("| gained"));
  expect(rows.map((row) => row.split(/(?<!\\)\|/).length)).toEqual([8]);
});

test.each([
  ["a`b", "`` a`b ``"],
  ["a``b", "`` a` `b ``"],
  ["a```b<img src=x>", "`` a` ` `b<img src=x> ``"],
])("no backticks of a value end its code: %s", (address, code) => {
  const [stack] = many(1, () => PUT);
  const review: StackReview = { ...stack!, resources: [{ address, action: "update" }] };
  const markdown = markdownOf(reportOf("Compared.", [review], []));
  expect(markdown).toContain(`\n- Terraform changes in place: ${code}\n`);
});

test("in plain text, no value starts a line or moves the cursor", () => {
  const [stack] = many(1, () => PUT);
  const lines = plainTextOf(
    reportOf("Compared.", [{ ...stack!, dangers: [{ id: "wildcard-reach", message: "a\u001b[2Jb\nc" }] }], []),
  );
  expect(lines).toContain("    a [2Jb c");
});
