import type { AdoptProps } from "./adopt";
import type { AuthProps } from "./auth";
import type { BucketProps } from "./bucket";
import type { CurrentsProps, ExportProps } from "./integrations";
import type { SettingsProps } from "./settings";

/** One stack: a bucket, and what Braze may do with it. */
export interface StackProps extends SettingsProps {
  /** The bucket that Braze writes to. */
  readonly bucket: BucketProps;
  /**
   * One user or role for every integration of the stack, with a policy for each.
   *
   * @default - each integration has an `auth` of its own, and so a user or role of its own
   */
  readonly auth?: AuthProps;
  /**
   * How Braze Currents uses the bucket.
   *
   * @default - Braze Currents doesn't use this bucket
   */
  readonly currents?: CurrentsProps;
  /**
   * How Dashboard Data Export uses the bucket.
   *
   * @default - Dashboard Data Export doesn't use this bucket
   */
  readonly export?: ExportProps;
  /**
   * What a person made by hand before, and Terraform imports.
   *
   * @default - nothing was made by hand before
   */
  readonly adopt?: AdoptProps;
  /**
   * The environment that begins the stack's id. It then also begins the default names of IAM resources:
   * `braze-<environment>-`.
   *
   * @default - none
   */
  readonly environment?: string;
  /**
   * The id that the stack had before. The stack keeps the default names of that id.
   *
   * @default - the stack was not renamed
   */
  readonly renamedFrom?: string;
}
