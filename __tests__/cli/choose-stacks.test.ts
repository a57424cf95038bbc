import { chooseStacks } from "../../cli/choose-stacks";
import { parseConfig } from "../../lib/config/load";
import { StackConfig } from "../../lib/config/schema/file";

describe("the stacks that a person names", () => {
  const export_ = `bucket: { name: example }, export: { auth: { method: access-key } }`;
  const base: StackConfig = parseConfig(
    "braze.yaml",
    `stacks: { currents: { region: us-east-1, accountId: "111122223333", ${export_} } }`,
  ).config.stacks.currents!;
  const stacks = {
    currents: base,
    "dev-export": { ...base, environment: "dev" },
    "prod-export": { ...base, environment: "prod" },
    "prod-more": { ...base, environment: "prod" },
  };
  const chosen = (...names: string[]) => chooseStacks({ stacks }, names);

  test("can have their full names", () => {
    expect(chosen("currents", "dev-export")).toEqual(["currents", "dev-export"]);
  });

  test("can have their names without the environment", () => {
    expect(chosen("more")).toEqual(["prod-more"]);
  });

  test("must be there", () => {
    expect(() => chosen("curents")).toThrow(
      new Error(
        'there is no stack "curents", did you mean "currents"? the stacks are currents, dev-export, prod-export and 1 more',
      ),
    );
  });

  test("are all looked at before one is refused", () => {
    expect(() => chosen("a", "b")).toThrow(/"a".*\n.*"b"/);
  });

  test("count once", () => {
    expect(chosen("more", "prod-more")).toEqual(["prod-more"]);
  });

  test("must be meant without doubt", () => {
    expect(() => chosen("export")).toThrow(
      new Error('"export" means more than one stack, expected dev-export or prod-export'),
    );
  });
});
