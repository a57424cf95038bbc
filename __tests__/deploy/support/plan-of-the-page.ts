import { readFileSync } from "node:fs";
import { comparedOn, PLAN_PAGE } from "../../../scripts/annotated/annotated-pages";
import { withEmulatorAccount, withExampleAccount } from "./config";
import { resetEmulator } from "./emulator";
import { Project } from "./project";

/** What Terraform plans, where the first configuration of the page about plans is applied and the second follows. */
export async function planOfThePage(): Promise<string> {
  await resetEmulator();
  const [before, after] = comparedOn(readFileSync(PLAN_PAGE, "utf8"));
  const project = new Project(withEmulatorAccount(before));
  project.synth();
  await project.terraform("currents", "init");
  await project.apply("currents");
  project.write(withEmulatorAccount(after));
  project.synth();
  const { stdout } = await project.terraform("currents", "plan", "-no-color");
  return withExampleAccount(stdout);
}
