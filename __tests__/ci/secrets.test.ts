import { FILES, usesOfTheCommand } from "./files";

// What a job prints, passes on and sends is searched for a real secret in the deploy tests: __tests__/deploy/pipelines/.
describe.each(Object.entries(FILES))("%s", (_, text) => {
  test("runs no command of Terraform that prints a state, an output or a plan as JSON", () => {
    const commands = [...text.matchAll(/terraform -chdir=(?:"[^"]*"|\S+) (.*)$/gm)];
    const words = commands.map(([, rest]) => rest!.split(" "));
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
