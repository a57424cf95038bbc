import { explanationOf } from "../support/command";
import { expectAllOnce, FaultsProject, STACK } from "./faults-stack";

let project: FaultsProject;

beforeAll(async () => {
  project = await FaultsProject.make();
});
beforeEach(() => project.startAgain());
afterAll(() => project.stop());

test("a second apply fails while a first one holds the state's lock, and does nothing", async () => {
  const first = project.startTerraform("apply", "-auto-approve");
  const { release } = await first.whileRunning(project.api.arrival("CreateUser"));

  const explanation = await explanationOf(project.apply(STACK));
  expect(explanation).toContain("Error: Error acquiring the state lock");
  expect(explanation).toMatch(/Lock Info: ID: [0-9a-f-]{36} Path: .* Operation: OperationTypeApply/);

  release();
  expect(await first.ended()).toBe("0");
  await expectAllOnce(project);
});

test("a second apply with -lock-timeout waits for the first one, and makes nothing twice", async () => {
  const first = project.startTerraform("apply", "-auto-approve");
  const { release } = await first.whileRunning(project.api.arrival("CreateUser"));
  const second = project.startTerraform("apply", "-auto-approve", "-lock-timeout=5m");
  await second.says("Acquiring state lock");

  release();
  expect([await first.ended(), await second.ended()]).toEqual(["0", "0"]);
  expect(second.output).toContain("Apply complete! Resources: 0 added, 0 changed, 0 destroyed.");
  await expectAllOnce(project);
});
