import { withoutTokenTraces } from "../lib/stack-traces";

/** The trace that CDKTF takes of a token: the lines below the first. */
function captureTrace(): string[] {
  const holder = { stack: "" };
  Error.captureStackTrace(holder);
  return holder.stack.split("\n").slice(1);
}

test("a trace taken within is empty", () => {
  expect(withoutTokenTraces(captureTrace)).toEqual([]);
});

test("a trace taken afterwards is whole", () => {
  withoutTokenTraces(() => undefined);
  expect(captureTrace().join("\n")).toContain("stack-traces.test.ts");
});

test("a trace taken after a failure is whole", () => {
  expect(() => withoutTokenTraces((): unknown => JSON.parse("{"))).toThrow(SyntaxError);
  expect(captureTrace().join("\n")).toContain("stack-traces.test.ts");
});

test("an error that is thrown within tells where it was thrown", () => {
  function fail(): never {
    throw new Error("broken");
  }
  expect(() => withoutTokenTraces(fail)).toThrow(
    expect.objectContaining({ stack: expect.stringMatching(/^Error: broken\n\s+at fail \(/) as string }) as Error,
  );
});

test("the result is passed on", () => {
  expect(withoutTokenTraces(() => 42)).toBe(42);
});
