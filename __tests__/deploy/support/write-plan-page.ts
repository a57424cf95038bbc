import { readFileSync, writeFileSync } from "node:fs";
import { PLAN_PAGE, withPlan } from "../../../scripts/annotated/annotated-pages";
import { planOfThePage } from "./plan-of-the-page";

// No test of the project: `npm run docs:plan` runs it, since only the deploy tests have an emulator of AWS.
test("write the plan into the page about plans", async () => {
  const plan = await planOfThePage();
  writeFileSync(PLAN_PAGE, withPlan(readFileSync(PLAN_PAGE, "utf8"), plan));
});
