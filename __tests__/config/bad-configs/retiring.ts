import { BadConfig, text } from "./bad-config";

const withAuth = (auth: string, rest = ""): string =>
  text(`
    defaults: { region: us-east-1, accountId: "111122223333" }
    stacks:
      main:
        bucket: { name: example-main }
        currents: { auth: ${auth} }
        ${rest}
  `);

const ROLE = 'method: role, brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000001';

/** What is wrong with a change of the method. */
export const retiring: readonly BadConfig[] = [
  {
    name: "a user that retires for a user",
    config: withAuth("{ method: access-key, retiring: { method: access-key } }"),
    problems: [
      "braze.yaml:5:65  stacks.main.currents.auth.retiring.method: auth has the method access-key, too, and what retires must have the other one, expected role; to replace a key, add the new one at the end of keys",
    ],
  },
  {
    name: "a role that retires for a role",
    config: withAuth(`{ ${ROLE}, retiring: { ${ROLE} } }`),
    problems: [
      "braze.yaml:5:141  stacks.main.currents.auth.retiring.method: auth has the method role, too, and what retires must have the other one, expected access-key; to change the external ids, list the new one beside the old one",
    ],
  },
  {
    name: "something that retires for what retires",
    config: withAuth(`{ ${ROLE}, retiring: { method: access-key, retiring: { ${ROLE} } } }`),
    problems: [
      "braze.yaml:5:153  stacks.main.currents.auth.retiring.retiring: not allowed: one auth at a time can retire, so remove the older one first, when Braze no longer uses it",
    ],
  },
  {
    name: "a method as what retires",
    config: withAuth(`{ ${ROLE}, retiring: access-key }`),
    problems: [
      'braze.yaml:5:131  stacks.main.currents.auth.retiring: got "access-key", expected the mapping that auth was before, e.g. { method: access-key }',
    ],
  },
  {
    name: "a role that retires without its ids",
    config: withAuth("{ method: access-key, retiring: { method: role } }"),
    problems: [
      'braze.yaml:5:45  stacks.main.currents.auth.retiring.brazeAccountId: missing: Braze\'s AWS account id, expected exactly 12 digits, in quotes ("111122223333"); Braze shows it in its dashboard: for Currents on Partner Integrations > Currents > Create New Current > Amazon S3 Data Export, for exports on Partner Integrations > Technology Partners > Amazon S3',
      "braze.yaml:5:45  stacks.main.currents.auth.retiring.externalId: missing: an external id, expected 2 to 1224 of letters, digits and _ + = , . @ : / -; Braze shows it in its dashboard: for Currents on Partner Integrations > Currents > Create New Current > Amazon S3 Data Export, for exports on Partner Integrations > Technology Partners > Amazon S3",
    ],
  },
  {
    name: "a user that retires with its newest key switched off",
    config: withAuth(`{ ${ROLE}, retiring: { method: access-key, keys: [a, b], inactive: [b] } }`),
    problems: [
      'braze.yaml:5:178  stacks.main.currents.auth.retiring.inactive[0]: the access key "b" is the newest, which the outputs hand over to Braze, expected only older keys; to go back to an older key, put it last in keys',
    ],
  },
  {
    name: "a role that retires in GovCloud, where no role works",
    config: withAuth(`{ method: access-key, retiring: { ${ROLE} } }`, "region: us-gov-west-1"),
    problems: [
      "braze.yaml:5:65  stacks.main.currents.auth.retiring.method: role does not work in us-gov-west-1, which is in the partition aws-us-gov: roles can't be assumed across partitions, and Braze's account is in aws; expected access-key",
    ],
  },
  {
    name: "addresses of a user for which a role retires",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          currents:
            allowedIps: braze:US-03
            auth: { method: access-key, retiring: { ${ROLE} } }
    `),
    problems: [
      "braze.yaml:6:19  stacks.main.currents.allowedIps: with a role, Braze's calls come from inside AWS, and Braze lists no addresses of those; expected no allowedIps until the role has retired",
    ],
  },
  {
    name: "a name for what retires that another user has",
    config: withAuth(
      `{ ${ROLE}, retiring: { method: access-key, name: braze } }`,
      "export: { auth: { method: access-key, name: braze } }",
    ),
    problems: [
      'braze.yaml:6:15  stacks.main.export.auth: the user "braze" in the account 111122223333 is claimed by stacks.main.currents.auth.retiring already, expected another name',
    ],
  },
  {
    name: "a policy's name that leaves no room for that of what retires",
    config: withAuth(
      `{ ${ROLE}, retiring: { method: access-key } }, policyName: ${"a".repeat(125)}`,
      "policy: documented",
    ),
    problems: [
      'braze.yaml:5:5  stacks.main.currents: the policy\'s name "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-retiring" has 134 characters, expected at most 128; set policyName to a shorter one',
    ],
  },
  {
    name: "an adopted user for a role, when nothing retires any more",
    config: withAuth(`{ ${ROLE} }`, "adopt: { currents: { user: BrazeCurrents } }"),
    problems: [
      "braze.yaml:6:32  stacks.main.adopt.currents.user: currents signs in with role, expected method: access-key to adopt a user",
    ],
  },
  {
    name: "an adopted user that what retires names, too",
    config: withAuth(
      `{ ${ROLE}, retiring: { method: access-key, name: BrazeCurrents } }`,
      "adopt: { currents: { user: BrazeCurrents } }",
    ),
    problems: [
      "braze.yaml:6:32  stacks.main.adopt.currents.user: names the user that auth names already, expected one of the two",
    ],
  },
  {
    name: "what retires beside a method that is refused",
    config: withAuth("{ method: key, retiring: { method: key } }"),
    problems: [
      'braze.yaml:5:33  stacks.main.currents.auth.method: not allowed, got "key", expected access-key or role',
    ],
  },
];
