import { givenEmulators, requireLoopback, useOwnEmulator } from "./support/emulator";
import { commandEnvironment, emulatorUrl } from "./support/environment";
import { isCommand, requireAll } from "./support/requirements";

describe("what is missing fails the run, with how to install it:", () => {
  test("everything at once", () => {
    expect(() => requireAll({ terraform: false, emulator: false })).toThrow(
      "the deploy tests need\n" +
        "  terraform or tofu: install Terraform (https://developer.hashicorp.com/terraform/install) or OpenTofu " +
        "(https://opentofu.org/docs/intro/install), or name the binary in TERRAFORM_BINARY_NAME\n" +
        "  an emulator of AWS: pip install 'moto[server]', or start one on loopback and name it in AWS_ENDPOINT_URL",
    );
  });

  test("nothing, where all is there", () => {
    expect(() => requireAll({ terraform: true, emulator: true })).not.toThrow();
  });

  test("a command that is not there is not found", async () => {
    expect(await isCommand("no-such-command", "version")).toBe(false);
  });
});

describe("the emulator is on this machine:", () => {
  test.each(["http://127.0.0.1:5000", "http://localhost:5000", "http://[::1]:5000"])("%s is taken", (url) => {
    expect(() => requireLoopback(url)).not.toThrow();
  });

  test.each([
    "https://s3.us-east-1.amazonaws.com",
    "http://127.0.0.1.example.com",
    "http://localhost@example.com",
    "http://10.0.0.1:5000",
    "127.0.0.1:5000",
  ])("%s is refused", (url) => {
    expect(() => requireLoopback(url)).toThrow(
      `AWS_ENDPOINT_URL is ${url}, allowed is an emulator on loopback (http://127.0.0.1:PORT): unset it and the tests start one themselves`,
    );
  });
});

describe("each worker has an emulator of its own:", () => {
  const own = process.env;
  const [first, second] = ["http://127.0.0.1:5001", "http://127.0.0.1:5002"];

  beforeEach(() => {
    process.env = { ...own, AWS_ENDPOINT_URL: `${first},${second}` };
  });

  afterEach(() => {
    process.env = own;
  });

  test("as many are given as there are addresses", () => {
    expect(givenEmulators(2)).toEqual([first, second]);
  });

  test("none are given without an address", () => {
    process.env.AWS_ENDPOINT_URL = "";

    expect(givenEmulators(2)).toEqual([]);
  });

  test("fewer than workers are refused", () => {
    expect(() => givenEmulators(3)).toThrow(
      "AWS_ENDPOINT_URL names too few emulators for 3 workers, found 2: name one for each " +
        "(http://127.0.0.1:PORT,http://127.0.0.1:PORT), or run the tests with --maxWorkers 2",
    );
  });

  test("the second worker uses the second one", () => {
    process.env.JEST_WORKER_ID = "2";
    useOwnEmulator();

    expect(emulatorUrl()).toBe(second);
  });
});

describe("no command gets the credentials of whoever runs the tests:", () => {
  const own = process.env;

  beforeEach(() => {
    process.env = {
      ...own,
      AWS_PROFILE: "mine",
      AWS_SESSION_TOKEN: "mine",
      AWS_SECRET_ACCESS_KEY: "mine",
      TF_VAR_token: "mine",
      BRAZE_CONFIG: "mine",
      HTTPS_PROXY: "mine",
    };
  });

  afterEach(() => {
    process.env = own;
  });

  test("theirs are left out, and the emulator's are put in", () => {
    const environment = commandEnvironment();

    expect(Object.values(environment)).not.toContain("mine");
    expect(environment.AWS_SECRET_ACCESS_KEY).toBe("testing");
  });
});
