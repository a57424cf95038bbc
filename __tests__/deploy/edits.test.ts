/** Each edit of docs/edits.md, planned. @seconds 45 */

import { ALL_EDITS } from "../../scripts/edits/all-edits";
import { BEFORES, Before } from "../../scripts/edits/befores";
import { Deployed } from "./support/deployed";
import { surround } from "./support/edit-surroundings";
import { resetEmulator } from "./support/emulator";
import { containing } from "./support/containing";

// The page docs/edits.md is made of the same data: what it says of a plan is what Terraform plans here.
describe.each(Object.keys(BEFORES) as Before[])("with %s,", (before) => {
  const edits = ALL_EDITS.filter((edit) => edit.before === before && edit.notProved === undefined);
  let deployed: Deployed;

  beforeAll(async () => {
    await resetEmulator();
    await surround(before);
    deployed = new Deployed(before);
    await deployed.apply();
  });

  test.each(edits)("$title", async (edit) => {
    expect(await deployed.after(edit)).toEqual(containing(edit.outcome));
  });
});
