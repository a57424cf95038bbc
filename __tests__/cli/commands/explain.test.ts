import { runCommand } from "../../support/command";

const explained = async (...args: string[]) => (await runCommand("explain", ...args)).stdout;

test("a key is explained by its last part", async () => {
  expect(await explained("retain")).toBe(
    [
      "stacks.STACK.bucket.retain",
      "  Whether Terraform refuses every plan that would destroy the bucket (`prevent_destroy`). By default, it does.",
      "  Values: `true`, `false`.",
      "",
    ].join("\n"),
  );
});

test("a path need not name the stack", async () => {
  expect(await explained("stacks.bucket.retain")).toBe(await explained("stacks.STACK.bucket.retain"));
});

test("what can stand in several places is explained once", async () => {
  expect((await explained("brazeAccountId")).match(/Braze's AWS account/g)).toHaveLength(1);
});

test("the place in Braze's dashboard is told", async () => {
  expect(await explained("brazeAccountId")).toContain("Braze shows it in its dashboard: for Currents on Partner");
});

test("without a key, every key is listed", async () => {
  expect((await explained()).split("\n")).toContain("stacks.STACK.currents.connectors.folderPath");
});

test("a misspelt key is refused with the nearest one", async () => {
  expect(await runCommand("explain", "folderPaht")).toEqual({
    code: 1,
    stdout: "",
    stderr: 'there is no key "folderPaht", did you mean "folderPath"? `braze-s3 explain` lists every key\n',
  });
});
