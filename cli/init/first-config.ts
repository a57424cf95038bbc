import { parse } from "yaml";
import { BRAZE_PAGES } from "../../lib/braze-pages";
import { Integration } from "../../lib/policies/integration";
import { Answers, stackName } from "./answers";

/**
 * The text of a first configuration, with comments.
 *
 * @param schema - the path of the editor's schema from the file
 * @param explain - the command that explains a key
 */
export function firstConfig(answers: Answers, schema: string, explain: string): string {
  const { integrations, region, accountId, bucket } = answers;
  return `# yaml-language-server: $schema=${schema}
#
# Which Braze integrations write to which buckets. To see what a key means, run:
#   ${explain}

# Every stack inherits this.
defaults:
  region: ${written(region)}
  accountId: ${JSON.stringify(accountId)} # your AWS account: Terraform refuses every other
  # tags: { team: lifecycle-marketing }
  # By default, Terraform's state is a file beside this one. Before you work with others, choose a backend:
  # backend: { type: s3, bucket: example-state, key: "braze/{stack}.tfstate", region: ${written(region)}, use_lockfile: true }

stacks:
  # ${WRITES[stackName(integrations)] ?? ""}
  ${stackName(integrations)}:
    # Terraform makes the bucket, and refuses to destroy it.
    bucket:
      name: ${written(bucket)}
${integrations.map((integration) => section(integration, answers)).join("")}`;
}

/** What a stack is for, by its name. */
const WRITES: Readonly<Record<string, string>> = {
  currents: "Braze Currents writes events to one bucket.",
  export: "Dashboard Data Export writes exports to one bucket.",
  "shared-bucket":
    "Braze Currents writes events, and Dashboard Data Export writes exports, to one bucket with two policies.",
};

function section(integration: Integration, answers: Answers): string {
  return `    ${integration}:
      auth:
${auth(integration, answers)}${integration === "currents" ? CONNECTORS : ""}`;
}

const CONNECTORS = `      # Several Currents in Braze need a folder path each:
      # connectors:
      #   - { name: production, folderPath: currents }
      #   - { name: staging, folderPath: currents-staging }
`;

function auth(integration: Integration, { method, brazeAccountId = "", externalIds = {} }: Answers): string {
  if (method !== "role") {
    return `        # Braze signs in as an IAM user. Terraform's state holds the secret of its access key.
        method: ${method}
`;
  }
  return `        # Braze assumes an IAM role: no secret exists. Braze shows both ids on the page
        # ${BRAZE_PAGES[integration]}
        method: ${method}
        brazeAccountId: ${JSON.stringify(brazeAccountId)}
        externalId: ${written(externalIds[integration] ?? "")}
`;
}

/** A text as YAML: without quotes where it is read as the same text. */
function written(text: string): string {
  return /^[A-Za-z0-9][\w.-]*$/.test(text) && parse(text) === text ? text : JSON.stringify(text);
}
