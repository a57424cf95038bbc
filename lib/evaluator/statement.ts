import type { BucketStatement } from "../policies/document";

/** A statement of any policy: of an identity, of a boundary, of a bucket, of a role's trust. */
export interface Statement extends BucketStatement {
  /**
   * The identity providers that the statement is about.
   *
   * @default - none
   */
  readonly federated?: readonly string[];
  /**
   * The canonical ids of accounts that the statement is about.
   *
   * @default - none
   */
  readonly canonicalUsers?: readonly string[];
}

/** A policy that can be judged. The policies of this project are such documents, too. */
export interface PolicyDocument {
  readonly statements: readonly Statement[];
}
