import { writeFileSync } from "node:fs";
import { describeLibrary, REPORT_FILE } from "./package/declarations";

writeFileSync(REPORT_FILE, describeLibrary().report);
