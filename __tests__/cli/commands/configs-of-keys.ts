/** A stack whose keys Terraform never sees. */
export const OUTSIDE = `environment: dev
defaults: { region: us-east-1, accountId: "111122223333" }
stacks:
  export:
    bucket: { name: example-export }
    export: { auth: { method: access-key, secret: outside } }
`;

/** A stack whose keys Terraform makes. */
export const IN_STATE = OUTSIDE.replace(", secret: outside", "");

/** A stack with a user for each of two connectors, and one for the export. */
export const THREE_USERS = `defaults: { region: us-east-1, accountId: "111122223333" }
stacks:
  all:
    bucket: { name: example-all }
    currents:
      credentials: per-connector
      auth: { method: access-key, secret: outside }
      connectors:
        - { name: production, folderPath: currents }
        - { name: staging, folderPath: currents-staging }
    export: { auth: { method: access-key, secret: outside } }
`;

/** The users of these stacks. */
export const USER = "braze-dev-export";
export const USERS = {
  production: "braze-all-currents-production",
  staging: "braze-all-currents-staging",
  export: "braze-all-export",
};
