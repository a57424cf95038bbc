import { reviewStacks, Stacks } from "../../lib/review/review";
import { rendered } from "./rendered";

const CONNECTORS = [
  { name: "production", folderPath: "currents" },
  { name: "staging", folderPath: "currents-staging" },
];
const AUTH = { method: "access-key", name: "example-braze" };

function stack(currents: object, policy = "scoped"): Stacks {
  const settings = { region: "us-east-1", accountId: "111122223333", bucket: { name: "example-events" } };
  const events = { ...settings, policy, currents: { auth: AUTH, connectors: CONNECTORS, ...currents } };
  return rendered({ stacks: { events } });
}

const losses = (before: Stacks, after: Stacks) =>
  reviewStacks(before, after).flatMap(({ dangers }) =>
    dangers.filter(({ id }) => id === "braze-loses-access").map(({ message }) => message),
  );

test("Currents needs its folders, and nothing else in the bucket", () => {
  expect(losses(stack({}), stack({ folderScope: true }))).toEqual([]);
});

test("Currents loses access to a folder that it wrote to", () => {
  const after = stack({ folderScope: true, connectors: CONNECTORS.slice(0, 1) });
  expect(losses(stack({}), after)).toEqual([
    "user example-braze may no longer s3:GetObject, s3:PutObject on arn:aws:s3:::example-events/*, " +
      "but not arn:aws:s3:::example-events/currents/*, which Braze needs",
  ]);
});

test("Currents loses access if it may no longer read in the whole bucket", () => {
  expect(losses(stack({}), stack({}, "documented"))).toEqual([
    "user example-braze may no longer s3:GetObject on arn:aws:s3:::example-events/*, which Braze needs",
  ]);
});
