import {
  DeleteObjectCommand,
  GetBucketLocationCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { Aws } from "./aws";

/** What AWS answers Braze, call by call. */
export interface BrazeAnswers {
  readonly GetBucketLocation: string;
  readonly ListBucket: string;
  readonly PutObject: string;
  readonly "PutObject with the AES-256 header": string;
  readonly GetObject: string;
  readonly DeleteObject: string;
}

/**
 * Makes each of Braze's calls to a bucket, and says how each was answered: `allowed`, or the error's name.
 *
 * @param aws - signed in with what Braze was handed
 * @param root - makes the object that is read and deleted, so that no answer depends on another
 */
export async function askAsBraze({ s3 }: Aws, root: Aws, bucket: string): Promise<BrazeAnswers> {
  const Bucket = bucket;
  const object = { Bucket, Key: "currents/dataexport.prod-01.S3/event_type=users.behaviors.app.SessionStart/0.avro" };
  await root.s3.send(new PutObjectCommand({ ...object, Body: "event" }));
  return {
    GetBucketLocation: await answerTo(s3.send(new GetBucketLocationCommand({ Bucket }))),
    ListBucket: await answerTo(s3.send(new ListObjectsV2Command({ Bucket, Prefix: "currents/" }))),
    PutObject: await answerTo(s3.send(new PutObjectCommand({ ...object, Body: "event" }))),
    "PutObject with the AES-256 header": await answerTo(
      s3.send(new PutObjectCommand({ ...object, Body: "event", ServerSideEncryption: "AES256" })),
    ),
    GetObject: await answerTo(s3.send(new GetObjectCommand(object))),
    DeleteObject: await answerTo(s3.send(new DeleteObjectCommand(object))),
  };
}

/** How AWS answers a call: `allowed`, or the error's name. */
export async function answerTo(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return "allowed";
  } catch (error) {
    if (error instanceof Error && "$metadata" in error) {
      return (error as S3ServiceException).name;
    }
    throw error;
  }
}
