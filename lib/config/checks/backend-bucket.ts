import { describeValue } from "../problems/describe-value";
import type { ConfigPath, Problem } from "../problems/problem";
import type { BackendConfig, RemoteStateConfig } from "../schema/backend";
import type { Draft } from "./draft";

/** What stands before a bucket's name in an ARN, or in an address that commands take. */
const BEFORE_NAME = /^(?:arn:aws[a-z-]*:s3:::|s3:\/\/|gs:\/\/)([^/]+)/;

/** Every ARN and every address, whatever they name. */
const ARN_OR_ADDRESS = /^arn:|^[a-z0-9]{1,16}:\/\//i;

/**
 * A backend takes the name of a bucket alone.
 *
 * @param place - where the backend stands in the configuration
 */
export function backendBucket(backend: Draft<BackendConfig | RemoteStateConfig>, place: ConfigPath): Problem[] {
  const { bucket } = backend;
  if (typeof bucket !== "string" || !ARN_OR_ADDRESS.test(bucket)) {
    return [];
  }
  const [, name] = BEFORE_NAME.exec(bucket) ?? [];
  const expected = name === undefined ? "a name such as example-state" : `the name alone: ${describeValue(name)}`;
  return [
    {
      path: [...place, "bucket"],
      message: `not the name of a bucket, got ${describeValue(bucket)}, expected ${expected}`,
    },
  ];
}
