import { readFileSync, writeFileSync } from "node:fs";
import { BRAZE_ERRORS_PAGE, withGeneratedErrors } from "./braze-errors-page";
import { CONFIGURATION_PAGE, withGeneratedLists } from "./docs-page";
import { EDITS_PAGE, withGeneratedEdits } from "./edits/edits-page";

for (const page of [CONFIGURATION_PAGE, EDITS_PAGE]) {
  writeFileSync(page, withGeneratedEdits(withGeneratedLists(readFileSync(page, "utf8"))));
}
writeFileSync(BRAZE_ERRORS_PAGE, withGeneratedErrors(readFileSync(BRAZE_ERRORS_PAGE, "utf8")));
