import { comparedOn, REVIEW_PAGES, withReview } from "../../scripts/annotated/annotated-pages";
import { runCommand, UserProject } from "../support/command";
import { initRepository } from "../support/git";
import { PAGES } from "./pages";

async function review(before: string, after: string): Promise<string> {
  const project = new UserProject(before);
  initRepository(project.folder);
  project.write("braze.yaml", after);
  const { stdout } = await runCommand("review", "--base", "HEAD");
  project.remove();
  return stdout;
}

test.each(REVIEW_PAGES)("%s shows the review of its change: npm run docs writes it", async (file) => {
  const page = PAGES[file]!;
  expect(withReview(file, page, await review(...comparedOn(page)))).toBe(page);
});
