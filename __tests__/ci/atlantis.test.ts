import { parse } from "yaml";
import { SERVER_CONFIG } from "./atlantis-rules";
import { FILES } from "./files";

const TEXT = FILES["atlantis-repos.yaml"]!;
const config = SERVER_CONFIG.parse(parse(TEXT));
const [repository] = config.repos;
const [hook] = repository!.pre_workflow_hooks!;

test("the server takes the file", () => {
  expect(SERVER_CONFIG.safeParse(parse(TEXT)).error).toBeUndefined();
});

test.each([
  ["a key", "description:", "descriptions:"],
  ["a step", "- init", "- initialise"],
  ["a workflow", "allowed_workflows: [braze-s3-review]", "allowed_workflows: [review]"],
  ["a requirement", "approved", "accepted"],
  ["an override", "allowed_overrides: [workflow]", "allowed_overrides: [workflows]"],
])("the rules refuse %s that Atlantis doesn't know", (_, from, to) => {
  expect(TEXT).toContain(from);
  expect(SERVER_CONFIG.safeParse(parse(TEXT.replace(from, to))).success).toBe(false);
});

test("a pull request can't bring steps of its own, and needs an approval", () => {
  expect(repository).toMatchObject({
    apply_requirements: ["approved", "mergeable", "undiverged"],
    allowed_overrides: ["workflow"],
    allowed_workflows: Object.keys(config.workflows!),
  });
  expect(repository).not.toHaveProperty("allow_custom_workflows");
});

test("the hook installs and runs nothing that a pull request names, because it has the server's credentials", () => {
  const shells = [hook!.run, ...Object.values(config.workflows!).flatMap(({ plan }) => JSON.stringify(plan))];
  expect(shells.join("\n")).not.toMatch(/\b(npm|npx|node|yarn|pnpm|make)\b/);
});

test("the review is shown before the plan", () => {
  expect(config.workflows!["braze-s3-review"]!.plan!.steps).toEqual([
    { run: 'cat "$(git rev-parse --show-toplevel)/review.txt"' },
    "init",
    "plan",
  ]);
});
