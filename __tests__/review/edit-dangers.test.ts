import { tmpdir } from "node:os";
import { stringify } from "yaml";
import { parseConfig } from "../../lib/config/load";
import { reviewStacks } from "../../lib/review/review";
import { ALL_EDITS } from "../../scripts/edits/all-edits";
import { applyEdit } from "../../scripts/edits/patch";
import { renderConfig } from "../../stacks/synthesise";
import { DANGERS_OF_EDITS } from "./edit-dangers-expected";

const render = (config: unknown) => {
  const yaml = stringify(config, { aliasDuplicateObjects: false });
  return renderConfig(parseConfig("braze.yaml", yaml).config, { project: tmpdir(), outdir: `${tmpdir()}/cdktf.out` });
};

const REVIEWED = ALL_EDITS.filter(({ title }) => title in DANGERS_OF_EDITS);

/** Harm that the configuration doesn't show. */
const UNSEEN = ["`minimumTlsVersion` added or raised", "`permissionsBoundary` added or changed"];

test.each(REVIEWED)("the dangers of the edit: $title", (edit) => {
  const { before, after } = applyEdit(edit);
  const dangers = reviewStacks(render(before), render(after)).flatMap((stack) => stack.dangers);
  expect([...new Set(dangers.map(({ id }) => id))]).toEqual(DANGERS_OF_EDITS[edit.title]);
});

test("each edit that does harm has a danger, if the configuration shows the harm", () => {
  const harmless = REVIEWED.filter(({ title, harm }) => harm !== undefined && DANGERS_OF_EDITS[title]!.length === 0);
  expect(harmless.map(({ title }) => title)).toEqual(UNSEEN);
});
