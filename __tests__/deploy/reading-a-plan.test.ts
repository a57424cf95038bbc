import { readFileSync } from "node:fs";
import { PLAN_PAGE, withPlan } from "../../scripts/annotated/annotated-pages";
import { planOfThePage } from "./support/plan-of-the-page";

test("the page about plans shows what Terraform plans for its change: npm run docs:plan writes it", async () => {
  const page = readFileSync(PLAN_PAGE, "utf8");
  expect(withPlan(page, await planOfThePage())).toBe(page);
});
