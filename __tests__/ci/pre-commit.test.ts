import { parse } from "yaml";
import { FILES } from "./files";

/** What pre-commit asks of a local hook. */
test("each hook of pre-commit has all that a hook of the repository needs", () => {
  const { repos } = parse(FILES["pre-commit-config.yaml"]!) as {
    readonly repos: readonly { readonly repo: string; readonly hooks: readonly Record<string, unknown>[] }[];
  };
  expect(repos.map(({ repo }) => repo)).toEqual(["local"]);
  expect(repos[0]!.hooks.map((hook) => Object.keys(hook))).toEqual(
    repos[0]!.hooks.map(() => ["id", "name", "entry", "language", "files", "pass_filenames"]),
  );
});

test.each([
  ["braze.yaml", [true, true]],
  ["braze/dev.yaml", [true, true]],
  ["cdktf.out/stacks/currents/cdk.tf.json", [false, true]],
  ["src/braze.yaml", [false, false]],
])("a commit of %s runs the hooks %j", (file, expected) => {
  const { repos } = parse(FILES["pre-commit-config.yaml"]!) as { repos: [{ hooks: { files: string }[] }] };
  expect(repos[0].hooks.map(({ files }) => new RegExp(files).test(file))).toEqual(expected);
});
