import { branchFor } from "../../lib/config/schema/navigate";
import * as z from "zod";

test("what a value is meant for is found once for each value, however often it is asked", () => {
  const item = z.strictObject({ a: z.string() });
  const union = z.union([z.string(), z.array(item)]);
  const read = jest.spyOn(union.options[1], "safeParse");
  const value = [{ b: 1 }, { b: 2 }];
  const branches = Array.from({ length: 3 }, () => branchFor(union, value));
  expect(branches).toEqual(Array.from({ length: 3 }, () => union.options[1]));
  expect(read).toHaveBeenCalledTimes(1);
});
