/** Why the statements of a deployer's policy exist, by their ids, in the order in which they stand. */
export const DEPLOYER_REASONS: Readonly<Record<string, string>> = {
  AssumeRoles: "Terraform works as the roles that the configuration names.",
  FindState: "S3 says that a state isn't there yet only to whom may list the bucket.",
  ReadState: "Terraform compares the configuration with the state.",
  ReadStateDigest: "Terraform keeps a checksum of the state in the table, and compares it.",
  DecryptState: "A key of KMS encrypts the state.",
  ReadOtherStates: "The configuration takes values from other states.",
  WriteState: "An apply writes the state.",
  EncryptState: "A key of KMS encrypts the state.",
  LockState: "The lock is an object beside the state. It keeps two applies apart.",
  LockStateInTable: "The lock is an item of the table. It keeps two applies apart.",
  ReadBuckets: "The provider reads every setting of a bucket at each plan, also those that no resource has.",
  ChangeBuckets: "An apply makes the bucket and its settings.",
  EmptyBuckets: "The configuration has forceDestroy: before Terraform destroys the bucket, it deletes every object.",
  ReadUsers: "A plan reads the users, their keys and what is attached to them.",
  CreateUsers: "An apply makes the users, with the boundary and the tags of the configuration only.",
  ChangeUsers: "An apply changes the users, and makes and deletes their access keys.",
  BoundUsers: "An apply gives a user the boundary of the configuration, and no other.",
  AttachUserPolicies: "An apply attaches a policy of the stack to its user, and no other policy.",
  TakeCredentials: "The keys are made outside Terraform: before Terraform destroys the user, it deletes them.",
  ReadRoles: "A plan reads the roles and what is attached to them.",
  CreateRoles: "An apply makes the roles, with the boundary and the tags of the configuration only.",
  ChangeRoles: "An apply changes whom the roles trust.",
  BoundRoles: "An apply gives a role the boundary of the configuration, and no other.",
  AttachRolePolicies: "An apply attaches a policy of the stack to its role, and no other policy.",
  ReadPolicies: "A plan reads the policies.",
  CreatePolicies: "An apply makes the policies, with the tags of the configuration only.",
  ChangePolicies: "An apply writes a new version of a policy. IAM keeps five versions, so the oldest one goes.",
  ReadAlarms: "A plan reads the alarms and their tags.",
  ChangeAlarms: "An apply makes, changes and deletes the alarms.",
  GitHubAssumesRole: "GitHub signs a token for each job. Only a job with this subject gets the role.",
  GitLabAssumesRole: "GitLab signs a token for each job. Only a job with this subject gets the role.",
};

/** The reasons for the statements of documents, by the ids that these have: several statements can have one reason. */
export function reasonsFor(sids: readonly string[]): Record<string, string> {
  return Object.fromEntries(sids.map((sid) => [sid, DEPLOYER_REASONS[sid.replace(/\d+$/, "")] ?? ""]));
}
