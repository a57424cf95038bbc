import { readmeBlocks, untrueLine } from "../docs/shown-output";
import { withEmulatorAccount } from "./support/config";
import { Project } from "./support/project";

test("the README shows what Terraform plans for its configuration", async () => {
  const [yaml] = readmeBlocks("yaml");
  const [, shown] = readmeBlocks("text");
  const project = new Project(withEmulatorAccount(yaml!));
  await project.npmSynth();
  await project.terraform("currents", "init");
  const { stdout } = await project.terraform("currents", "plan");

  expect(untrueLine(shown!, stdout)).toBeUndefined();
});
