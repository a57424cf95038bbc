/** `cdktf deploy` that is interrupted, refused, or not alone. @seconds 50 */

import path from "node:path";
import { explanationOf } from "../support/command";
import { Started } from "../support/started";
import { errorsOf, expectAllOnce, FaultsProject, importWhatExists, STACK } from "./faults-stack";

let project: FaultsProject;

beforeAll(async () => {
  project = await FaultsProject.make();
});
beforeEach(() => project.startAgain());
afterAll(() => project.stop());

// The CLI ends at once, and the terminal that Terraform runs in ends with it: for Terraform that is a kill.
test.each(["SIGINT", "SIGTERM"] as const)(
  "cdktf deploy that gets %s loses what is under way, which the next run names and is imported",
  async (signal) => {
    const deploy = startDeploy();
    const { abandoned, drop } = await deploy.whileRunning(project.api.completion("CreateUser"));

    deploy.signalGroup(signal);
    expect(await deploy.ended()).toBe("1");
    await abandoned;
    drop();

    expect(await importWhatExists(project)).toContain("aws_iam_user.currents");
    await expectAllOnce(project);
  },
);

test("cdktf deploy that is refused names the resource, and the next run makes it", async () => {
  project.api.fail(["CreateUser"], { status: 403, code: "AccessDenied", message: "not authorized" });
  expect(await errorsOf(project.deploy(STACK))).toEqual({
    "aws_iam_user.currents": expect.stringContaining("AccessDenied") as string,
  });
  project.api.heal();

  await project.apply(STACK);

  await expectAllOnce(project);
});

test("a second cdktf deploy fails while a first one holds the state's lock, and does nothing", async () => {
  const first = startDeploy();
  const { release } = await first.whileRunning(project.api.arrival("CreateUser"));

  expect(await explanationOf(project.deploy(STACK))).toContain("Error acquiring the state lock");

  release();
  expect(await first.ended()).toBe("0");
  await expectAllOnce(project);
});

/** Starts `npx cdktf deploy`, and does not wait for it. */
function startDeploy(): Started {
  const cdktf = path.join(project.folder, "node_modules", ".bin", "cdktf");
  const args = ["deploy", STACK, "--auto-approve", "--skip-provider-lock"];
  return new Started(cdktf, args, { folder: project.folder, env: project.environment() });
}
