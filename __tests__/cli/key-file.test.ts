import { readKeyFile } from "../../cli/verify/key-file";
import { UserProject } from "../support/command";

const KEY = { accessKeyId: "AKIAEXAMPLE", secretAccessKey: "example/secret+1=" };

let project: UserProject;
beforeEach(() => {
  project = UserProject.empty();
});
afterEach(() => project.remove());

test.each([
  ["the answer of AWS", '{"AccessKey": {"AccessKeyId": "AKIAEXAMPLE", "SecretAccessKey": "example/secret+1="}}'],
  ["JSON of the key alone", '{"AccessKeyId": "AKIAEXAMPLE", "SecretAccessKey": "example/secret+1="}'],
  ["the CSV of the console", "\uFEFFAccess key ID,Secret access key\r\nAKIAEXAMPLE,example/secret+1=\r\n"],
  ["variables", "export AWS_ACCESS_KEY_ID=AKIAEXAMPLE\nexport AWS_SECRET_ACCESS_KEY='example/secret+1='\n"],
  ["a profile", "[braze]\naws_access_key_id = AKIAEXAMPLE\naws_secret_access_key = example/secret+1=\n"],
])("a key is read from %s", (_, text) => {
  project.write("key", text);
  expect(readKeyFile("key")).toEqual(KEY);
});

test.each(["", "null", "[]", '{"AccessKeyId": "AKIAEXAMPLE"}', "secret: example-secret"])(
  "a file without a key is refused, and none of it is repeated: %s",
  (text) => {
    project.write("key", text);
    expect(() => readKeyFile("key")).toThrow(
      "key has no access key, expected the JSON of aws iam create-access-key, the CSV of AWS's console, or " +
        "AWS_ACCESS_KEY_ID=… and AWS_SECRET_ACCESS_KEY=…",
    );
  },
);

test("a file that isn't there is told", () => {
  expect(() => readKeyFile("no-key")).toThrow("can't read no-key (ENOENT), expected an access key");
});
