import { execFileSync } from "node:child_process";
import { runCommand, UserProject } from "../support/command";
import { BLOCKS } from "./pages";
import { untrueLine } from "./shown-output";

const blocks = (language: string): string[] =>
  BLOCKS.filter((block) => block.page === "docs/guides/reading-a-plan.md" && block.language === language).map(
    ({ text }) => text,
  );

test("the page about plans shows the review of its change", async () => {
  const [before, after] = blocks("yaml");
  const project = new UserProject(before!);
  const git = (...args: readonly string[]): Buffer =>
    execFileSync("git", ["-c", "user.name=test", "-c", "user.email=test@example.com", ...args], {
      cwd: project.folder,
    });
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message", "a configuration");
  project.write("braze.yaml", after!);
  const { stdout } = await runCommand("review", "--base", "HEAD");
  project.remove();
  expect(untrueLine(blocks("text")[0]!, stdout)).toBeUndefined();
});
