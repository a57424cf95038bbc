import { BadConfig, text } from "./bad-config";

const withAuth = (auth: string): string =>
  text(`
    defaults: { region: us-east-1, accountId: "111122223333" }
    stacks:
      main:
        bucket: { name: example-main }
        export:
          auth: { method: access-key, ${auth} }
  `);

/** What is wrong with the access keys of a user. */
export const accessKeys: readonly BadConfig[] = [
  {
    name: "a key to switch off that there is not",
    config: withAuth("keys: [primary, second], inactive: [primry]"),
    problems: [
      'braze.yaml:6:71  stacks.main.export.auth.inactive[0]: no access key "primry" in keys, expected primary or second; did you mean primary?',
    ],
  },
  {
    name: "a key to switch off that is like no other",
    config: withAuth("keys: [primary, second], inactive: [autumn]"),
    problems: [
      'braze.yaml:6:71  stacks.main.export.auth.inactive[0]: no access key "autumn" in keys, expected primary or second',
    ],
  },
  {
    name: "a key to switch off twice",
    config: withAuth("keys: [primary, second], inactive: [primary, primary]"),
    problems: [
      'braze.yaml:6:80  stacks.main.export.auth.inactive[1]: the access key "primary" is listed twice, expected once',
    ],
  },
  {
    name: "the newest key switched off",
    config: withAuth("keys: [primary, second], inactive: [second]"),
    problems: [
      'braze.yaml:6:71  stacks.main.export.auth.inactive[0]: the access key "second" is the newest, which the outputs hand over to Braze, expected only older keys; to go back to an older key, put it last in keys',
    ],
  },
  {
    name: "every key switched off",
    config: withAuth("keys: [primary, second], inactive: [primary, second]"),
    problems: [
      "braze.yaml:6:60  stacks.main.export.auth.inactive: no access key would be active, and Braze would lose access, expected at least one of keys not in here",
    ],
  },
  {
    name: "the only key switched off",
    config: withAuth("inactive: [primary]"),
    problems: [
      "braze.yaml:6:35  stacks.main.export.auth.inactive: no access key would be active, and Braze would lose access, expected at least one of keys not in here",
    ],
  },
  {
    name: "three keys to switch off",
    config: withAuth("keys: [a, b], inactive: [a, b, c]"),
    problems: ["braze.yaml:6:49  stacks.main.export.auth.inactive: got a list of 3, expected at most 2"],
  },
  {
    name: "a key to switch off whose keys are wrong themselves",
    config: withAuth("keys: [Primary, second], inactive: [first]"),
    problems: [
      'braze.yaml:6:42  stacks.main.export.auth.keys[0]: not the name of an access key, got "Primary", expected 1 to 40 of a-z, 0-9, - and _, starting with a letter or digit; did you mean "primary"?',
    ],
  },
  {
    name: "another place for the secret",
    config: withAuth("secret: vault"),
    problems: [
      'braze.yaml:6:43  stacks.main.export.auth.secret: not allowed, got "vault", expected state or outside; this says where the secret lives, and is no place for the secret; if a real secret stood here, delete that access key in IAM',
    ],
  },
  {
    name: "a secret as the place for the secret, which no message shows",
    config: withAuth("secret: wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
    problems: [
      "braze.yaml:6:43  stacks.main.export.auth.secret: not allowed, got a text that looks like an AWS secret access key (not shown), expected state or outside; this says where the secret lives, and is no place for the secret; if a real secret stood here, delete that access key in IAM",
    ],
  },
  {
    name: "keys beside a secret outside",
    config: withAuth("secret: outside, keys: [spring, autumn], inactive: [spring]"),
    problems: [
      "braze.yaml:6:52  stacks.main.export.auth.keys: not allowed with secret: outside: Terraform has no access keys then, and `braze-s3 keys` makes them; if Terraform made these keys before, name them under forget, so that they live on",
      "braze.yaml:6:76  stacks.main.export.auth.inactive: not allowed with secret: outside: Terraform has no access keys then, and `braze-s3 keys` switches them off",
    ],
  },
  {
    name: "forgotten keys beside a secret in the state",
    config: withAuth("forget: [primary]"),
    problems: [
      "braze.yaml:6:35  stacks.main.export.auth.forget: Terraform forgets access keys only if they live outside, expected secret: outside, or nothing here",
    ],
  },
  {
    name: "forgotten keys beside a secret in the state, which is said",
    config: withAuth("secret: state, forget: [primary]"),
    problems: [
      "braze.yaml:6:50  stacks.main.export.auth.forget: Terraform forgets access keys only if they live outside, expected secret: outside, or nothing here",
    ],
  },
  {
    name: "two forgotten keys with one address",
    config: withAuth("secret: outside, forget: [a-b, a_b]"),
    problems: [
      'braze.yaml:6:66  stacks.main.export.auth.forget[1]: the access key "a_b" is listed twice (- and _ are the same here), expected another name',
    ],
  },
  {
    name: "forgotten keys beside a place for the secret that is refused",
    config: withAuth("secret: vault, forget: [primary]"),
    problems: [
      'braze.yaml:6:43  stacks.main.export.auth.secret: not allowed, got "vault", expected state or outside; this says where the secret lives, and is no place for the secret; if a real secret stood here, delete that access key in IAM',
    ],
  },
  {
    name: "a key to switch off beside a secret outside",
    config: withAuth("secret: outside, inactive: [spring]"),
    problems: [
      "braze.yaml:6:52  stacks.main.export.auth.inactive: not allowed with secret: outside: Terraform has no access keys then, and `braze-s3 keys` switches them off",
    ],
  },
  {
    name: "a key to switch off whose name is refused",
    config: withAuth("keys: [spring, autumn], inactive: [Spring]"),
    problems: [
      'braze.yaml:6:70  stacks.main.export.auth.inactive[0]: not the name of an access key, got "Spring", expected 1 to 40 of a-z, 0-9, - and _, starting with a letter or digit; did you mean "spring"?',
    ],
  },
  {
    name: "a key to switch off beside keys that are no list",
    config: withAuth("keys: spring, inactive: [spring]"),
    problems: ['braze.yaml:6:41  stacks.main.export.auth.keys: got "spring", expected a list'],
  },
];
