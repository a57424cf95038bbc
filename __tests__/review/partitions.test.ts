import { reviewStacks } from "../../lib/review/review";
import { synthesise } from "../support/synthesise";

test.each(["us-east-1", "cn-north-1", "us-gov-west-1", "us-iso-east-1", "eusc-de-east-1"])(
  "in %s, a stack's own bucket is nothing beyond the stack",
  (region) => {
    const stack = { region, accountId: "111122223333", bucket: { name: "example-main" } };
    const config = { stacks: { main: { ...stack, export: { auth: { method: "access-key" } } } } };
    const head = new Map([["main", JSON.stringify(synthesise(JSON.stringify(config)).main)]]);
    const [review] = reviewStacks(new Map(), head);
    expect(review?.dangers).toEqual([]);
    expect(review?.permissions.gained.map(({ principal }) => principal)).toContain("user braze-main-export");
  },
);
