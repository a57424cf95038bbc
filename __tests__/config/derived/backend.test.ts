import { backendKey, backendOf } from "../../../lib/config/derived/backend";

test("without a backend, the state is a file for each stack beside the configuration", () => {
  expect(backendOf("main")).toEqual({ type: "local", path: "terraform.main.tfstate" });
});

test("a local backend without a path has that file too", () => {
  expect(backendOf("main", { type: "local" })).toEqual({ type: "local", path: "terraform.main.tfstate" });
});

test("a local backend keeps its path", () => {
  expect(backendOf("main", { type: "local", path: "state/braze" })).toEqual({ type: "local", path: "state/braze" });
});

test("{stack} is the stack's name, in every text however deep", () => {
  const backend = {
    type: "s3" as const,
    bucket: "state-{stack}",
    key: "{stack}/{stack}.tfstate",
    use_lockfile: true,
    max_retries: 3,
    allowed_account_ids: ["{stack}"],
    endpoints: { s3: "https://{stack}.example.com" },
  };
  expect(backendOf("main", backend)).toEqual({
    type: "s3",
    bucket: "state-main",
    key: "main/main.tfstate",
    use_lockfile: true,
    max_retries: 3,
    allowed_account_ids: ["main"],
    endpoints: { s3: "https://main.example.com" },
  });
});

test("two stacks in one S3 bucket have one state if their keys are the same", () => {
  const backend = { type: "s3" as const, bucket: "state", key: "braze" };
  expect(backendKey("one", backend)).toBe(backendKey("two", backend));
});

test("how a state is reached does not make it another", () => {
  const backend = { type: "s3" as const, bucket: "state", key: "braze" };
  expect(backendKey("one", { ...backend, profile: "reader" })).toBe(backendKey("one", backend));
});

test("two stacks whose key has the stack's name have a state each", () => {
  const backend = { type: "s3" as const, bucket: "state", key: "{stack}" };
  expect(backendKey("one", backend)).not.toBe(backendKey("two", backend));
});
