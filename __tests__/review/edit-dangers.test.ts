import { reviewStacks } from "../../lib/review/review";
import { ALL_EDITS } from "../../scripts/edits/all-edits";
import { applyEdit } from "../../scripts/edits/patch";
import { oneIn } from "../support/runs";
import { DANGERS_OF_EDITS } from "./edit-dangers-expected";
import { rendered } from "./rendered";

const REVIEWED = ALL_EDITS.filter(({ title }) => title in DANGERS_OF_EDITS);

/** Harm that the configuration doesn't show. */
const UNSEEN = ["`minimumTlsVersion` added or raised", "`allowedIps` added", "`permissionsBoundary` added or changed"];

test("each edit that synth doesn't refuse is here", () => {
  const missing = ALL_EDITS.filter(
    ({ title, outcome }) => !(title in DANGERS_OF_EDITS) && !("refusedBy" in outcome && outcome.refusedBy === "synth"),
  );
  expect(missing.map(({ title }) => title)).toEqual([]);
});

test.each(oneIn(6, REVIEWED, 1))("the dangers of the edit: $title", (edit) => {
  const { before, after } = applyEdit(edit);
  const dangers = reviewStacks(rendered(before as object), rendered(after as object)).flatMap((stack) => stack.dangers);
  expect([...new Set(dangers.map(({ id }) => id))]).toEqual(DANGERS_OF_EDITS[edit.title]);
});

test("each edit that does harm has a danger, if the configuration shows the harm", () => {
  const harmless = REVIEWED.filter(({ title, harm }) => harm !== undefined && DANGERS_OF_EDITS[title]!.length === 0);
  expect(harmless.map(({ title }) => title)).toEqual(UNSEEN);
});
