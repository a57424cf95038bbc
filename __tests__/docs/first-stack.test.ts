import { runCommand, UserProject } from "../support/command";
import { BLOCKS } from "./pages";

const blocks = (language: string): string[] =>
  BLOCKS.filter((block) => block.page === "docs/guides/first-stack.md" && block.language === language).map(
    ({ text }) => text,
  );

let project: UserProject;
beforeEach(() => (project = UserProject.empty()));
afterEach(() => project.remove());

test("the guide shows what init prints for its options, in a repository with the package", async () => {
  const [line = ""] = blocks("sh").filter((text) => text.startsWith("npx braze-s3 init --"));
  const { code, stdout } = await runCommand(...line.trim().split(" ").slice(2));
  const printed = stdout
    .replaceAll(project.folder, "/path/to/your-repository")
    .replaceAll("npm run -s braze-s3 --", "npx braze-s3");
  expect([code, printed]).toEqual([0, blocks("text")[0]]);
});
