import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { brazeS3, newProject } from "./support/installed";

const OPTIONS = ["--integrations", "export", "--method", "access-key", "--bucket", "example-braze"];

test("init, check and synth work in a repository with the package, and the editor finds the schema there", () => {
  const project = newProject();
  const init = brazeS3(project, "init", ...OPTIONS, "--region", "us-east-1", "--account", "111122223333");
  const check = brazeS3(project, "check");
  const synth = brazeS3(project, "synth", "--quiet");
  const [, schema = ""] = /\$schema=(\S+)\n/.exec(readFileSync(path.join(project, "braze.yaml"), "utf8")) ?? [];

  expect(init).toMatchObject({ status: 0, stdout: expect.stringContaining("npx braze-s3 check)\n") as string });
  expect(check).toMatchObject({ status: 0, stdout: "braze.yaml: 1 stack, no problems, no warnings\n" });
  expect(synth).toMatchObject({ status: 0, stdout: "synthesised 1 stack:\n  cdktf.out/stacks/export/cdk.tf.json\n" });
  expect([
    schema.endsWith("node_modules/braze-s3/schema/braze.schema.json"),
    existsSync(path.resolve(project, schema)),
  ]).toEqual([true, true]);
});
