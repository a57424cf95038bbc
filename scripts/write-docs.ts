import { readFileSync, writeFileSync } from "node:fs";
import { CONFIGURATION_PAGE, withGeneratedLists } from "./docs-page";

writeFileSync(CONFIGURATION_PAGE, withGeneratedLists(readFileSync(CONFIGURATION_PAGE, "utf8")));
