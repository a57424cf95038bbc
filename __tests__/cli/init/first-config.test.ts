import { parse } from "yaml";
import { configOf } from "../../../cli/init/answers";
import { firstConfig } from "../../../cli/init/first-config";
import { parseConfig } from "../../../lib/config/load";

const ROLES = {
  integrations: ["currents", "export"] as const,
  region: "us-east-1",
  accountId: "111122223333",
  bucket: "example-braze",
  method: "role",
  brazeAccountId: "444455556666",
  externalIds: { currents: "00000000-0000-4000-8000-000000000001", export: "00000000-0000-4000-8000-000000000002" },
};

const written = (answers: typeof ROLES): string => firstConfig(answers, "./schema.json", "npx braze-s3 explain KEY");

test("the text is YAML with comments, and names the editor's schema first", () => {
  expect(written(ROLES)).toBe(`# yaml-language-server: $schema=./schema.json
#
# Which Braze integrations write to which buckets. To see what a key means, run:
#   npx braze-s3 explain KEY

# Every stack inherits this.
defaults:
  region: us-east-1
  accountId: "111122223333" # your AWS account: Terraform refuses every other
  # tags: { team: lifecycle-marketing }
  # By default, Terraform's state is a file beside this one. Before you work with others, choose a backend:
  # backend: { type: s3, bucket: example-state, key: "braze/{stack}.tfstate", region: us-east-1, use_lockfile: true }

stacks:
  # Braze Currents writes events, and Dashboard Data Export writes exports, to one bucket with two policies.
  shared-bucket:
    # Terraform makes the bucket, and refuses to destroy it.
    bucket:
      name: example-braze
    currents:
      auth:
        # Braze assumes an IAM role: no secret exists. Braze shows both ids on the page
        # Partner Integrations > Currents > Create New Current > Amazon S3 Data Export
        method: role
        brazeAccountId: "444455556666"
        externalId: 00000000-0000-4000-8000-000000000001
      # Several Currents in Braze need a folder path each:
      # connectors:
      #   - { name: production, folderPath: currents }
      #   - { name: staging, folderPath: currents-staging }
    export:
      auth:
        # Braze assumes an IAM role: no secret exists. Braze shows both ids on the page
        # Partner Integrations > Technology Partners > Amazon S3
        method: role
        brazeAccountId: "444455556666"
        externalId: 00000000-0000-4000-8000-000000000002
`);
});

test("what is offered in comments can be put in", () => {
  const everything = written(ROLES).replaceAll(/^( *)# (?=tags:|backend:|connectors:| {2}- )/gm, "$1");
  const { config, warnings } = parseConfig("braze.yaml", everything);
  expect(warnings).toEqual([]);
  expect(config.stacks["shared-bucket"]).toMatchObject({
    tags: { team: "lifecycle-marketing" },
    backend: { type: "s3" },
    currents: { connectors: [{ name: "production" }, { name: "staging" }] },
  });
});

test.each(["1e5", "123", "null", "0x1f", "true", "1.5"])("the text %s stays a text", (bucket) => {
  expect(parse(written({ ...ROLES, bucket }))).toEqual(configOf({ ...ROLES, bucket }));
});

test.each(["=a", "@b", "a: b", "a,b", "-", "a #b"])("the external id %j is written as it is", (currents) => {
  const answers = { ...ROLES, externalIds: { ...ROLES.externalIds, currents } };
  expect(parse(written(answers))).toEqual(configOf(answers));
});
