import { writeFileSync } from "node:fs";
import path from "node:path";
import { readmeBlocks, untrueLine } from "../docs/shown-output";
import { brazeS3, newProject } from "./support/installed";

const ROLE_ARN = "arn:aws:iam::111122223333:role/braze-currents";

/** What `init` is answered so that it writes the README's configuration. */
const ANSWERS = [
  ["--integrations", "currents"],
  ["--method", "role"],
  ["--bucket", "example-braze-currents"],
  ["--region", "us-east-1"],
  ["--account", "111122223333"],
  ["--braze-account", "444455556666"],
  ["--external-id", "00000000-0000-4000-8000-000000000001"],
].flat();

/** The outputs of the README's stack, as `terraform output -json` prints them. */
const OUTPUTS = {
  bucket_name: { sensitive: false, value: "example-braze-currents" },
  bucket_region: { sensitive: false, value: "us-east-1" },
  currents_role_arn: { sensitive: false, value: ROLE_ARN },
  braze_dashboard: {
    sensitive: false,
    value: [
      {
        page: "Partner Integrations > Currents > Create New Current > Amazon S3 Data Export",
        fields: {
          "AWS S3 bucket name": "example-braze-currents",
          Credentials: "AWS Role ARN",
          "Current name": "currents",
          "Folder Path": "currents",
          "Role ARN": ROLE_ARN,
          "Server-Side, At-Rest AES-256 Encryption": "OFF",
        },
        finish: "Launch Current",
      },
    ],
  },
};

test("the README shows what the first commands and the dashboard print", () => {
  const [, , first, dashboard] = readmeBlocks("text");
  const project = newProject();
  const printed = [["init", ...ANSWERS], ["check"], ["synth"]].map((args) => brazeS3(project, ...args).stdout).join("");
  expect(untrueLine(first!, printed)).toBeUndefined();

  writeFileSync(path.join(project, "outputs.json"), JSON.stringify(OUTPUTS));
  expect(untrueLine(dashboard!, brazeS3(project, "dashboard", "currents", "--outputs", "outputs.json").stdout)).toBe(
    undefined,
  );
});
