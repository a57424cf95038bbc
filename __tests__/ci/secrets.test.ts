import { FILES, usesOfTheCommand } from "./files";

/** Every use of Terraform in a text: what stands behind the stack's folder. */
function usesOfTerraform(text: string): string[] {
  return [...text.matchAll(/terraform -chdir=(?:"[^"]*"|\S+) (.*)$/gm)].map(([, rest]) => rest!);
}

test.each([
  ["Terraform", usesOfTerraform],
  ["braze-s3", usesOfTheCommand],
])("the uses of %s are found", (_, uses) => {
  expect(Object.values(FILES).flatMap(uses).length).toBeGreaterThan(10);
});

// What a job prints, passes on and sends is searched for a real secret in the deploy tests: __tests__/deploy/pipelines/.
describe.each(Object.entries(FILES))("%s", (_, text) => {
  test("runs no command of Terraform that prints a state, an output or a plan as JSON", () => {
    const words = usesOfTerraform(text).map((use) => use.split(" "));
    expect(words.filter(([name]) => !["init", "plan", "apply"].includes(name!))).toEqual([]);
    expect(words.flat().filter((word) => word === "-json")).toEqual([]);
  });

  test("runs no command of braze-s3 that shows or makes a secret", () => {
    const names = usesOfTheCommand(text).map((use) => use.split(" ")[0]!);
    expect(names.filter((name) => !["check", "synth", "list", "review", "verify"].includes(name))).toEqual([]);
  });

  test("prints no variable, and no command before it runs", () => {
    expect(text).not.toMatch(/^\s*(- )?(env|printenv|export|set -x)$|\bTF_LOG\b/m);
  });

  test("keeps no plan for another job", () => {
    expect(text).not.toMatch(/upload-artifact|actions\/cache/);
  });
});
