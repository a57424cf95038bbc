import { grantedPolicy } from "../../../lib/config/derived/granted-policy";
import { grantsOf } from "../../../lib/config/derived/grants";
import { parseConfig } from "../../../lib/config/load";
import { policiesOf } from "../../../lib/synthesised/policies";
import { toPolicyJson } from "../../support/policy-json";
import { synthesiseConfig } from "../../support/synthesise";

const ROLE = '{ method: role, brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000001 }';
const CONNECTORS = "[{ name: production }, { name: staging, folderPath: currents-staging }]";

const { config } = parseConfig(
  "braze.yaml",
  `
  defaults: { region: us-east-1, accountId: "111122223333", }
  stacks:
    documented:
      policy: documented
      bucket: { name: example-documented }
      auth: { method: access-key }
      currents: {}
      export: {}
    folders:
      bucket: { name: example-folders }
      currents: { auth: ${ROLE}, folderScope: true, connectors: ${CONNECTORS} }
      export: { auth: ${ROLE} }
    separate:
      bucket: { name: example-separate }
      currents:
        { auth: { method: access-key }, credentials: per-connector, folderScope: true, allowedIps: braze:EU-01, connectors: ${CONNECTORS} }
    whole:
      bucket: { name: example-whole }
      currents: { auth: ${ROLE}, folderScope: false }
`,
);
const synthesised = synthesiseConfig(config);

test.each(Object.entries(config.stacks))("the policies that %s grants are those that synth writes", (name, stack) => {
  const bucket = { partition: "aws", bucketName: `example-${name}` } as const;
  const granted = grantsOf(name, stack).map((grant) => ({
    name: grant.label,
    document: toPolicyJson(grantedPolicy(name, stack, grant, bucket)),
  }));
  const written = policiesOf(synthesised[name]!).filter(({ name: label }) => !/^bucket$|_trust$/.test(label));
  expect(written).toEqual(granted);
});
