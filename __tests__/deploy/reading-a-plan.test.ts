import { BLOCKS } from "../docs/pages";
import { untrueLine } from "../docs/shown-output";
import { withEmulatorAccount } from "./support/config";
import { resetEmulator } from "./support/emulator";
import { Project } from "./support/project";

const blocks = (language: string): string[] =>
  BLOCKS.filter((block) => block.page === "docs/guides/reading-a-plan.md" && block.language === language).map(
    ({ text }) => text,
  );

test("the page about plans shows what Terraform plans for its change", async () => {
  await resetEmulator();
  const [before, after] = blocks("yaml").map(withEmulatorAccount);
  const [, ...shown] = blocks("text");
  const project = new Project(before!);
  project.synth();
  await project.terraform("currents", "init");
  await project.apply("currents");
  project.write(after!);
  project.synth();
  const { stdout } = await project.terraform("currents", "plan");
  expect(untrueLine(shown.join("\n"), stdout)).toBeUndefined();
});
