import { readFileSync, writeFileSync } from "node:fs";
import { comparedOn, REVIEW_PAGES, withReview } from "./annotated/annotated-pages";
import { realReview } from "./annotated/real-review";
import { BRAZE_ERRORS_PAGE, withGeneratedErrors } from "./braze-errors-page";
import { CONFIGURATION_PAGE, withGeneratedLists } from "./docs-page";
import { EDITS_PAGE, withGeneratedEdits } from "./edits/edits-page";

for (const page of [CONFIGURATION_PAGE, EDITS_PAGE]) {
  writeFileSync(page, withGeneratedEdits(withGeneratedLists(readFileSync(page, "utf8"))));
}
writeFileSync(BRAZE_ERRORS_PAGE, withGeneratedErrors(readFileSync(BRAZE_ERRORS_PAGE, "utf8")));
for (const file of REVIEW_PAGES) {
  const page = readFileSync(file, "utf8");
  writeFileSync(file, withReview(file, page, realReview(...comparedOn(page))));
}
