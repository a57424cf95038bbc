import { parse } from "@cdktf/hcl2json";
import * as z from "zod";
import { FILES } from "./files";

/** @see https://terragrunt.gruntwork.io/docs/reference/hcl/blocks/#terraform */
const TERRAGRUNT = z.strictObject({
  terraform: z.tuple([
    z.strictObject({
      extra_arguments: z.record(
        z.string(),
        z.array(z.strictObject({ commands: z.array(z.string()), arguments: z.array(z.string()) })),
      ),
    }),
  ]),
});

test("the file has the keys that Terragrunt documents", async () => {
  expect(TERRAGRUNT.parse(await parse("terragrunt.hcl", FILES["terragrunt.hcl"]!))).toEqual({
    terraform: [
      { extra_arguments: { no_questions: [{ commands: ["init", "plan", "apply"], arguments: ["-input=false"] }] } },
    ],
  });
});

test("a unit names no source, so Terragrunt runs in the folder of the stack, where its state's path is right", () => {
  expect(FILES["terragrunt.hcl"]).not.toContain("source");
});
