import { Json } from "../../lib/eject/json";
import { Meaning, valueLines } from "../../lib/eject/value";

const written = (value: Json, meaning: Meaning = "template"): string => valueLines(value, meaning).join("\n");

test.each<[what: string, value: Json, hcl: string]>([
  ["null", null, "null"],
  ["true", true, "true"],
  ["a number", 7, "7"],
  ["a number with decimals", 0.25, "0.25"],
  ["an empty text", "", '""'],
  ["digits in a text", "007", '"007"'],
  ["an empty list", [], "[]"],
  ["an empty object", {}, "{}"],
  ["quotes and backslashes", 'a "b" \\c', '"a \\"b\\" \\\\c"'],
  ["line breaks and tabs", "a\r\n\tb", '"a\\r\\n\\tb"'],
  ["other control characters", "\u0000\u001b\u007f", '"\\u0000\\u001b\\u007f"'],
  ["letters beyond ASCII", "Größe 😀", '"Größe 😀"'],
  ["a dollar and a percent sign", "$5 100% $ {", '"$5 100% $ {"'],
])("%s is written as HCL takes it", (_, value, hcl) => {
  expect(written(value)).toBe(hcl);
});

describe("a text of Terraform's JSON", () => {
  test.each([
    ["one interpolation is a bare expression", "${aws_s3_bucket.bucket.id}", "aws_s3_bucket.bucket.id"],
    ["space around the expression goes", "${ var.a }", "var.a"],
    ["an interpolation among text stays one", "arn:${var.a}/*", '"arn:${var.a}/*"'],
    ["two interpolations are no expression", "${var.a}${var.b}", '"${var.a}${var.b}"'],
    ["quotes beside an interpolation are escaped, those in it are not", '"${f("a")}"', '"\\"${f("a")}\\""'],
    ["braces in an expression end nothing", '${{ a = "}" }["a"]}', '{ a = "}" }["a"]'],
    ["a template in an expression ends nothing", '${f("${var.a}}")}', 'f("${var.a}}")'],
    ["an escaped quote in an expression ends nothing", '${f("\\"}")}', 'f("\\"}")'],
    ["an escaped interpolation in an expression ends nothing", '${f("$${")}', 'f("$${")'],
    ["what is escaped stays escaped", "$${a} %%{b}", '"$${a} %%{b}"'],
    ["a directive stays one", '%{if var.a == "b"}"c"%{endif}', '"%{if var.a == "b"}\\"c\\"%{endif}"'],
    ["one directive is no expression", "%{if true}%{endif}", '"%{if true}%{endif}"'],
  ])("%s", (_, text, hcl) => {
    expect(written(text)).toBe(hcl);
  });
});

test("a text that Terraform takes as it is can't become a template", () => {
  expect(written("${a} %{b} $c $${d}", "literal")).toBe('"$${a} %%{b} $c $$${d}"');
});

test("a name has no quotes", () => {
  expect(written(["path", "description"], "name")).toBe("[path, description]");
});

describe("a list", () => {
  test("stands on one line if it is short", () => {
    expect(written(["a", 1, "${var.b}"])).toBe('["a", 1, var.b]');
  });

  test("has a line for each item if it is long", () => {
    const [one, other] = ["a".repeat(50), "b".repeat(50)];
    expect(written([one, other])).toBe(`[\n  "${one}",\n  "${other}",\n]`);
  });

  test("has lines for each item if an item has several", () => {
    expect(written([{ a: 1 }, []])).toBe("[\n  {\n    a = 1\n  },\n  [],\n]");
  });
});

describe("an object", () => {
  test("has its equals signs below each other", () => {
    expect(written({ a: 1, "cost-center": "b" })).toBe('{\n  a           = 1\n  cost-center = "b"\n}');
  });

  test("has all its keys in quotes if one needs quotes", () => {
    expect(written({ a: 1, "b c": 2 })).toBe('{\n  "a"   = 1\n  "b c" = 2\n}');
  });

  test.each(["for", "true", "null", "9", "-a", "a.b", "ä", ""])("has the key %j in quotes", (key) => {
    expect(written({ [key]: 1 })).toBe(`{\n  "${key}" = 1\n}`);
  });

  test("counts an accent and its letter as one column", () => {
    expect(written({ "a\u0301": 1, "b c": 2 })).toBe('{\n  "a\u0301"   = 1\n  "b c" = 2\n}');
  });

  test("aligns no line with a value of several lines", () => {
    expect(written({ long_name: 1, b: 2, c: { d: 3 }, e: 4, ff: 5 })).toBe(
      "{\n  long_name = 1\n  b         = 2\n  c = {\n    d = 3\n  }\n  e  = 4\n  ff = 5\n}",
    );
  });
});
