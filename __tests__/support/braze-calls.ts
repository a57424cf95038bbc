import { Integration } from "../../lib/policies/integration";
import { Call } from "./simulate";

/** What AWS knows of a request to S3 over today's TLS. */
export const OVER_TLS = { "aws:SecureTransport": "true", "s3:TlsVersion": "1.3" };

/** What AWS knows of every request over TLS, whatever the service. */
export const SECURE = { "aws:SecureTransport": "true" };

/** What AWS knows of a request over plain HTTP: there is no TLS version. */
export const OVER_HTTP = { "aws:SecureTransport": "false" };

/** A call of Braze's: made to a bucket or, where it has a key, to an object. */
export interface BrazeCall {
  readonly name: string;
  readonly action: string;
  readonly key?: string;
  readonly context?: Readonly<Record<string, string>>;
}

const KEY = "currents/dataexport.prod-01.S3/event_type=users.behaviors.CustomEvent/date=2025-04-01-17/0+123.avro";

const SHARED_CALLS: readonly BrazeCall[] = [
  { name: "GetBucketLocation", action: "s3:GetBucketLocation" },
  { name: "ListBucket", action: "s3:ListBucket" },
  { name: "PutObject without the encryption header", action: "s3:PutObject", key: KEY },
  {
    name: "PutObject with the encryption header",
    action: "s3:PutObject",
    key: KEY,
    context: { "s3:x-amz-server-side-encryption": "AES256" },
  },
  { name: "GetObject", action: "s3:GetObject", key: KEY },
];

export const DELETE_OBJECT: BrazeCall = { name: "DeleteObject", action: "s3:DeleteObject", key: KEY };

/** Each call that an integration makes. */
export const BRAZE_CALLS: Readonly<Record<Integration, readonly BrazeCall[]>> = {
  currents: SHARED_CALLS,
  export: [...SHARED_CALLS, DELETE_OBJECT],
};

/** A call, made to the bucket of this ARN. */
export function callTo(bucketArn: string, call: BrazeCall, connection: Readonly<Record<string, string>>): Call {
  const resource = call.key === undefined ? bucketArn : `${bucketArn}/${call.key}`;
  return { action: call.action, resource, context: { ...connection, ...call.context } };
}
