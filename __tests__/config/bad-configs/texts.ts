import { BadConfig, text } from "./bad-config";

/** What no text and no key may have in it, whatever it is for. */
export const texts: readonly BadConfig[] = [
  {
    name: "a token of CDKTF in a list of a backend",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          backend: { type: s3, bucket: states, key: main, allowed_account_ids: ["#{TfToken[TOKEN.0]}"] }
    `),
    problems: [
      'braze.yaml:6:75  stacks.main.backend.allowed_account_ids[0]: CDKTF would read #{, &{ or TfToken[ as a token of its own, got "#{TfToken[TOKEN.0]}", expected none; {stack} is the stack\'s name',
    ],
  },
  {
    name: "a token of CDKTF in an IAM path",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          iam: { path: "/&{TfToken[TOKEN.0]}/" }
    `),
    problems: [
      'braze.yaml:6:18  stacks.main.iam.path: not an IAM path, got "/&{TfToken[TOKEN.0]}/", CDKTF would read #{, &{ or TfToken[ as a token of its own',
    ],
  },
  {
    name: "a directive of Terraform in an IAM path",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          iam: { path: "/%{a}/" }
    `),
    problems: [
      'braze.yaml:6:18  stacks.main.iam.path: not an IAM path, got "/%{a}/", Terraform would read ${ or %{ as a template',
    ],
  },
  {
    name: "an expression as the key of a mapping in a backend",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          backend: { type: s3, bucket: states, key: main, endpoints: { '\${file("x")}': x } }
    `),
    problems: [
      'braze.yaml:6:82  stacks.main.backend.endpoints["${file(\\"x\\")}"]: unknown key, allowed here: dynamodb, iam, s3, sso, sts',
    ],
  },
  {
    name: "an expression as the key of a session's tag",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      remoteStates:
        other:
          type: s3
          bucket: states
          key: other
          assume_role: { role_arn: "arn:aws:iam::111122223333:role/a", tags: { "a\${b}": c } }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
    `),
    problems: [
      'braze.yaml:7:83  remoteStates.other.assume_role.tags["a${b}"]: not a tag key, got "a${b}", expected 1 to 128 of letters, digits, spaces and _ . : / = + - @, not starting with aws:',
    ],
  },
  {
    name: "a line break, an escape sequence and a mark of direction",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        "a\\e[31mb": { bucket: { name: example-other } }
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          providerVersion: "~> 6.25\\n"
          backend: { type: s3, bucket: "states\\u202e", key: "main\\n" }
    `),
    problems: [
      'braze.yaml:3:3  stacks["a\\u001b[31mb"]: not a stack name, got "a\\u001b[31mb", expected 1 to 40 of a-z, 0-9 and -, starting with a letter',
      'braze.yaml:3:3  stacks["a\\u001b[31mb"]: nothing to integrate in a\\u001b[31mb, expected currents, export or both',
      'braze.yaml:7:22  stacks.main.providerVersion: not a version constraint, got "~> 6.25\\n", the character U+000A can\'t be seen, or changes how the rest is seen',
      "braze.yaml:8:34  stacks.main.backend.bucket: the character U+202E can't be seen, or changes how the rest is seen, got \"states\\u202e\", expected none; {stack} is the stack's name",
      "braze.yaml:8:55  stacks.main.backend.key: the character U+000A can't be seen, or changes how the rest is seen, got \"main\\n\", expected none; {stack} is the stack's name",
    ],
  },
  {
    name: "credentials where names and ids belong",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          tags: { owner: AKIAIOSFODNN7EXAMPLE }
          export: { auth: { method: access-key, name: ASIAIOSFODNN7EXAMPLE } }
          backend: { type: s3, bucket: states, key: x/wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY }
    `),
    problems: [
      "braze.yaml:5:20  stacks.main.tags.owner: not a tag value, got a text that looks like an AWS access key id (not shown), which would end up in the synthesised files; keep secrets out of the configuration",
      "braze.yaml:6:49  stacks.main.export.auth.name: not the name of an IAM user or role, got a text that looks like an AWS access key id (not shown), which would end up in the synthesised files; keep secrets out of the configuration",
      "braze.yaml:7:47  stacks.main.backend.key: this text looks like an AWS secret access key, which would end up in the synthesised files; give it in the environment, as docs/guides/backends.md says",
    ],
  },
  {
    name: "secrets in the addresses of backends",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      remoteStates:
        fragment: { type: http, address: "https://state.example.com/x#token=example" }
        query: { type: http, address: "state.example.com/x?token=example" }
        azure: { type: azurerm, storage_account_name: a, container_name: b, key: "c?sv=2024&sig=example" }
        postgres: { type: pg, schema_name: "host=h password=example" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          backend: { type: s3, bucket: states, key: main, https_proxy: "//user:example@proxy" }
    `),
    problems: [
      "braze.yaml:3:36  remoteStates.fragment.address: this text has a query in it, which may be a secret and would end up in the synthesised files; expected no query",
      "braze.yaml:4:33  remoteStates.query.address: this text looks like a password or token, which would end up in the synthesised files; give it in the environment, as docs/guides/backends.md says",
      "braze.yaml:5:76  remoteStates.azure.key: this text looks like a password or token, which would end up in the synthesised files; give it in the environment, as docs/guides/backends.md says",
      "braze.yaml:6:38  remoteStates.postgres.schema_name: this text looks like a password or token, which would end up in the synthesised files; give it in the environment, as docs/guides/backends.md says",
      "braze.yaml:11:66  stacks.main.backend.https_proxy: this text has a password in it, which would end up in the synthesised files; give the password in the environment as part of HTTPS_PROXY",
    ],
  },
  {
    name: "texts of backends that are too long for them",
    config: text(`
      defaults: { region: us-east-1, accountId: "111122223333" }
      stacks:
        main:
          bucket: { name: example-main }
          export: { auth: { method: access-key } }
          backend: { type: gcs, bucket: states, prefix: "${"/".repeat(1025)}" }
        other:
          bucket: { name: example-other }
          export: { auth: { method: access-key } }
          backend: { type: http, address: "${"://a:".repeat(900)}" }
    `),
    problems: [
      "braze.yaml:6:51  stacks.main.backend.prefix: got a text of 1025 characters, expected at most 1024 characters",
      "braze.yaml:10:37  stacks.other.backend.address: got a text of 4500 characters, expected at most 4096 characters",
    ],
  },
];
