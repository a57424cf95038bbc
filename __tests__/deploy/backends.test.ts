import { explanationOf } from "./support/command";
import { EMULATOR_ACCOUNT } from "./support/environment";
import { Project } from "./support/project";

/** A backend whose service does not answer, and how Terraform says so once it has understood the arguments. */
const BACKENDS: readonly [type: string, settings: string, message: string][] = [
  [
    "cloud",
    'hostname: "127.0.0.1:1", organization: example, workspaces: { name: "braze-{stack}", project: braze }',
    "Failed to request discovery document",
  ],
  ["gcs", 'bucket: example-state, prefix: "braze/{stack}"', "open no-credentials.json: no such file or directory"],
  [
    "azurerm",
    'storage_account_name: examplestate, container_name: state, key: "{stack}.tfstate", use_oidc: true, metadata_host: "127.0.0.1:1"',
    "retrieving metadata from endpoint",
  ],
  [
    "http",
    'address: "http://127.0.0.1:1/{stack}", lock_address: "http://127.0.0.1:1/{stack}/lock", retry_max: 0',
    "Failed to get state",
  ],
  ["pg", 'schema_name: "braze_{stack}"', "connection refused"],
  ["consul", 'address: "127.0.0.1:1", scheme: http, path: "braze/{stack}", lock: true', "connection refused"],
];

const YAML = `
defaults: { region: us-east-1, accountId: "${EMULATOR_ACCOUNT}" }
stacks:
${BACKENDS.map(
  ([type, settings]) => `
  ${type}:
    backend: { type: ${type}, ${settings} }
    bucket: { name: example-${type} }
    export: { auth: { method: access-key } }
`,
).join("")}
`;

/** What the backends take from the environment: nothing that is there. */
const NOWHERE = {
  GOOGLE_APPLICATION_CREDENTIALS: "no-credentials.json",
  PGHOST: "127.0.0.1",
  PGPORT: "1",
  PGSSLMODE: "disable",
};

const project = new Project(YAML, NOWHERE);

beforeAll(() => {
  project.synth();
});

test.each(BACKENDS)("Terraform understands the backend %s, and looks for the state there", async (type, _, message) => {
  expect(await explanationOf(project.terraform(type, "init"))).toContain(message);
});
