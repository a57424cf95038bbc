import path from "node:path";
import { writePackage } from "./package/write-package";
import { ROOT } from "./package/bundles";

void writePackage(path.join(ROOT, "dist"));
