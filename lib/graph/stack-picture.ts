/** One stack as a picture: who signs in, what they may do, and where it ends. */
export interface StackPicture {
  readonly name: string;
  /** The account that the stack is applied to: 12 digits. */
  readonly account: string;
  readonly region: string;
  readonly bucket: string;
  readonly folders: readonly Folder[];
  readonly principals: readonly PicturedPrincipal[];
}

/** The folder of a Current, and the alarms that watch it. */
export interface Folder {
  /** The connector that writes there. */
  readonly connector: string;
  /** Without a slash at its end. */
  readonly path: string;
  /** The names of the alarms in CloudWatch. */
  readonly alarms: readonly string[];
}

/** A user or a role of the stack. */
export interface PicturedPrincipal {
  readonly kind: "user" | "role";
  /** The name in IAM. */
  readonly name: string;
  /** The accounts of Braze that may assume the role. None for a user: Braze has its access key. */
  readonly brazeAccounts: readonly string[];
  /** The external ids that Braze must give. */
  readonly externalIds: readonly string[];
  readonly policies: readonly PicturedPolicy[];
}

/** A policy of IAM that a principal has. */
export interface PicturedPolicy {
  /** The name in IAM. */
  readonly name: string;
  readonly rights: readonly Right[];
}

/** What a policy allows in one place. */
export interface Right {
  readonly target: Target;
  /** The actions, sorted, e.g. `s3:PutObject`. */
  readonly actions: readonly string[];
}

/** Where a policy reaches: the bucket itself, all of its objects, one of its folders, or something beyond the bucket. */
export type Target =
  | { readonly kind: "bucket" }
  | { readonly kind: "objects" }
  | { readonly kind: "folder"; readonly path: string }
  | { readonly kind: "beyond"; readonly pattern: string };
