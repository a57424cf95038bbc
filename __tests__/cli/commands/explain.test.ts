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

test("the path of a problem is explained, with the name of a stack and the index of a list", async () => {
  expect(await explained("stacks.main.bucket.retain")).toBe(await explained("stacks.bucket.retain"));
  expect(await explained("stacks.main.currents.connectors[1].folderPath")).toBe(
    await explained("stacks.currents.connectors.folderPath"),
  );
  expect(await explained("stacks.currents.currents.auth.method")).toBe(
    await explained("stacks.STACK.currents.auth.method"),
  );
});

test("a section is explained with the keys in it", async () => {
  expect(await explained("bucket.lifecycle")).toBe(
    [
      "stacks.STACK.bucket.lifecycle",
      "  Rules that delete old objects or move them to cheaper storage, one for each prefix. By default, S3 keeps " +
        "objects. S3 always aborts incomplete uploads after 7 days.",
      "  Keys: `prefix`, `expirationDays`, `transitionTo`, `for`.",
      "",
    ].join("\n"),
  );
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
