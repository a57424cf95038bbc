import { annotate, Excerpt } from "./annotate";
import { PLAN_OF_EXPORTS, REVIEW_OF_EXPORTS } from "./exports-added";
import { REVIEW_OF_DANGERS } from "./dangers-added";

/** The page that reads a review and a plan line by line. */
export const PLAN_PAGE = "docs/guides/reading-a-plan.md";

/** The lines of a review that pages show, by the page. */
const REVIEWS: Readonly<Record<string, readonly Excerpt[]>> = {
  [PLAN_PAGE]: REVIEW_OF_EXPORTS,
  "docs/guides/reviewing.md": REVIEW_OF_DANGERS,
};

/** The pages that show a review. */
export const REVIEW_PAGES: readonly string[] = Object.keys(REVIEWS);

/** The two configurations that a page compares: its first two blocks of YAML. */
export function comparedOn(page: string): [before: string, after: string] {
  const [before = "", after = ""] = [...page.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, text = ""]) => text);
  return [before, after];
}

/** A page with its review made anew. */
export function withReview(file: string, page: string, review: string): string {
  return replaced(page, "review", annotate(review, REVIEWS[file] ?? []));
}

/** The page about plans with its plan made anew. */
export function withPlan(page: string, plan: string): string {
  return replaced(page, "plan", annotate(plan, PLAN_OF_EXPORTS));
}

/** What stands between `<!-- KIND of the two files -->` and `<!-- end -->` is written by a script. */
function replaced(page: string, kind: string, text: string): string {
  const start = `<!-- ${kind} of the two files -->`;
  const pattern = new RegExp(`${start}\n[^]*?<!-- end -->`);
  if (!pattern.test(page)) {
    throw new Error(`the page has no ${start}, expected it before <!-- end -->`);
  }
  return page.replace(pattern, () => `${start}\n\n${text}\n\n<!-- end -->`);
}
