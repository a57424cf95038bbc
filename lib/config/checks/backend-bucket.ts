import { describeValue } from "../problems/describe-value";
import type { ConfigPath, Problem } from "../problems/problem";
import type { BackendConfig, RemoteStateConfig } from "../schema/backend";
import type { Draft } from "./draft";

/** What stands before a bucket's name in an ARN, or in an address that commands take. */
const BEFORE_NAME = /^(?:arn:aws[a-z-]*:s3:::|s3:\/\/|gs:\/\/)([^/]*)/;

/**
 * A backend takes the name of a bucket alone.
 *
 * @param place - where the backend stands in the configuration
 */
export function backendBucket(backend: Draft<BackendConfig | RemoteStateConfig>, place: ConfigPath): Problem[] {
  const { bucket } = backend;
  const [, name] = typeof bucket === "string" ? (BEFORE_NAME.exec(bucket) ?? []) : [];
  return name === undefined
    ? []
    : [
        {
          path: [...place, "bucket"],
          message: `not the name of a bucket, got ${describeValue(bucket)}, expected the name alone: ${describeValue(name)}`,
        },
      ];
}
