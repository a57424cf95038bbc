import { linesOf, reviewDocuments } from "./documents";
import { WITH_CHANGE, WITHOUT_CHANGE } from "./pairs";
import { EXPECTED } from "./pairs-expected";

test.each(WITHOUT_CHANGE)("nothing changes if $title", ({ base, head }) => {
  const { dangers, unknown, ...review } = reviewDocuments(base, head);
  expect({ rows: linesOf({ dangers, unknown, ...review }), dangers, unknown }).toEqual({
    rows: [],
    dangers: [],
    unknown: [],
  });
});

test.each(WITH_CHANGE)("a change is told: $title", ({ title, base, head }) => {
  const review = reviewDocuments(base, head);
  const unknown = review.unknown.map(({ what }) => what);
  expect({
    rows: linesOf(review),
    dangers: [...new Set(review.dangers.map(({ id }) => id))],
    ...(unknown.length > 0 && { unknown }),
  }).toEqual(EXPECTED[title]);
});

test.each(WITH_CHANGE)("what one direction gains, the other loses: $title", ({ base, head }) => {
  const swapped = (line: string) => line.replace(/^[+-]/, (sign) => (sign === "+" ? "-" : "+"));
  expect(linesOf(reviewDocuments(head, base)).map(swapped).sort()).toEqual(linesOf(reviewDocuments(base, head)).sort());
});

test("each pair has its expected rows, and there are many", () => {
  expect(Object.keys(EXPECTED)).toEqual(WITH_CHANGE.map(({ title }) => title));
  expect(WITH_CHANGE.length + WITHOUT_CHANGE.length).toBeGreaterThanOrEqual(60);
});
